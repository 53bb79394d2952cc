import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { buildScene } from "@/components/overview/build-scene";
import { drawOverview } from "@/components/overview/draw-overview";
import { type Palette, readPalette, watchTheme } from "@/components/overview/palette";
import { layOutStrip } from "@/components/overview/strip-layout";
import { usePlayground } from "@/lib/client/playground";
import { type Axis, chooseAxis } from "@/lib/protocol/overview/axis";
import type { Overview } from "@/lib/protocol/overview/overview";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

/** So many events the strip takes in before each frame: some milliseconds of work. A long log takes a few frames. */
const eventsPerFrame = 20_000;

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

/** Draws the strip, at most once a frame and only when something has changed; canvas and frames are the browser's. */
export function useStripPainting({ overview, parts, drawn }: PaintOptions): StripPainting {
  const { cursor, rowFilter, runs, selection } = usePlayground();
  const t = useTranslations("overview");
  const locale = useLocale();
  const axis = useRef<Axis>(chooseAxis(overview, true));
  const palette = useRef<Palette | null>(null);
  const shown = useRef<readonly unknown[]>([]);
  const requested = useRef<() => void>(() => undefined);

  const drawCanvas = useEffectEvent((canvas: HTMLCanvasElement) => {
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = window.devicePixelRatio;
    const run = runs.getSnapshot();
    const { hiddenLevels } = selection.getSnapshot();
    palette.current ??= readPalette(canvas);
    const state = [run, overview.eventCount(), width, height, ratio, palette.current, hiddenLevels, locale];
    const context = canvas.getContext("2d");
    if (!context || state.every((value, index) => value === shown.current[index])) return;
    shown.current = state;
    // Setting a canvas' size clears it, and costs more than clearing does.
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
    const words = {
      locale,
      seconds: (value: string) => t("seconds", { value }),
      stall: (duration: string) => t("stall", { duration }),
    };
    const scene = buildScene({ run, overview, axis: axis.current, hiddenLevels, width, words });
    const font = `10px ${getComputedStyle(canvas).fontFamily}`;
    drawOverview({ context, width, height, ratio, palette: palette.current, font }, scene);
  });

  const placeParts = useEffectEvent((width: number, height: number) => {
    const { xOf } = layOutStrip(axis.current, { width, height }, 0);
    const run = runs.getSnapshot();
    const entry = run.log.at(cursor.getSnapshot() ?? run.eventCount - 1);
    const x = xOf(entry ? overview.placeOf(entry) : axis.current.from);
    if (parts.handle.current) parts.handle.current.style.translate = `${x}px`;
    if (parts.future.current) parts.future.current.style.left = `${x}px`;
    const time = drawn.current ?? rowFilter.getSnapshot().time;
    const brush = parts.brush.current;
    if (!brush) return;
    brush.hidden = time === null || axis.current.kind === "order";
    if (time === null) return;
    const left = Math.max(0, xOf(time.from - axis.current.origin));
    brush.style.left = `${left}px`;
    brush.style.width = `${Math.max(1, Math.min(width, xOf(time.to - axis.current.origin)) - left)}px`;
  });

  /** True where there is more to take in. */
  const paint = useEffectEvent((): boolean => {
    const canvas = parts.canvas.current;
    if (!canvas) return false;
    const isMore = overview.follow(eventsPerFrame);
    axis.current = chooseAxis(overview, runs.getSnapshot().phase !== "ended");
    drawCanvas(canvas);
    placeParts(canvas.clientWidth, canvas.clientHeight);
    return isMore;
  });

  const forgetPalette = useEffectEvent(() => {
    palette.current = null;
  });

  useEffect(() => {
    let frame = 0;
    const request = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (paint()) request();
      });
    };
    requested.current = request;
    const stopTheme = watchTheme(() => {
      forgetPalette();
      request();
    });
    const sizes = new ResizeObserver(request);
    if (parts.strip.current) sizes.observe(parts.strip.current);
    const stops = [runs, cursor, rowFilter, selection].map((store) => store.subscribe(request));
    request();
    return () => {
      cancelAnimationFrame(frame);
      stopTheme();
      sizes.disconnect();
      for (const stop of stops) stop();
    };
  }, [runs, cursor, rowFilter, selection, parts.strip]);

  return { request: () => requested.current(), axis: () => axis.current };
}
