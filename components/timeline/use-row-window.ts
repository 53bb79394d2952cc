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
  scrollPosition,
  scrollTopShowing,
  type View,
  viewAt,
} from "@/components/timeline/row-window";
import type { ShownRows } from "@/lib/client/row-store";
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

type Measured = RowRange & { shift: number; runId: number; seenEvent: number };

/** An event, and how far below its row's upper edge the view begins: what stays in its place while rows change. */
type Anchor = { event: number; offset: number };

/** Zoomed pages report fractions of a pixel. */
const endTolerance = 2;

function isAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < endTolerance;
}

/** The selected row where it is in view, else the first one that is. */
function findAnchor(list: RowLookup, view: View, selected: number | null): Anchor | null {
  const selectedRow = selected === null ? null : list.rowOf(selected);
  const isHeld = selectedRow !== null && isRowInView(selectedRow, view);
  const row = isHeld ? selectedRow : Math.floor(view.scrollTop / rowHeight);
  const event = firstEvent(list, row);
  return event === null ? null : { event, offset: view.scrollTop - row * rowHeight };
}

function measureRows(
  { list, runId }: ShownRows,
  view: View,
  previous: Measured,
  { shift, following }: { shift: number; following: boolean },
): Measured {
  const { first, end } = rowsToDraw(view, list.rowCount);
  const passed = following ? list.rowCount : rowsPassed(view, list.rowCount);
  const seenBefore = previous.runId === runId ? previous.seenEvent : -1;
  const seenEvent = Math.max(seenBefore, lastEvent(list, passed - 1) ?? -1);
  const next = { first, end, shift, runId, seenEvent };
  const isSame = Object.entries(next).every(([name, value]) => previous[name as keyof Measured] === value);
  return isSame ? previous : next;
}

/**
 * Which rows to draw, and where the viewport stands. It keeps to the end while `following`, shows the selected
 * row, and lets go of the end only when the visitor scrolls up: rows, resizes and a shorter log never do that.
 * Otherwise what is in view stays where it is, whatever folds, unfolds, comes or goes above it.
 */
export function useRowWindow({ rows, following, selected, onFollow }: RowWindowOptions): RowWindow {
  const { list } = rows;
  const { rowCount } = list;
  const viewport = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const anchor = useRef<Anchor | null>(null);
  /** A selected event that has not been brought into view yet: its row may be still to come. */
  const hidden = useRef<number | null>(null);
  const [measured, setMeasured] = useState<Measured>({ first: 0, end: 0, shift: 0, runId: 0, seenEvent: -1 });

  const readView = ({ scrollTop, clientHeight }: HTMLElement) => viewAt(scrollTop, clientHeight, rowCount);

  const measure = (element: HTMLElement) => {
    const view = readView(element);
    lastTop.current = element.scrollTop;
    anchor.current = findAnchor(list, view, selected);
    const shift = element.scrollTop - view.scrollTop;
    setMeasured((previous) => measureRows(rows, view, previous, { shift, following }));
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

  return {
    first: Math.min(measured.first, rowCount),
    end: Math.min(measured.end, rowCount),
    shift: measured.shift,
    unseen: following ? 0 : list.eventCount - list.countBefore(measured.seenEvent + 1),
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
