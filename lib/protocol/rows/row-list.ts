import { haveSamePlace, readDelta } from "@/lib/protocol/rows/delta-place";
import {
  countBefore,
  countFolded,
  createSegment,
  cutSegment,
  eventAt,
  extendSegment,
  type Segment,
} from "@/lib/protocol/rows/segment";
import { createSegmentList, type SegmentPlace } from "@/lib/protocol/rows/segment-list";
import { createUnfoldedRuns, type UnfoldedRuns } from "@/lib/protocol/rows/unfolded-runs";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** One row of the grid. Indexes are those of the log. */
export type Row =
  /** `runLength`: of the unfolded run that begins here; null elsewhere. */
  | { kind: "event"; index: number; runLength: number | null }
  /** `count` deltas of one run; others that a filter hides may lie between `first` and `last`. */
  | { kind: "fold"; first: number; last: number; count: number };

/** What there is to draw. All answers are constant work for the screen, and a step per 512 runs for the list. */
export interface RowLookup {
  readonly rowCount: number;
  /** Events in the list, folded or not. */
  readonly eventCount: number;
  /** The rows `first` up to, not including, `end`. */
  rows(first: number, end: number): Row[];
  /** The row that has this event; null where none has. */
  rowOf(index: number): number | null;
  /** The row of the first listed event that has this index or a higher one; `rowCount` where there is none. */
  rowFrom(index: number): number;
  /** How many of the listed events come before the event `index`. */
  countBefore(index: number): number;
}

export interface RowList extends RowLookup {
  /** Appends an event, whose index is beyond all others. `standsAlone`: it has a finding, so it never folds. */
  push(index: number, event: StreamEvent, standsAlone: boolean): void;
  /** Something was found at an event after all: its run folds before it and after it, and not across. */
  breakAt(index: number): void;
  /** Unfolds the run that has this event, or folds it again. */
  setUnfolded(index: number, isUnfolded: boolean): void;
  /** Whether runs fold at all; which ones are unfolded is remembered. */
  setFolding(isFolding: boolean): void;
  /** Whether more may come: until then the newest deltas have rows of their own. */
  setGrowing(isGrowing: boolean): void;
}

/**
 * The rows of a log, or of what a filter lets through. Runs of deltas of one place fold into one row; which runs are
 * unfolded stands in `unfolded`, which outlives the list.
 */
export function createRowList(
  unfolded: UnfoldedRuns = createUnfoldedRuns(),
  isFoldingAtFirst = true,
): RowList {
  const segments = createSegmentList();
  let isFolding = isFoldingAtFirst;
  const unit = () => (isFolding ? "rows" : "events");

  function foldedIn({ segment, isGrowing }: SegmentPlace): number {
    return isFolding ? countFolded(segment, isGrowing) : 0;
  }

  function rowAt(place: SegmentPlace, offset: number): Row {
    const { segment, isGrowing } = place;
    const folded = foldedIn(place);
    if (folded === 0) {
      const canFold = isFolding && offset === 0 && segment.isUnfolded && isFoldable(segment, isGrowing);
      return { kind: "event", index: eventAt(segment, offset), runLength: canFold ? segment.count : null };
    }
    if (offset > 0) return { kind: "event", index: eventAt(segment, folded + offset - 1), runLength: null };
    return { kind: "fold", first: segment.first, last: eventAt(segment, folded - 1), count: folded };
  }

  function rowFrom(index: number): number {
    const place = segments.findEvent(index);
    if (!place) return segments.count(unit());
    const offset = countBefore(place.segment, index);
    const folded = foldedIn(place);
    return place[unit()] + (folded === 0 ? offset : Math.max(0, offset - folded + 1));
  }

  function findOwner(index: number): SegmentPlace | null {
    const place = segments.findEvent(index);
    if (!place) return null;
    return eventAt(place.segment, countBefore(place.segment, index)) === index ? place : null;
  }

  return {
    get rowCount() {
      return segments.count(unit());
    },
    get eventCount() {
      return segments.count("events");
    },
    rows(first, end) {
      const found: Row[] = [];
      let row = first;
      for (const place of segments.from(first, unit())) {
        const folded = foldedIn(place);
        const stop = place[unit()] + place.segment.count - Math.max(0, folded - 1);
        for (; row < Math.min(stop, end); row += 1) found.push(rowAt(place, row - place[unit()]));
        if (row >= end) break;
      }
      return found;
    },
    rowFrom,
    rowOf: (index) => (findOwner(index) ? rowFrom(index) : null),
    countBefore(index) {
      const place = segments.findEvent(index);
      return place ? place.events + countBefore(place.segment, index) : segments.count("events");
    },
    push(index, event, standsAlone) {
      const delta = standsAlone ? null : readDelta(event);
      const tail = segments.tail();
      if (!tail || !isSameRun(tail, delta)) {
        segments.append(createSegment(index, delta, unfolded.has(index)));
        return;
      }
      segments.changeTail((segment) => {
        if (segment.isUnfolded) unfolded.extend(segment.last, index);
        else segment.isUnfolded = unfolded.has(index);
        extendSegment(segment, index);
      });
    },
    breakAt(index) {
      const place = findOwner(index);
      if (!place || place.segment.sample === null) return;
      segments.replace(place, breakSegment(place.segment, index));
      unfolded.cutAt(index);
    },
    setUnfolded(index, isUnfolded) {
      const place = findOwner(index);
      if (!place || place.segment.isUnfolded === isUnfolded) return;
      segments.change(place, (segment) => {
        segment.isUnfolded = isUnfolded;
      });
      const { first, last } = place.segment;
      unfolded.remove(first, last);
      if (isUnfolded) unfolded.add(first, last);
    },
    setFolding(next) {
      isFolding = next;
    },
    setGrowing: segments.setGrowing,
  };
}

function isSameRun({ sample }: Segment, delta: Segment["sample"]): boolean {
  return sample === null || delta === null ? sample === delta : haveSamePlace(sample, delta);
}

function isFoldable(segment: Segment, isGrowing: boolean): boolean {
  return countFolded({ ...segment, isUnfolded: false }, isGrowing) > 0;
}

/** What is before the event, the event by itself, and what is after it. */
function breakSegment(segment: Segment, index: number): Segment[] {
  const offset = countBefore(segment, index);
  const parts = [
    cutSegment(segment, 0, offset),
    createSegment(index, null, false),
    cutSegment(segment, offset + 1, segment.count),
  ];
  return parts.filter((part) => part !== null);
}
