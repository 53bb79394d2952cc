import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ClockTable } from "@/components/metrics/clock-table";
import { FigureNotes } from "@/components/metrics/figure-notes";
import { GapFigures } from "@/components/metrics/gap-figures";
import { ItemTable } from "@/components/metrics/item-table";
import { RateLimits } from "@/components/metrics/rate-limits";
import { SizeFigures } from "@/components/metrics/size-figures";
import { TextFigures } from "@/components/metrics/text-figures";
import { TokenFigures } from "@/components/metrics/token-figures";
import { readRunFigures } from "@/lib/client/run/run-figures";
import type { Run } from "@/lib/client/run/run-store";
import { createPastMeter } from "@/lib/protocol/figures/past-meter";
import { createFrameOffsets } from "@/lib/protocol/frames/frame-offsets";
import type { RunFigures } from "@/lib/protocol/measure-run";
import type { ProviderInfo } from "@/lib/protocol/provider-list";

export type MetricsTabProps = {
  run: Run;
  /** The run is as it was after an earlier event: figures are those of then. */
  isPast: boolean;
  /** Those of the run's provider; undefined where none are set. */
  prices: ProviderInfo["prices"];
  /** Shows the row of an event. */
  onShowEvent: (index: number) => void;
};

/** The figures of the run as it is shown: now, or after the newest event that it shows of its log. */
function useFigures(run: Run, isPast: boolean): RunFigures | null {
  const past = useMemo(() => createPastMeter(run.log), [run.log]);
  return useMemo(() => {
    if (!isPast) return readRunFigures(run);
    const { terminal, usage } = run.response;
    return past.read(run.eventCount - 1, terminal === null ? null : usage);
  }, [run, isPast, past]);
}

/** How many bytes had come by then: up to the end of the newest event shown. Null where the log does not tell. */
function useBytes({ log, bytes, eventCount }: Run, isPast: boolean): number | null {
  const offsets = useMemo(() => createFrameOffsets(log), [log]);
  if (!isPast) return bytes;
  const place = log.placeOf(eventCount - 1);
  return place === undefined ? null : offsets.before(place + 1);
}

/** What can be measured of the run, as it goes. What cannot be known reads "n/a". */
export function MetricsView({ run, isPast, prices, onShowEvent }: MetricsTabProps) {
  const t = useTranslations("metrics");
  const figures = useFigures(run, isPast);
  const bytes = useBytes(run, isPast);
  if (run.phase === "idle") return <p className="text-muted">{t("idle")}</p>;
  return (
    <div className="flex flex-col gap-5">
      <ClockTable run={run} figures={figures} />
      <TextFigures figures={figures} />
      <TokenFigures run={run} prices={prices} />
      <SizeFigures run={run} bytes={bytes} figures={figures} />
      <FigureNotes />
      {/* What grows while events arrive stands last, so that it pushes nothing aside. */}
      <RateLimits run={run} />
      <GapFigures figures={figures} onShowEvent={onShowEvent} />
      <ItemTable key={run.id} items={figures?.items ?? []} />
    </div>
  );
}
