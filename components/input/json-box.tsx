import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import { JsonBox as JsonTextBox } from "@/components/schema/json-box";
import { Button } from "@/components/ui/button";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { useDraft } from "@/lib/client/playground";

/** Characters. More is for the JSON tab, whose editor folds base64. */
const longestJson = 20_000;

/** A piece of `input` as it is written. `edits` are relative to it; `label` names the box. */
export function JsonBox({ label, edits }: { label: string; edits: PartEdits }) {
  const t = useTranslations("inputItems");
  const { isPaused, onGoToJson } = useInputActions();
  // Read by itself: another spelling of the same value redraws no card.
  const written = useDraft(() => edits.read([]));
  if (written !== undefined && written.length > longestJson) {
    return (
      <p className="flex items-center gap-2 text-xs text-muted">
        <span className="flex-1">{t("longJson", { count: written.length })}</span>
        <Button size="sm" onClick={onGoToJson}>
          {t("goToJson")}
        </Button>
      </p>
    );
  }
  return (
    <JsonTextBox
      label={label}
      written={written}
      isPaused={isPaused}
      onWrite={(json) => edits.setRaw([], json)}
    />
  );
}
