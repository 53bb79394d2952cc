import type { AxisKind, Overview } from "@/lib/protocol/overview/overview";

/** The stretch of the axis that the strip shows. `from` and `to` are places, as of `Overview.placeOf`. */
export type Axis = {
  readonly kind: AxisKind;
  readonly from: number;
  readonly to: number;
  /** What stands at place 0: milliseconds since the request was sent, or an event's index. */
  readonly origin: number;
};

/** A wait for the first event that would leave less than this share of the strip to all events is cut off. */
const smallestShare = 0.2;

/** What stays of a wait that is cut off, as a share of the time of the events. */
const keptWait = 0.04;

/** While a stream goes on, the axis grows by this factor at a time: it would never stand still otherwise. */
const growth = 1.25;

/** What an overview tells of how far its events reach. */
type Extent = Pick<Overview, "kind" | "firstAt" | "lastAt" | "eventCount">;

/** The axis for what the overview has taken in. */
export function chooseAxis(overview: Extent, isGoingOn: boolean): Axis {
  const kind = overview.kind();
  if (kind === "order") return { kind, from: 0, to: Math.max(1, overview.eventCount()), origin: -0.5 };
  const origin = overview.firstAt();
  const span = overview.lastAt() - origin;
  const isWaitShown = span >= smallestShare * overview.lastAt();
  const from = isWaitShown ? -origin : -Math.min(origin, keptWait * span);
  const length = span - from;
  return { kind, from, to: from + (isGoingOn ? nextLength(length) : length), origin };
}

function nextLength(length: number): number {
  return growth ** Math.ceil(Math.log(length) / Math.log(growth));
}

/** Where a place stands between the ends of the axis: 0 to 1, outside for what the axis does not show. */
export function shareOf(axis: Axis, place: number): number {
  return (place - axis.from) / (axis.to - axis.from);
}

/** The place at a share of the axis. */
export function placeAt(axis: Axis, share: number): number {
  return axis.from + share * (axis.to - axis.from);
}

/** Marks along the axis: a value in milliseconds since the request was sent, or an event's index. */
export type AxisMark = { readonly place: number; readonly value: number };

/** `step`: the distance of two marks, in milliseconds or events. */
export type AxisMarks = { readonly step: number; readonly marks: readonly AxisMark[] };

/** Marks at round values, at most `most` of them (1 or more). */
export function chooseMarks(axis: Axis, most: number): AxisMarks {
  const least = (axis.to - axis.from) / Math.max(1, most);
  const step = axis.kind === "order" ? Math.max(1, roundUp(least)) : roundUp(least);
  const marks: AxisMark[] = [];
  const first = Math.ceil((axis.from + axis.origin) / step);
  for (let number = first; ; number += 1) {
    const value = number * step;
    const place = value - axis.origin;
    if (!(place <= axis.to) || marks.length > most) break;
    marks.push({ place, value });
  }
  return { step, marks };
}

/** The next of 1, 2, 5, 10, 20 … and their fractions. */
function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}
