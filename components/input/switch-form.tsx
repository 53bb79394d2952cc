import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import { toItems, toText } from "@/lib/protocol/request/input-content";

/** Between a text and a list of one message that says the same; nothing where the list says more. */
export function SwitchForm({ value }: { value: unknown }) {
  const t = useTranslations("inputItems");
  const { edits, carryOut, isPaused } = useInputActions();
  const isList = Array.isArray(value);
  const text = isList ? toText(value) : null;
  if (isPaused || (isList && text === null)) return null;
  const change = () => {
    if (text === null) carryOut({ steps: [{ path: [], value: toItems(value) }], place: [0] });
    else edits.set([], text);
  };
  return (
    <span className="ml-auto flex items-center gap-1.5 text-xs whitespace-nowrap text-faint">
      <span className="@max-[380px]:hidden">{t(isList ? "isItems" : "isText")} ·</span>
      <button
        type="button"
        onClick={change}
        className="rounded-control text-muted underline decoration-line-strong underline-offset-2 hover:text-ink max-md:min-h-10"
      >
        {t(isList ? "switchToText" : "switchToItems")}
      </button>
    </span>
  );
}
