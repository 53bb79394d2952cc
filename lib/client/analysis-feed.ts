import type { createRunAnalysis, RunAnalysis, RunContext } from "@/lib/client/run-analysis";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";

/** Fetches the code of the checker and the meter; null where it cannot be had. */
export type LoadAnalysis = () => Promise<typeof createRunAnalysis | null>;

/** So long a run that is over waits for that code. Whoever cannot load 30 KB by then sees the run unchecked. */
const longestWaitMilliseconds = 5000;

/** Brings one run's entries to its analysis, whose code may come long after the first of them. */
export type AnalysisFeed = {
  /** Null until the code is there and the answer's head known. */
  readonly analysis: () => RunAnalysis | null;
  readonly isUnavailable: () => boolean;
  readonly connect: (context: RunContext) => void;
  /** Entries that the log has already. */
  readonly push: (entries: readonly LogEntry[]) => void;
  /** Calls `next` when the analysis has seen the whole log, or is not to be had: at once where that is so by now. */
  readonly whenSettled: (next: () => void) => void;
};

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `onArrival` is called when the code has come, or failed to. Without `load` there is none. */
export function createAnalysisFeed(
  log: EventLog,
  load: LoadAnalysis | null,
  onArrival: () => void,
): AnalysisFeed {
  let create: typeof createRunAnalysis | null = null;
  let context: RunContext | null = null;
  let analysis: RunAnalysis | null = null;
  let hasArrived = load === null;

  function begin(): void {
    if (!create || !context || analysis) return;
    analysis = create(context);
    for (const entry of log.entries()) analysis.push(entry);
  }

  const arrival = load?.().then((loaded) => {
    hasArrived = true;
    create = loaded;
    begin();
    onArrival();
  });

  return {
    analysis: () => analysis,
    isUnavailable: () => hasArrived && create === null,
    connect(given) {
      context = given;
      begin();
    },
    push(entries) {
      for (const entry of entries) analysis?.push(entry);
    },
    whenSettled(next) {
      if (hasArrived) next();
      else void Promise.race([arrival, wait(longestWaitMilliseconds)]).then(next);
    },
  };
}
