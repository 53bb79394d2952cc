import type { EventEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";
import { type Bar, createBarList } from "@/lib/protocol/overview/bars";
import { createTickCounts, type TickCounts } from "@/lib/protocol/overview/tick-counts";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** Events that lie closer together than this many milliseconds are shown by their order: time would be a dot. */
const shortestSpan = 1;

/** The finest stretch of an axis of time, in milliseconds: finer than any browser's clock. */
const finestMilliseconds = 1 / 64;

/**
 * What the axis counts: `time`, milliseconds since the first event, or `order`, where all came at one moment: each
 * event is a stretch of length 1 then, and stands in its middle.
 */
export type AxisKind = "time" | "order";

/** A log as the strip above the list shows it. It grows with the log; `follow` takes in what is new. */
export type Overview = {
  readonly kind: () => AxisKind;
  /** How many events it has taken in. */
  readonly eventCount: () => number;
  /** When the first event came and the newest, milliseconds since the request was sent; 0 before there is one. */
  readonly firstAt: () => number;
  readonly lastAt: () => number;
  readonly bars: () => readonly Bar[];
  readonly laneCount: () => number;
  /** The events about the items of a lane, their beginnings and ends aside. */
  readonly ticksOf: (lane: number) => TickCounts | undefined;
  /** The events about no item. */
  readonly strayTicks: () => TickCounts;
  /** The events that are no deltas, ascending: where something begins or ends. */
  readonly boundaries: () => readonly number[];
  /** Where on the axis an event stands. */
  readonly placeOf: (entry: Pick<EventEntry, "at" | "index">) => number;
  /** Takes in at most `limit` more events of the log, each of them once. False once all are in. */
  readonly follow: (limit: number) => boolean;
};

/** Pure and total. What it keeps grows with the items, not with the events, but for the indexes of boundaries. */
export function createOverview(log: Pick<EventLog, "length" | "at">): Overview {
  const boundaries: number[] = [];
  let firstAt = 0;
  let lastAt = 0;
  let count = 0;
  let chart = createChart("order");

  function placeOf({ at, index }: Pick<EventEntry, "at" | "index">): number {
    return chart.kind === "time" ? Math.max(0, at - firstAt) : index + 0.5;
  }

  function takeIn(entry: EventEntry): void {
    if (count === 0) firstAt = entry.at;
    lastAt = Math.max(lastAt, entry.at);
    if (chart.kind === "order" && lastAt - firstAt > shortestSpan) redraw();
    chart.note(entry, placeOf(entry));
    if (!isDelta(entry.event)) boundaries.push(entry.index);
    count += 1;
  }

  /** From order to time, never back: what came so far came within a millisecond, and is put in anew. */
  function redraw(): void {
    chart = createChart("time");
    for (let index = 0; index < count; index += 1) {
      const entry = log.at(index);
      if (entry) chart.note(entry, placeOf(entry));
    }
  }

  return {
    kind: () => chart.kind,
    eventCount: () => count,
    firstAt: () => firstAt,
    lastAt: () => lastAt,
    bars: () => chart.bars.list,
    laneCount: () => chart.bars.laneCount(),
    ticksOf: (lane) => chart.laneTicks[lane],
    strayTicks: () => chart.strayTicks,
    boundaries: () => boundaries,
    placeOf,
    follow(limit) {
      const end = Math.min(log.length, count + limit);
      for (let index = count; index < end; index += 1) {
        const entry = log.at(index);
        if (entry) takeIn(entry);
      }
      return count < log.length;
    },
  };
}

/** Bars and ticks over one kind of axis. */
function createChart(kind: AxisKind) {
  const finest = kind === "time" ? finestMilliseconds : 1;
  const bars = createBarList();
  const laneTicks: TickCounts[] = [];
  const strayTicks = createTickCounts(finest);
  const openTicks = (lane: number): TickCounts => {
    const ticks = laneTicks[lane] ?? createTickCounts(finest);
    laneTicks[lane] = ticks;
    return ticks;
  };
  return {
    kind,
    bars,
    laneTicks,
    strayTicks,
    note({ event, index }: EventEntry, place: number): void {
      const bar = bars.note({ event, index, place });
      if (bar === null) strayTicks.add(place);
      else if (!isItemEdge(event)) openTicks(bar.lane).add(place);
    },
  };
}

function isDelta(event: StreamEvent): boolean {
  return event.kind === "known" && event.event.delta !== undefined;
}

function isItemEdge(event: StreamEvent): boolean {
  return event.kind === "known" && event.event.item !== undefined;
}
