/** Every row of the grid, in px: with one height for all, which rows show is plain arithmetic. */
export const rowHeight = 28;

// Enough for a fast flick of the wheel between two frames; more would only be more nodes.
const overscan = 12;

/** The part of the grid's content that is in view, in px. */
export type View = { scrollTop: number; height: number };

/** Rows `first` up to, not including, `end`. */
export type RowRange = { first: number; end: number };

/** The rows to draw: those in view, and some above and below. */
export function rowsToDraw({ scrollTop, height }: View, rowCount: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const end = Math.min(rowCount, Math.ceil((scrollTop + height) / rowHeight) + overscan);
  return { first: Math.min(first, end), end };
}

/** How many rows from the top are in view or have been scrolled past. */
export function rowsPassed({ scrollTop, height }: View, rowCount: number): number {
  return Math.min(rowCount, Math.floor((scrollTop + height) / rowHeight));
}

/** The nearest scroll position at which the row shows whole. */
export function scrollTopShowing(row: number, { scrollTop, height }: View): number {
  const top = row * rowHeight;
  const highest = top + rowHeight - height;
  return Math.min(top, Math.max(scrollTop, highest));
}
