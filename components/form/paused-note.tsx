import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft } from "@/lib/client/playground";

/** Null while the form takes edits. */
function readPause({ isBroken, result }: DraftSnapshot): "paused" | "pausedNotObject" | null {
  if (!isBroken) return null;
  return result.kind === "invalid_json" ? "paused" : "pausedNotObject";
}

/** Says why the form takes no edits: they would have to go into a text that nobody can read. */
export function PausedNote({ onGoToJson }: { onGoToJson: () => void }) {
  const t = useTranslations("request");
  const pause = useDraft(readPause);
  if (!pause) return null;
  return (
    <div className="sticky top-0 z-10 flex items-center gap-3 border-b border-line bg-tool-soft px-4 py-2 text-xs leading-[18px] text-tool">
      <p className="min-w-0 flex-1">{t(pause)}</p>
      <Button size="sm" onClick={onGoToJson}>
        {t("goToJson")}
      </Button>
    </div>
  );
}
