import { useLocale, useTranslations } from "use-intl";
import { GrowingText } from "@/components/output/growing-text";
import { ScrollWatchContext } from "@/components/output/scroll-watch";
import { useFollowedEnd } from "@/components/output/use-followed-end";
import { ItemFrame } from "@/components/response/item-frame";
import { OutputItem } from "@/components/response/output-item";
import { ProblemNotice } from "@/components/response/problem-notice";
import type { Target } from "@/components/response/problem-words";
import type { Run } from "@/lib/client/run-store";
import { formatBytes } from "@/lib/i18n/format";
import type { LastChange } from "@/lib/protocol/last-change";
import type { AudioState } from "@/lib/protocol/response-state";

export type OutputViewProps = {
  /** As it is, or as it was after the event at the time cursor. */
  run: Run;
  /** What that event changed; null while live. */
  change: LastChange | null;
  target: Target;
};

/** What to say while there are no items; null where the notice of a problem says it. */
function useEmptyWords(run: Run): string | null {
  const t = useTranslations("output");
  if (run.phase !== "ended") return t("waiting");
  return run.outcome?.kind === "completed" ? t("noOutput") : null;
}

/** What was spoken, in words: three bytes for each four characters of base64. */
function AudioItem({ audio }: { audio: AudioState }) {
  const t = useTranslations("output");
  const size = formatBytes(Math.floor((audio.data.length * 3) / 4), useLocale());
  return (
    <ItemFrame rule="message" name={t("items.audio")} facts={size}>
      <GrowingText text={audio.transcript} />
    </ItemFrame>
  );
}

/** The items of the response in their order, then what went wrong, if anything did. */
export function OutputView({ run, target }: OutputViewProps) {
  const t = useTranslations("output");
  const emptyWords = useEmptyWords(run);
  const { content, watch } = useFollowedEnd(run);
  const { items, audio, finalOutputEmpty } = run.response;
  const isGoingOn = run.phase !== "ended";
  return (
    <ScrollWatchContext value={watch}>
      <div ref={content} className="flex flex-col gap-3.5">
        {items.length === 0 && !audio && emptyWords ? <p className="text-muted">{emptyWords}</p> : null}
        {items.map((item) => (
          <OutputItem key={item.outputIndex} item={item} isGrowing={isGoingOn && !item.isDone} />
        ))}
        {audio ? <AudioItem audio={audio} /> : null}
        {finalOutputEmpty ? <p className="text-xs text-muted">{t("finalOutputEmpty")}</p> : null}
        {isGoingOn ? null : <ProblemNotice run={run} target={target} />}
      </div>
    </ScrollWatchContext>
  );
}
