import { createWorkSlice } from "@/lib/client/pace/work-slice";
import type { createRunAnalysis, RunAnalysis, RunContext } from "@/lib/client/run/run-analysis";
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
  /** The log has gained entries. */
  readonly follow: () => void;
  /** Calls `next` when the analysis has seen the whole log, or is not to be had: at once where that is so by now. */
  readonly whenSettled: (next: () => void) => void;
};

/** Entries between two looks at the clock. */
const entriesAtOnce = 64;

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
  /** How many of the log's entries the analysis has seen. */
  let seen = 0;
  let catchingUp: Promise<void> | null = null;

  /** At once, unless there is so much to catch up with that the page would stand still. */
  async function catchUp(to: RunAnalysis): Promise<void> {
    const slice = createWorkSlice();
    for (; seen < log.entryCount; seen += 1) {
      if (seen % entriesAtOnce === 0 && slice.isSpent()) await slice.rest();
      const entry = log.entryAt(seen);
      if (entry) to.push(entry);
    }
    catchingUp = null;
  }

  function follow(): void {
    if (analysis === null || catchingUp !== null || seen === log.entryCount) return;
    const work = catchUp(analysis);
    if (seen < log.entryCount) catchingUp = work;
  }

  function begin(): void {
    if (!create || !context || analysis) return;
    analysis = create(context);
    follow();
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
    follow,
    whenSettled(next) {
      if (hasArrived && catchingUp === null) return next();
      const arrived = hasArrived ? undefined : Promise.race([arrival, wait(longestWaitMilliseconds)]);
      void Promise.resolve(arrived)
        .then(() => catchingUp)
        .then(next);
    },
  };
}
