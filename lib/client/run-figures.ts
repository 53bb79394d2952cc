import type { Run } from "@/lib/client/run-store";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** The run's figures now; null while nothing measures. Usage counts once the response has ended: then it is whole. */
export function readRunFigures({ analysis, response }: Run): RunFigures | null {
  return analysis?.meter.read(response.terminal === null ? null : response.usage) ?? null;
}
