import type { EventLog } from "@/lib/protocol/event-log";
import { createDurationCounts } from "@/lib/protocol/figures/duration-counts";

/** Of the gaps between the events up to one of them, in milliseconds; null with fewer than two events. */
export type GapFigures = { readonly p95: number | null; readonly longest: number | null };

export type PastGaps = {
  /** The figures as they were after the event with this index. */
  readonly at: (index: number) => GapFigures;
};

/**
 * The gaps up to any event of a growing log. They are counted up and down as the index moves, so that a step costs
 * one gap and a jump as many as lie between: 50,000 take about a millisecond.
 */
export function createPastGaps(log: Pick<EventLog, "length" | "at">): PastGaps {
  const counts = createDurationCounts();
  /** Each gap that was longer than all before it, by the event that ended it. Ascends in both. */
  const records: { index: number; milliseconds: number }[] = [];
  /** The gaps before the events 1 to `counted` are in the counts. */
  let counted = 0;
  let farthest = 0;

  const gapBefore = (index: number) => (log.at(index)?.at ?? 0) - (log.at(index - 1)?.at ?? 0);

  function noteRecord(index: number, milliseconds: number): void {
    if (index <= farthest) return;
    farthest = index;
    const longest = records.at(-1)?.milliseconds ?? Number.NEGATIVE_INFINITY;
    if (milliseconds > longest) records.push({ index, milliseconds });
  }

  function moveTo(index: number): void {
    while (counted < index) {
      counted += 1;
      const gap = gapBefore(counted);
      counts.add(gap);
      noteRecord(counted, gap);
    }
    while (counted > index) {
      counts.remove(gapBefore(counted));
      counted -= 1;
    }
  }

  return {
    at(index) {
      const last = Math.max(0, Math.min(index, log.length - 1));
      moveTo(last);
      const record = records.findLast((candidate) => candidate.index <= last);
      return { p95: counts.quantile(0.95), longest: record?.milliseconds ?? null };
    },
  };
}
