import {
  type RefObject,
  type UIEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type WheelEvent,
} from "react";
import {
  type RowRange,
  rowsPassed,
  rowsToDraw,
  scrollTopShowing,
  type View,
} from "@/components/timeline/row-window";

type RowWindowOptions = {
  rowCount: number;
  following: boolean;
  selected: number | null;
  onFollow: (following: boolean) => void;
};

type RowWindow = RowRange & {
  /** Rows that came after the visitor had let go of the end, and that have not been in view since. */
  unseen: number;
  viewport: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent) => void;
  onWheel: (event: WheelEvent) => void;
};

type Measured = RowRange & { seen: number };

/** Zoomed pages report fractions of a pixel. */
const endTolerance = 2;

function isAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < endTolerance;
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): View {
  return { scrollTop, height: clientHeight };
}

function measureRows(view: View, rowCount: number, previous: Measured, following: boolean): Measured {
  const range = rowsToDraw(view, rowCount);
  const passed = following ? rowCount : rowsPassed(view, rowCount);
  const seen = Math.min(rowCount, Math.max(previous.seen, passed));
  const isSame = range.first === previous.first && range.end === previous.end && seen === previous.seen;
  return isSame ? previous : { ...range, seen };
}

/**
 * Which rows to draw, and where the viewport stands. It keeps to the end while `following`, shows the selected
 * row, and lets go of the end only when the visitor scrolls up: rows, resizes and a shorter log never do that.
 */
export function useRowWindow({ rowCount, following, selected, onFollow }: RowWindowOptions): RowWindow {
  const viewport = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const [measured, setMeasured] = useState<Measured>({ first: 0, end: 0, seen: 0 });

  const measure = (element: HTMLElement) => {
    lastTop.current = element.scrollTop;
    setMeasured((previous) => measureRows(viewOf(element), rowCount, previous, following));
  };

  const settle = useEffectEvent(() => {
    const element = viewport.current;
    if (!element) return;
    if (following) element.scrollTop = element.scrollHeight;
    measure(element);
  });

  const reveal = useEffectEvent((row: number) => {
    const element = viewport.current;
    if (!element || row >= rowCount) return;
    element.scrollTop = scrollTopShowing(row, viewOf(element));
    measure(element);
  });

  // The scroll position is the browser's. After every render and before paint: what came is drawn at once.
  useLayoutEffect(() => settle());
  useLayoutEffect(() => {
    if (selected !== null) reveal(selected);
  }, [selected]);

  // Sizes are the browser's too: of the pane with the window, and from nothing when the pane is shown.
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const observer = new ResizeObserver(() => settle());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return {
    first: Math.min(measured.first, rowCount),
    end: Math.min(measured.end, rowCount),
    unseen: rowCount - Math.min(measured.seen, rowCount),
    viewport,
    onScroll({ currentTarget }) {
      if (!(currentTarget instanceof HTMLElement)) return;
      const movedBy = currentTarget.scrollTop - lastTop.current;
      if (following && movedBy < 0 && !isAtEnd(currentTarget)) onFollow(false);
      if (!following && movedBy > 0 && isAtEnd(currentTarget)) onFollow(true);
      measure(currentTarget);
    },
    // A slow turn of the wheel moves less per frame than new rows do: the wish counts, not the distance.
    onWheel({ deltaY }) {
      if (following && deltaY < 0 && lastTop.current > 0) onFollow(false);
    },
  };
}
