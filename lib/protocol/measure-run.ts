import type { EventEntry, LogEntry, WireNote } from "@/lib/protocol/decode-stream";
import { createDurationCounts } from "@/lib/protocol/figures/duration-counts";
import { measureTextRate, type TextRate } from "@/lib/protocol/figures/text-rate";
import type { JsonObject } from "@/lib/protocol/json";
import { createSpanList, type ItemSpan } from "@/lib/protocol/response/item-spans";

/**
 * A gap is a stall where it is both longer than this many milliseconds and than `stallMedians` usual gaps. Half a
 * second is what a reader notices as a halt, and more than one lost packet costs (TCP sends again after 200 to
 * 300 ms). A slow model that writes an event every 400 ms has not stalled: hence the second bound.
 */
export const stallMilliseconds = 500;
export const stallMedians = 5;

/** Silence of so many milliseconds after the event with this index. */
export type Gap = { afterIndex: number; milliseconds: number };

/** What the times of a run's entries say. Times are milliseconds since the request was sent. */
export type RunFigures = {
  eventCount: number;
  wireNotes: ReadonlyMap<WireNote, number>;
  firstEventAt: number | null;
  lastEventAt: number | null;
  /** The first `response.output_text.delta` with text in it: no reasoning, no empty delta. */
  firstText: { index: number; at: number } | null;
  textRate: TextRate | null;
  /** Of the gaps between events, wire notes aside; events of one chunk are 0 apart. Null with fewer than two. */
  gapMedian: number | null;
  gapP95: number | null;
  /** How many gaps there are of each length, as `durationBounds` groups them. */
  gapGroups: readonly number[];
  longestGap: Gap | null;
  stalls: readonly Gap[];
  /** In order of appearance. */
  items: readonly ItemSpan[];
};

export type RunMeter = {
  /** Constant work, whatever came before. Entries in order of arrival. */
  readonly push: (entry: LogEntry) => void;
  /** The figures now. `usage`: that of the terminal event; null before, and where it has none. */
  readonly read: (usage: JsonObject | null) => RunFigures;
};

/** Pure and total: no clock but the entries' `at`, no matter what they hold. */
export function createRunMeter(): RunMeter {
  const gaps = createDurationCounts();
  const spans = createSpanList();
  const wireNotes = new Map<WireNote, number>();
  // One entry for each half second without an event at most.
  const longGaps: Gap[] = [];
  let longestGap: Gap | null = null;
  let firstEventAt: number | null = null;
  let previousAt = 0;
  let eventCount = 0;

  function noteGap(milliseconds: number, afterIndex: number): void {
    gaps.add(milliseconds);
    if (longestGap === null || milliseconds > longestGap.milliseconds) {
      longestGap = { afterIndex, milliseconds };
    }
    if (milliseconds > stallMilliseconds) longGaps.push({ afterIndex, milliseconds });
  }

  function pushEvent({ at, index, event }: EventEntry): void {
    if (firstEventAt === null) firstEventAt = at;
    else noteGap(at - previousAt, index - 1);
    previousAt = at;
    eventCount += 1;
    if (event.kind === "known") spans.note(event.event, index, at);
  }

  return {
    push(entry) {
      if (entry.kind === "event") pushEvent(entry);
      else wireNotes.set(entry.note, (wireNotes.get(entry.note) ?? 0) + 1);
    },
    read(usage) {
      const gapMedian = gaps.quantile(0.5);
      const shortestStall = stallMedians * (gapMedian ?? 0);
      return {
        eventCount,
        wireNotes,
        firstEventAt,
        lastEventAt: eventCount > 0 ? previousAt : null,
        firstText: spans.firstText(),
        textRate: measureTextRate(spans, usage),
        gapMedian,
        gapP95: gaps.quantile(0.95),
        gapGroups: gaps.groups(),
        longestGap,
        stalls: longGaps.filter(({ milliseconds }) => milliseconds > shortestStall),
        items: spans.list,
      };
    },
  };
}
