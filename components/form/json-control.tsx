import { useTranslations } from "use-intl";
import { boxStyle, resizeStyle } from "@/components/form/box-style";
import type { ControlProps } from "@/components/form/control-props";
import { classNames } from "@/components/ui/class-names";

/** A box for any JSON value, shown with the spacing that it has in the request. */
export function JsonControl({
  id,
  describedBy,
  state,
  isRefused = false,
  isPaused,
  actions,
  placeholder,
}: ControlProps & { placeholder: string | undefined }) {
  const t = useTranslations("request");
  return (
    <textarea
      id={id}
      aria-describedby={describedBy}
      aria-invalid={isRefused || state.problems.length > 0 || state.typed !== null}
      readOnly={isPaused}
      rows={1}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={state.typed ?? state.written ?? ""}
      placeholder={placeholder ?? t("jsonPlaceholder")}
      onChange={(event) => actions.type(event.target.value)}
      className={classNames(
        boxStyle,
        resizeStyle,
        "block field-sizing-content w-full max-h-72 min-h-8 py-1.5 font-mono text-xs leading-[18px] max-md:min-h-10 max-md:py-2.5",
      )}
    />
  );
}
