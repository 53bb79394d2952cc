import { readRunFigures, type ShownFigures } from "@/lib/client/run/run-figures";
import type { Run } from "@/lib/client/run/run-store";
import type { Moment } from "@/lib/client/time/run-moment";
import type { EventLog } from "@/lib/protocol/event-log";
import { createPastGaps, type GapFigures } from "@/lib/protocol/figures/past-gaps";
import { reduceResponse } from "@/lib/protocol/reduce-response";
import { findLastChange } from "@/lib/protocol/response/last-change";
import { createResponseHistory } from "@/lib/protocol/response/response-history";
import type { ResponseState } from "@/lib/protocol/response/response-state";

// Not part of the first load: `import()` brings it when somebody looks back.

/** So many snapshots are made at a time ahead of a jump: some milliseconds of work. */
const snapshotsAhead = 10;

export type RunPast = {
  /** Takes in a slice of the log, so that jumps find it done; true where there is more. */
  readonly prepare: () => boolean;
  /** The run as it was after the event with this index. `run` is the newest of the same log. */
  readonly show: (run: Run, index: number) => Moment;
};

/** The past of the run that this log is of. */
export function createRunPast(log: EventLog): RunPast {
  const history = createResponseHistory(log);
  const gaps = createPastGaps(log);
  return {
    prepare: () => history.follow(snapshotsAhead),
    show(run, index) {
      const entry = log.at(index);
      const before = history.at(index - 1);
      const response = entry ? reduceResponse(before, entry.event) : before;
      return {
        run: {
          ...run,
          phase: "streaming",
          outcome: null,
          // These are told of a run as a whole, and what it came to was not known then.
          ending: null,
          checks: null,
          eventCount: index + 1,
          elapsed: entry?.at ?? run.elapsed,
          response,
        },
        before,
        change: entry ? findLastChange(entry, before, response) : null,
        figures: readPastFigures(run, { index, response, gaps: gaps.at(index) }),
      };
    },
  };
}

type PastState = { index: number; response: ResponseState; gaps: GapFigures };

/** What is known only from some event on is unknown before it: the rate until the response has ended. */
function readPastFigures(run: Run, { index, response, gaps }: PastState): ShownFigures {
  const now = readRunFigures(run);
  const firstText = now?.firstText ?? null;
  return {
    // Without a byte there would be no event.
    firstByteAt: run.firstByteAt,
    firstTextAt: firstText !== null && firstText.index <= index ? firstText.at : null,
    tokensPerSecond: response.terminal === null ? null : (now?.textRate?.perSecond ?? null),
    gapP95: run.log.isTimed ? gaps.p95 : null,
    longestGap: run.log.isTimed ? gaps.longest : null,
  };
}
