import { type RefObject, useContext, useLayoutEffect, useState } from "react";
import { ScrollWatchContext } from "@/components/output/scroll-watch";

/** Whether an item may still grow, and whether something stands below it. */
export type Place = { isGrowing: boolean; isCrowded: boolean };

/** In px: an item's name and six lines of code in their frame. */
const leastHeight = 166;

type SteadyHeight = {
  /** True from the moment on in which what grows got something below it. */
  isSteady: boolean;
  /** In px; null where the item is as high as what it holds. */
  height: number | null;
  /** The visitor wants to see all of it, or no longer. */
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

/**
 * What grows while something stands below it keeps, for good, the height that it had when that came, so that nothing
 * below is ever moved: what was high stays as high as it was (of what is followed at its end: as the panel is), what
 * has just begun gets room for some lines. Another width makes another height, and a visitor may open it.
 */
export function useSteadyHeight(
  frame: RefObject<HTMLElement | null>,
  { isGrowing, isCrowded }: Place,
): SteadyHeight {
  const outer = useContext(ScrollWatchContext);
  const [isSteady, setSteady] = useState(false);
  const [height, setHeight] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const isMeasured = height !== null;
  if (isGrowing && isCrowded && !isSteady) setSteady(true);

  // Sizes are the browser's. Nobody has seen yet what came below.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!isSteady || isMeasured || !element) return;
    const natural = element.getBoundingClientRect().height;
    const panel = outer.isFollowing() ? outer.panel() : null;
    setHeight(Math.max(leastHeight, Math.min(natural, panel?.clientHeight ?? natural)));
  }, [isSteady, isMeasured, outer, frame]);

  // The same browser's. Opened, it has no height to be put right; the panel's scroll bar may come with it, and go.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!isMeasured || isOpen || !element) return;
    const width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      setSteady(false);
      setHeight(null);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isMeasured, isOpen, frame]);

  return { isSteady, height: isOpen ? null : height, isOpen, setOpen };
}
