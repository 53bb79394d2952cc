import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useDraft, usePlayground, useRun } from "@/lib/client/playground";
import type { PresetKey } from "@/lib/client/presets/preset-state";
import { presetIds } from "@/lib/protocol/request/preset-ids";

/**
 * A preset that was put into the request. `before`: what stood there. `ownName`: where it is the visitor's own.
 * `runId`: of the run that was shown then.
 */
export type TakenPreset = {
  readonly key: PresetKey;
  readonly text: string;
  readonly before: string;
  readonly ownName: string | null;
  readonly runId: number;
};

type TakenNoticeProps = { taken: TakenPreset; onDismiss: () => void };

/** Says what has happened, what to look at after Run, and offers the way back as long as nothing came after it. */
export function TakenNotice({ taken, onDismiss }: TakenNoticeProps) {
  const t = useTranslations("presets");
  const tRow = useTranslations("presetRow");
  const { draft } = usePlayground();
  const { key, text, before, ownName, runId } = taken;
  const hasRun = useRun((run) => run.id !== runId);
  const isThere = useDraft((snapshot) => snapshot.text === text);
  const isTakenBack = useDraft((snapshot) => snapshot.text === before) && before !== text;
  const id = presetIds.find((candidate) => candidate === key);
  if (isTakenBack) return null;

  const takeBack = () => {
    draft.undo();
    onDismiss();
  };
  return (
    <div className="flex shrink-0 items-start gap-1 border-b border-line-soft bg-accent-soft py-1.5 pr-2 pl-4">
      <p className="min-w-0 flex-1 py-[5px] text-xs leading-[18px] text-body">
        <strong className="font-semibold text-ink">
          {t("taken", { name: id ? tRow(`names.${id}`) : (ownName ?? "") })}
          {hasRun ? null : ` ${t("notSent")}`}
        </strong>
        {id ? ` ${t(`lessons.${id}`)}` : null}
      </p>
      {isThere && before !== text ? (
        <Button variant="ghost" size="sm" onClick={takeBack}>
          {t("undo")}
        </Button>
      ) : null}
      <IconButton variant="ghost" size="sm" label={t("dismiss")} onClick={onDismiss}>
        ×
      </IconButton>
    </div>
  );
}
