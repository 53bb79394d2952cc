import type { JsonObject } from "@/lib/protocol/json";

/** So many deltas in a row fold; fewer save no room. */
export const shortestFold = 4;

/** So many of the newest deltas keep rows of their own while their run grows. */
export const newestRows = 3;

/** Neighbouring events that fold together, or that never fold. Indexes are those of the log. */
export type Segment = {
  /** The data of the run's first delta; null: each of these events stands for itself. */
  readonly sample: JsonObject | null;
  readonly first: number;
  last: number;
  count: number;
  /** The events' indexes, in order; null where they are `first` to `last` without a gap. */
  members: number[] | null;
  isUnfolded: boolean;
};

export function createSegment(index: number, sample: JsonObject | null, isUnfolded: boolean): Segment {
  return { sample, first: index, last: index, count: 1, members: null, isUnfolded };
}

/** `index`: beyond the segment's last event. */
export function extendSegment(segment: Segment, index: number): void {
  if (segment.members === null && index !== segment.last + 1) segment.members = listMembers(segment);
  segment.members?.push(index);
  segment.last = index;
  segment.count += 1;
}

function listMembers({ first, count }: Segment): number[] {
  return Array.from({ length: count }, (_, offset) => first + offset);
}

/** The event at an offset below `count`. */
export function eventAt({ members, first }: Segment, offset: number): number {
  return members?.[offset] ?? first + offset;
}

/** How many of the segment's events come before the event `index`. */
export function countBefore({ members, first, count }: Segment, index: number): number {
  if (members === null) return Math.min(Math.max(index - first, 0), count);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The events from offset `from` up to, not including, `to`; null where there is none. */
export function cutSegment(segment: Segment, from: number, to: number): Segment | null {
  if (from >= to) return null;
  return {
    ...segment,
    first: eventAt(segment, from),
    last: eventAt(segment, to - 1),
    count: to - from,
    members: segment.members?.slice(from, to) ?? null,
  };
}

/** How many of the first events stand in one folded row; 0 where none do. `isGrowing`: more may come. */
export function countFolded({ sample, isUnfolded, count }: Segment, isGrowing: boolean): number {
  if (sample === null || isUnfolded) return 0;
  if (isGrowing) return count > shortestFold ? count - newestRows : 0;
  return count >= shortestFold ? count : 0;
}

/** How many rows the segment has with its folds. */
export function countRows(segment: Segment, isGrowing: boolean): number {
  const folded = countFolded(segment, isGrowing);
  return folded > 0 ? segment.count - folded + 1 : segment.count;
}
