import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { DraftResult } from "@/lib/protocol/request/read-draft";

type PausedNoteProps = { result: DraftResult; onGoToJson: () => void };

/** Says why the form takes no edits: they would have to go into a text that nobody can read. */
export function PausedNote({ result, onGoToJson }: PausedNoteProps) {
  const t = useTranslations("request");
  return (
    <div className="sticky top-0 z-10 flex items-center gap-3 border-b border-line bg-tool-soft px-4 py-2 text-xs leading-[18px] text-tool">
      <p className="min-w-0 flex-1">{result.kind === "invalid_json" ? t("paused") : t("pausedNotObject")}</p>
      <Button size="sm" onClick={onGoToJson}>
        {t("goToJson")}
      </Button>
    </div>
  );
}
