import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { endWords } from "@/components/timeline/end-words";
import { WaitingWords } from "@/components/timeline/waiting-words";
import { classNames } from "@/components/ui/class-names";
import { Keys } from "@/components/ui/keys";
import type { Run } from "@/lib/client/run/run-store";

const stateLook = "px-4 py-3 text-xs leading-5 text-muted tabular-nums";

/** What the stream is at, in words, below its last row. Each has its key: words that moved would be a shift. */
export function StreamState({ run }: { run: Run }) {
  const t = useTranslations("stream");
  const tEnd = useTranslations("stream.end");
  const ending = useMemo(() => endWords(run, tEnd), [run, tEnd]);
  switch (run.phase) {
    case "idle":
      return (
        <p
          key="idle"
          className="absolute inset-x-0 bottom-1/2 mx-auto flex max-w-[360px] flex-col items-center gap-1 px-4 text-center text-balance text-muted"
        >
          <b className="flex items-center gap-2 text-base font-semibold text-ink">
            {t("idle")}
            <span className="max-md:hidden">
              <Keys>Ctrl ↵</Keys>
            </span>
          </b>
          {t("idleHint")}
        </p>
      );
    case "sending":
    case "connected":
      // The clock of an answer out of a file is not the wall's.
      if (run.isRecorded) return null;
      return (
        <p key="waiting" className={stateLook}>
          <WaitingWords key={run.id} phase={run.phase} startedAt={run.startedAt} />
        </p>
      );
    // Nothing may stand here that the next row would push down.
    case "streaming":
      return null;
    case "ended":
      return (
        <p key="ended" className={classNames(stateLook, run.outcome?.kind === "cut" && "text-error")}>
          {ending}
        </p>
      );
  }
}

/** In the place of rows, where the filter lets none through. */
export function NoHits() {
  const t = useTranslations("stream.filter");
  return <p className={stateLook}>{t("none")}</p>;
}
