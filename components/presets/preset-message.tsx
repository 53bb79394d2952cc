import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { PresetTrouble } from "@/lib/client/presets/own-presets";

/** What came of the last thing done. `undo`: the way back, where there is one. */
export type Message = {
  readonly text: string;
  readonly isError: boolean;
  readonly undo: (() => void) | null;
};

type PresetMessageProps = {
  message: Message | null;
  trouble: PresetTrouble | null;
  onMessage: (message: Message | null) => void;
};

/** One line of answer; what is wrong with the storage stands below it for as long as it is so. */
export function PresetMessage({ message, trouble, onMessage }: PresetMessageProps) {
  const t = useTranslations("presets");
  const takeBack = () => {
    message?.undo?.();
    onMessage(null);
  };
  return (
    <div aria-live="polite" className="grid gap-1 text-xs empty:hidden">
      {message ? (
        <p className={`flex items-center gap-2 ${message.isError ? "text-error" : "text-body"}`}>
          {message.text}
          {message.undo ? (
            <Button variant="ghost" size="sm" onClick={takeBack}>
              {t("undo")}
            </Button>
          ) : null}
        </p>
      ) : null}
      {trouble ? (
        <p className="rounded-control bg-tool-soft px-3 py-2 text-tool">{t(`trouble.${trouble}`)}</p>
      ) : null}
    </div>
  );
}
