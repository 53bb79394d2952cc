import type { RefObject } from "react";
import { layOutStrip } from "@/components/overview/strip-layout";
import type { Size } from "@/components/overview/use-frame-requests";
import type { Axis } from "@/lib/protocol/overview/axis";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

/** The parts of the strip that are placed by the axis. */
export type StripParts = {
  strip: RefObject<HTMLDivElement | null>;
  canvas: RefObject<HTMLCanvasElement | null>;
  /** The time cursor. */
  handle: RefObject<HTMLDivElement | null>;
  /** What comes after it. */
  future: RefObject<HTMLDivElement | null>;
  brush: RefObject<HTMLDivElement | null>;
};

type PartPlaces = {
  axis: Axis;
  size: Size;
  /** Where on the axis the cursor is. */
  place: number;
  /** The range of the brush; null: no brush. */
  time: TimeRange | null;
};

/** Puts what stands over the canvas where the axis says: moving it draws nothing anew. */
export function placeParts(parts: StripParts, { axis, size, place, time }: PartPlaces): void {
  const { xOf } = layOutStrip(axis, size, 0);
  const x = xOf(place);
  if (parts.handle.current) parts.handle.current.style.translate = `${x}px`;
  if (parts.future.current) parts.future.current.style.left = `${x}px`;
  const brush = parts.brush.current;
  if (!brush) return;
  // Where time stands still, a range of it is no part of the strip.
  brush.hidden = time === null || axis.kind === "order";
  if (time === null) return;
  const left = Math.max(0, xOf(time.from - axis.origin));
  const right = Math.min(size.width, xOf(time.to - axis.origin));
  brush.style.left = `${left}px`;
  brush.style.width = `${Math.max(1, right - left)}px`;
}
