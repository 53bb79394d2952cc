import type { Run } from "@/lib/client/run/run-store";
import { withoutTimes } from "@/lib/protocol/frames/without-times";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** The run's figures now; null while nothing measures. Usage counts once the response has ended: then it is whole. */
export function readRunFigures({ analysis, response, log }: Run): RunFigures | null {
  if (!analysis) return null;
  const figures = analysis.meter.read(response.terminal === null ? null : response.usage);
  return log.isTimed ? figures : withoutTimes(figures);
}

/** The figures over the events: milliseconds and tokens per second; null for what is not known. */
export type ShownFigures = {
  readonly firstByteAt: number | null;
  readonly firstTextAt: number | null;
  readonly tokensPerSecond: number | null;
  readonly gapP95: number | null;
  readonly longestGap: number | null;
};

/** Those of the run as it is now. */
export function readShownFigures(run: Run): ShownFigures {
  const figures = readRunFigures(run);
  return {
    firstByteAt: run.firstByteAt,
    firstTextAt: figures?.firstText?.at ?? null,
    tokensPerSecond: figures?.textRate?.perSecond ?? null,
    gapP95: figures?.gapP95 ?? null,
    longestGap: figures?.longestGap?.milliseconds ?? null,
  };
}
