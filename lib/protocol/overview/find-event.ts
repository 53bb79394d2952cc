import type { EventLog } from "@/lib/protocol/event-log";
import { type Axis, placeAt } from "@/lib/protocol/overview/axis";

type Events = Pick<EventLog, "length" | "at">;

/**
 * The first index below `end` that `isReached` holds for, given that it holds for all after it; `end` where it holds
 * for none. Work grows with the digits of `end`.
 */
function findFirst(end: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The event that is nearest to this time (ms since the request was sent); null in an empty log. */
export function findEventNear(log: Events, at: number): number | null {
  if (log.length === 0) return null;
  const timeOf = (index: number) => log.at(index)?.at ?? Number.POSITIVE_INFINITY;
  const next = findFirst(log.length, (index) => timeOf(index) >= at);
  if (next === 0) return 0;
  return next < log.length && timeOf(next) - at < at - timeOf(next - 1) ? next : next - 1;
}

/** The event at a share (0 to 1) of the axis; null in an empty log. */
export function findEventAt(log: Events, axis: Axis, share: number): number | null {
  if (log.length === 0) return null;
  const place = placeAt(axis, share);
  if (axis.kind === "time") return findEventNear(log, place + axis.origin);
  return Math.min(Math.max(Math.floor(place), 0), log.length - 1);
}

/** The next of these ascending indexes beyond `from`, up (`step` 1) or down (-1); null where there is none. */
export function findBoundary(boundaries: readonly number[], from: number, step: 1 | -1): number | null {
  const isBeyond = (position: number) => (boundaries[position] ?? 0) >= (step === 1 ? from + 1 : from);
  const position = findFirst(boundaries.length, isBeyond);
  return boundaries[step === 1 ? position : position - 1] ?? null;
}
