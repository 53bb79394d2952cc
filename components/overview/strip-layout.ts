import { type Axis, shareOf } from "@/lib/protocol/overview/axis";

/** Left and right of the axis, so that the cursor's handle fits at its ends. CSS pixels, as all here. */
export const insetX = 14;

/** Where flags stand. */
const top = 8;

/** Below the line of the axis: its labels. */
const labelHeight = 17;

const highestLane = 18;

/** A bar's part of its lane. */
const barShare = 0.68;

/** As many lanes have their height from the start: nothing moves while the first items come. */
const expectedLanes = 3;

export type StripLayout = {
  readonly top: number;
  /** The line of the axis. */
  readonly axisY: number;
  readonly barHeight: number;
  readonly barTop: (lane: number) => number;
  readonly xOf: (place: number) => number;
};

/** Where things stand in a strip of this size. */
export function layOutStrip(
  axis: Axis,
  size: { width: number; height: number },
  laneCount: number,
): StripLayout {
  const axisY = size.height - labelHeight;
  const laneHeight = Math.min(highestLane, (axisY - top) / Math.max(expectedLanes, laneCount));
  return {
    top,
    axisY,
    barHeight: Math.max(2, Math.floor(laneHeight * barShare)),
    barTop: (lane) => Math.round(top + lane * laneHeight + laneHeight * (1 - barShare) * 0.5),
    xOf: (place) => insetX + shareOf(axis, place) * axisWidth(size.width),
  };
}

/** The share of the axis (0 to 1) at `x` from the strip's left edge. */
export function shareAt(x: number, width: number): number {
  return Math.min(Math.max((x - insetX) / axisWidth(width), 0), 1);
}

function axisWidth(width: number): number {
  return Math.max(1, width - 2 * insetX);
}
