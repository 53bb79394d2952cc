import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { watchTheme } from "@/components/overview/palette";

type Subscribable = { readonly subscribe: (listener: () => void) => () => void };

/** In CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

type FrameOptions = {
  /** Each of their changes asks for a frame. The list has to be the same on every render. */
  stores: readonly Subscribable[];
  element: RefObject<HTMLElement | null>;
  /** Draws; true where it wants the next frame as well. */
  paint: () => boolean;
  onSize: (size: Size) => void;
  onTheme: () => void;
};

/**
 * Calls `paint` with the next frame after something has changed: a store, the element's size, the theme. Returns the
 * way to ask for one. Frames, sizes and the theme are the browser's.
 */
export function useFrameRequests({ stores, element, ...options }: FrameOptions): () => void {
  const requested = useRef<() => void>(() => undefined);
  const paint = useEffectEvent(options.paint);
  const noteSize = useEffectEvent(options.onSize);
  const noteTheme = useEffectEvent(options.onTheme);

  useEffect(() => {
    let frame = 0;
    const request = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (paint()) request();
      });
    };
    requested.current = request;
    // Asked for within a frame, the size would have the page laid out once more.
    const measure = () => {
      if (element.current) {
        noteSize({ width: element.current.clientWidth, height: element.current.clientHeight });
      }
      request();
    };
    const sizes = new ResizeObserver(measure);
    if (element.current) sizes.observe(element.current);
    measure();
    const stopTheme = watchTheme(() => {
      noteTheme();
      request();
    });
    const stops = stores.map((store) => store.subscribe(request));
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      stopTheme();
      for (const stop of stops) stop();
    };
  }, [stores, element]);

  return () => requested.current();
}
