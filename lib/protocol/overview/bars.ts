import { type EventFamily, eventFamily } from "@/lib/protocol/events/event-family";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

/** So many items each get a lane of their own, one below the other, before lanes are shared. */
const ownLanes = 4;

/** What fits into the strip. Where more items are open at a time, those beyond share the last lane. */
export const maxLanes = 12;

/** Items beyond are drawn as one: no answer of a model has so many, and a frame has to draw them all. */
export const maxBars = 1000;

/** One output item on the axis. Places are those of its events, in the units of the axis. */
export type Bar = {
  readonly outputIndex: number;
  /** The item's type; null where only other events told of it. */
  readonly type: string | null;
  readonly family: EventFamily;
  readonly lane: number;
  readonly start: number;
  readonly end: number;
  readonly isDone: boolean;
  /** The first and the newest event about it. */
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly deltaCount: number;
  /** How many items it stands for: one, but for the last of very many. */
  readonly itemCount: number;
};

/** An event, and how far from the axis' origin it stands. */
export type PlacedEvent = { event: StreamEvent; index: number; place: number };

export type BarList = {
  /** In order of appearance; the open ones still grow. */
  readonly list: readonly Bar[];
  readonly laneCount: () => number;
  /** The bar that the event belongs to; null for an event about no item. Work grows with `maxLanes` at most. */
  readonly note: (placed: PlacedEvent) => Bar | null;
};

type GrowingBar = { -readonly [Field in keyof Bar]: Bar[Field] };

/**
 * Output items on lanes: items that are open at the same time never share one, as long as there are lanes.
 * Items are told apart by `output_index`; one that is heard of again after its lane has gone to another, or that is
 * added again after it was done, gets a second bar.
 */
export function createBarList(): BarList {
  const list: GrowingBar[] = [];
  const newestInLane: GrowingBar[] = [];
  const byOutputIndex = new Map<number, GrowingBar>();
  let lastOutputIndex = -1;

  function isLaneFree(lane: number, place: number): boolean {
    const newest = newestInLane[lane];
    return newest === undefined || (newest.isDone && newest.end <= place);
  }

  function chooseLane(place: number): number {
    if (newestInLane.length < ownLanes) return newestInLane.length;
    for (let lane = 0; lane < newestInLane.length; lane += 1) if (isLaneFree(lane, place)) return lane;
    return Math.min(newestInLane.length, maxLanes - 1);
  }

  function openBar(outputIndex: number, { event, index, place }: PlacedEvent): GrowingBar {
    const newest = list.at(-1);
    if (newest && list.length >= maxBars) {
      newest.itemCount += 1;
      newest.isDone = false;
      return newest;
    }
    const bar: GrowingBar = {
      outputIndex,
      type: null,
      family: eventFamily(event),
      lane: chooseLane(place),
      start: place,
      end: place,
      isDone: false,
      firstIndex: index,
      lastIndex: index,
      deltaCount: 0,
      itemCount: 1,
    };
    list.push(bar);
    newestInLane[bar.lane] = bar;
    return bar;
  }

  function findBar(outputIndex: number, placed: PlacedEvent, event: KnownEvent): GrowingBar {
    const known = byOutputIndex.get(outputIndex);
    const isAgain = known?.isDone && event.type === "response.output_item.added";
    const isLaneGone = known?.isDone && newestInLane[known.lane] !== known;
    if (known && !isAgain && !isLaneGone) return known;
    const opened = openBar(outputIndex, placed);
    byOutputIndex.set(outputIndex, opened);
    return opened;
  }

  return {
    list,
    laneCount: () => newestInLane.length,
    note(placed) {
      const event = placed.event.kind === "known" ? placed.event.event : null;
      const outputIndex = event && readOutputIndex(event, lastOutputIndex);
      if (event === null || outputIndex === null) return null;
      lastOutputIndex = outputIndex;
      const bar = findBar(outputIndex, placed, event);
      growBar(bar, placed, event);
      return bar;
    },
  };
}

/** The item that the event is about; null where it is about none. */
function readOutputIndex(event: KnownEvent, last: number): number | null {
  const { output_index: named, type } = event;
  if (typeof named === "number") return named;
  // Some servers leave the index out: then an added item is the next one, and all else is about the last.
  if (type === "response.output_item.added") return last + 1;
  const isAboutItem = event.item !== undefined || event.part !== undefined || event.delta !== undefined;
  return isAboutItem && !type.startsWith("response.audio") ? Math.max(0, last) : null;
}

function growBar(bar: GrowingBar, { event, index, place }: PlacedEvent, known: KnownEvent): void {
  bar.end = Math.max(bar.end, place);
  bar.lastIndex = index;
  if (known.delta !== undefined) {
    bar.deltaCount += 1;
    return;
  }
  if (known.type !== "response.output_item.added" && known.type !== "response.output_item.done") return;
  bar.type ??= known.item.type;
  if (bar.family === "unknown") bar.family = eventFamily(event);
  if (known.type === "response.output_item.done" && bar.itemCount === 1) bar.isDone = true;
}
