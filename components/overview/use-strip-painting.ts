import { type RefObject, useMemo, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { buildScene } from "@/components/overview/build-scene";
import { drawOverview, type Surface } from "@/components/overview/draw-overview";
import { type Palette, readPalette } from "@/components/overview/palette";
import { placeParts, type StripParts } from "@/components/overview/place-parts";
import { type Size, useFrameRequests } from "@/components/overview/use-frame-requests";
import { usePlayground } from "@/lib/client/playground";
import { type Axis, chooseAxis } from "@/lib/protocol/overview/axis";
import type { Overview } from "@/lib/protocol/overview/overview";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

/** So long the strip takes in events before a frame, in milliseconds: a long log takes a few frames. */
const longestSlice = 4;

/** The clock is looked at after so many events: some tenths of a millisecond of work. */
const eventsAtOnce = 1000;

/** With fewer new events in a frame there is time for what a look back needs. */
const quietFrame = 200;

/** Takes in what is new, for so long at most; true where there is more. */
function followForSlice(overview: Overview): boolean {
  const start = performance.now();
  let isMore = overview.follow(eventsAtOnce);
  while (isMore && performance.now() - start < longestSlice) isMore = overview.follow(eventsAtOnce);
  return isMore;
}

/** The canvas at its size in device pixels; null where there is nothing to draw on. */
function openSurface(canvas: HTMLCanvasElement, size: Size, palette: Palette): Surface | null {
  const context = canvas.getContext("2d");
  if (!context || size.width === 0) return null;
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  // Setting a canvas' size clears it, and costs more than clearing does.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return { context, ...size, ratio, palette };
}

export type StripPainting = {
  /** Asks for a new drawing with the next frame. */
  readonly request: () => void;
  /** The axis as it was drawn last. */
  readonly axis: () => Axis;
};

type PaintOptions = {
  overview: Overview;
  parts: StripParts;
  /** The range that is being brushed; null when none is. */
  drawn: RefObject<TimeRange | null>;
};

/** Draws the strip, at most once a frame and only when something has changed. */
export function useStripPainting({ overview, parts, drawn }: PaintOptions): StripPainting {
  const { cursor, lateRuns, moments, rowFilter, selection } = usePlayground();
  const t = useTranslations("overview");
  const locale = useLocale();
  const stores = useMemo(() => [moments, rowFilter, selection], [moments, rowFilter, selection]);
  const axis = useRef<Axis>(chooseAxis(overview, true));
  const size = useRef<Size>({ width: 0, height: 0 });
  const palette = useRef<Palette | null>(null);
  const shown = useRef<readonly unknown[]>([]);

  const draw = (canvas: HTMLCanvasElement) => {
    const run = lateRuns.getSnapshot();
    const { hiddenLevels } = selection.getSnapshot();
    palette.current ??= readPalette(canvas);
    const count = overview.eventCount();
    const state = [run, count, size.current, window.devicePixelRatio, palette.current, hiddenLevels, locale];
    if (state.every((value, index) => value === shown.current[index])) return;
    const surface = openSurface(canvas, size.current, palette.current);
    if (!surface) return;
    shown.current = state;
    const words = {
      locale,
      seconds: (value: string) => t("seconds", { value }),
      stall: (duration: string) => t("stall", { duration }),
    };
    const { width } = surface;
    drawOverview(surface, buildScene({ run, overview, axis: axis.current, hiddenLevels, width, words }));
  };

  const paint = (): boolean => {
    const canvas = parts.canvas.current;
    if (!canvas) return false;
    const countBefore = overview.eventCount();
    const isMore = followForSlice(overview);
    const isQuiet = overview.eventCount() - countBefore < quietFrame;
    const { log, phase } = lateRuns.getSnapshot();
    axis.current = chooseAxis(overview, phase !== "ended");
    draw(canvas);
    const entry = log.at(cursor.getSnapshot() ?? overview.eventCount() - 1);
    const place = entry ? overview.placeOf(entry) : axis.current.from;
    const time = drawn.current ?? rowFilter.getSnapshot().time;
    placeParts(parts, { axis: axis.current, size: size.current, place, time });
    return isMore || !isQuiet || moments.prepare();
  };

  const request = useFrameRequests({
    stores,
    element: parts.strip,
    paint,
    onSize: (measured) => {
      size.current = measured;
    },
    onTheme: () => {
      palette.current = null;
    },
  });
  return { request, axis: () => axis.current };
}
