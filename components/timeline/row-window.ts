/** Every row of the grid, in px: with one height for all, which rows show is plain arithmetic. */
export const rowHeight = 28;

// Enough for a fast flick of the wheel between two frames; more would only be more nodes.
const overscan = 12;

/** At the end that is followed nothing comes into view from above, but by a first turn of the wheel. */
const overscanAtEnd = 4;

/** Firefox makes no element higher than 17.8 million px, Chromium none higher than 33.5 million. */
const highestContent = 16_000_000;

/** The part of the grid's content that is in view, in px, as if content could be of any height. */
export type View = { scrollTop: number; height: number };

/** Rows `first` up to, not including, `end`. */
export type RowRange = { first: number; end: number };

/** How high the content is in the document. */
export function contentHeight(rowCount: number): number {
  return Math.min(rowCount * rowHeight, highestContent);
}

/** How far all rows reach for each px that the document can scroll: 1, but for very many rows. */
function scrollRatio(rowCount: number, height: number): number {
  const content = contentHeight(rowCount);
  return content < highestContent ? 1 : (rowCount * rowHeight - height) / (content - height);
}

/** What the document's scroll position shows. */
export function viewAt(scrollTop: number, height: number, rowCount: number): View {
  return { scrollTop: scrollTop * scrollRatio(rowCount, height), height };
}

/** The document's scroll position that shows the view. */
export function scrollPosition({ scrollTop, height }: View, rowCount: number): number {
  return scrollTop / scrollRatio(rowCount, height);
}

/** How far apart the last rows stand in the document and as if content could be of any height, in px. */
export function shiftAtEnd(rowCount: number): number {
  return contentHeight(rowCount) - rowCount * rowHeight;
}

/** The rows to draw: those in view, and some above and below. */
export function rowsToDraw({ scrollTop, height }: View, rowCount: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const end = Math.min(rowCount, Math.ceil((scrollTop + height) / rowHeight) + overscan);
  return { first: Math.min(first, end), end };
}

/** The rows to draw where the end is followed: the last ones that fill so high a view, and a few above. */
export function rowsToFollow(height: number, rowCount: number): RowRange {
  return { first: Math.max(0, rowCount - Math.ceil(height / rowHeight) - overscanAtEnd), end: rowCount };
}

/** How many rows from the top are in view or have been scrolled past. */
export function rowsPassed({ scrollTop, height }: View, rowCount: number): number {
  return Math.min(rowCount, Math.floor((scrollTop + height) / rowHeight));
}

/** Whether any of the row is in view. */
export function isRowInView(row: number, { scrollTop, height }: View): boolean {
  return (row + 1) * rowHeight > scrollTop && row * rowHeight < scrollTop + height;
}

/** The nearest scroll position at which the row shows whole. */
export function scrollTopShowing(row: number, { scrollTop, height }: View): number {
  const top = row * rowHeight;
  const highest = top + rowHeight - height;
  return Math.min(top, Math.max(scrollTop, highest));
}
