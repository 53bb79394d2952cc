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
import { firstEvent, lastEvent } from "@/components/timeline/row-events";
import {
  isRowInView,
  type RowRange,
  rowHeight,
  rowsPassed,
  rowsToDraw,
  rowsToFollow,
  scrollPosition,
  scrollTopShowing,
  shiftAtEnd,
  type View,
  viewAt,
} from "@/components/timeline/row-window";
import type { ShownRows } from "@/lib/client/rows/row-store";
import type { RowLookup } from "@/lib/protocol/rows/row-list";

type RowWindowOptions = {
  rows: ShownRows;
  following: boolean;
  selected: number | null;
  onFollow: (following: boolean) => void;
};

type RowWindow = RowRange & {
  /** What the rows' places are to be moved by, in px: not 0 only where there are too many for one element. */
  shift: number;
  /** Events that came after the visitor had let go of the end, and that have not been in view since. */
  unseen: number;
  viewport: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent) => void;
  onWheel: (event: WheelEvent) => void;
};

type Measured = RowRange & { shift: number; height: number; unseen: number };

/** The newest event that has been in view. */
type Seen = { runId: number; event: number };

/** An event, and how far below its row's upper edge the view begins: what stays in its place while rows change. */
type Anchor = { event: number; offset: number };

/** Zoomed pages report fractions of a pixel. */
const endTolerance = 2;

function isAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < endTolerance;
}

/** The selected event where its row is in view, else the first one that is. */
function findAnchor(list: RowLookup, view: View, selected: number | null): Anchor | null {
  const selectedRow = selected === null ? null : list.rowOf(selected);
  const isHeld = selectedRow !== null && isRowInView(selectedRow, view);
  const row = isHeld ? selectedRow : Math.floor(view.scrollTop / rowHeight);
  const event = isHeld ? selected : firstEvent(list, row);
  return event === null ? null : { event, offset: view.scrollTop - row * rowHeight };
}

/** The same object as long as it says the same. */
function keepSame(previous: Measured, next: Measured): Measured {
  const isSame = (Object.keys(next) as (keyof Measured)[]).every((name) => previous[name] === next[name]);
  return isSame ? previous : next;
}

/**
 * Which rows to draw, and where the viewport stands. It keeps to the end while `following`, shows the selected
 * row, and lets go of the end only when the visitor scrolls up: rows, resizes and a shorter log never do that.
 * Otherwise what is in view stays where it is, whatever folds, unfolds, comes or goes above it.
 */
export function useRowWindow({ rows, following, selected, onFollow }: RowWindowOptions): RowWindow {
  const { list, runId } = rows;
  const { rowCount } = list;
  const viewport = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const anchor = useRef<Anchor | null>(null);
  const seen = useRef<Seen>({ runId: 0, event: -1 });
  /** A selected event that has not been brought into view yet: its row may be still to come. */
  const hidden = useRef<number | null>(null);
  const [measured, setMeasured] = useState<Measured>({ first: 0, end: 0, shift: 0, height: 0, unseen: 0 });

  const readView = ({ scrollTop, clientHeight }: HTMLElement) => viewAt(scrollTop, clientHeight, rowCount);

  const noteSeen = (row: number) => {
    const before = seen.current.runId === runId ? seen.current.event : -1;
    seen.current = { runId, event: Math.max(before, lastEvent(list, row) ?? -1) };
  };

  const measure = (element: HTMLElement) => {
    const view = readView(element);
    lastTop.current = element.scrollTop;
    anchor.current = findAnchor(list, view, selected);
    noteSeen((following ? rowCount : rowsPassed(view, rowCount)) - 1);
    const next = {
      ...rowsToDraw(view, rowCount),
      shift: element.scrollTop - view.scrollTop,
      height: view.height,
      unseen: list.eventCount - list.countBefore(seen.current.event + 1),
    };
    // What shows at the end needs no measuring, so that following draws each frame once.
    setMeasured((previous) => keepSame(previous, following ? { ...previous, height: view.height } : next));
  };

  /** Where the view has to begin: at what was asked for, or where it is while all else moves. */
  const findTop = (view: View): number => {
    const revealed = hidden.current === null ? null : list.rowOf(hidden.current);
    if (revealed !== null) {
      hidden.current = null;
      return scrollTopShowing(revealed, view);
    }
    if (anchor.current === null) return view.scrollTop;
    return list.rowFrom(anchor.current.event) * rowHeight + anchor.current.offset;
  };

  const settle = useEffectEvent(() => {
    const element = viewport.current;
    if (!element) return;
    if (following) {
      hidden.current = null;
      element.scrollTop = element.scrollHeight;
    } else {
      const view = readView(element);
      const scrollTop = findTop(view);
      // The browser rounds: what is right to the pixel is left alone.
      if (Math.abs(scrollTop - view.scrollTop) >= 1)
        element.scrollTop = scrollPosition({ ...view, scrollTop }, rowCount);
    }
    measure(element);
  });

  useLayoutEffect(() => {
    hidden.current = selected;
  }, [selected]);
  // The scroll position is the browser's. After every render and before paint: what came is drawn at once.
  useLayoutEffect(() => settle());

  // Sizes are the browser's too: of the pane with the window, and from nothing when the pane is shown.
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const observer = new ResizeObserver(() => settle());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const drawn = following
    ? { ...rowsToFollow(measured.height, rowCount), shift: shiftAtEnd(rowCount) }
    : measured;
  return {
    first: Math.min(drawn.first, rowCount),
    end: Math.min(drawn.end, rowCount),
    shift: drawn.shift,
    unseen: following ? 0 : measured.unseen,
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
      hidden.current = null;
      if (following && deltaY < 0 && lastTop.current > 0) onFollow(false);
    },
  };
}
