import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";

/** Rows beyond the edges: enough for a flick of the wheel, and for most lists whole. */
const overscan = 30;

/** The list says in CSS how high all its rows are, since that differs from phones to desks. */
export const rowHeightProperty = "--row-height";

type ScrollWindow = {
  /** For the element that is as high as all rows together. */
  list: RefObject<HTMLDivElement | null>;
  /** The rows to draw: `first` up to, not including, `end`. */
  first: number;
  end: number;
  /** Scrolls as little as shows the row whole, clear of what covers the edges (`scroll-margin` of the list). */
  showRow: (row: number) => void;
};

/** The nearest box around that scrolls. */
function findScroller(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return document.documentElement;
}

const readPixels = (text: string) => Number.parseFloat(text) || 0;

/** Where the list stands against the box that it scrolls in, in px of the page. */
function measureList(list: Element) {
  const scroller = findScroller(list);
  const style = getComputedStyle(list);
  return {
    scroller,
    view: scroller.getBoundingClientRect(),
    top: list.getBoundingClientRect().top,
    rowHeight: readPixels(style.getPropertyValue(rowHeightProperty)) || 24,
    covered: { top: readPixels(style.scrollMarginTop), bottom: readPixels(style.scrollMarginBottom) },
  };
}

/**
 * Which rows of a long list to draw. The list has no scroll bar of its own: it stands, with other things above and
 * below, in a box that scrolls, and only what is in that box's view is drawn.
 */
export function useScrollWindow(rowCount: number): ScrollWindow {
  const list = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, end: overscan });

  const measure = useEffectEvent(() => {
    if (!list.current) return;
    const { view, top, rowHeight } = measureList(list.current);
    const first = Math.max(0, Math.floor((view.top - top) / rowHeight) - overscan);
    const end = Math.max(0, Math.ceil((view.bottom - top) / rowHeight)) + overscan;
    setRange((previous) => (previous.first === first && previous.end === end ? previous : { first, end }));
  });

  // Sizes and scroll positions are the browser's. After every render: what stands above may have grown.
  useLayoutEffect(() => measure());
  useEffect(() => {
    if (!list.current) return;
    const scroller = findScroller(list.current);
    const observer = new ResizeObserver(() => measure());
    observer.observe(scroller);
    const onScroll = () => measure();
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, []);

  return {
    list,
    first: Math.min(range.first, rowCount),
    end: Math.min(range.end, rowCount),
    showRow(row) {
      if (!list.current) return;
      const { scroller, view, top, rowHeight, covered } = measureList(list.current);
      const rowTop = top + row * rowHeight;
      const above = view.top + covered.top - rowTop;
      const below = rowTop + rowHeight - (view.bottom - covered.bottom);
      if (above > 0) scroller.scrollTop -= above;
      else if (below > 0) scroller.scrollTop += below;
    },
  };
}
