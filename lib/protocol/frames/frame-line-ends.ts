/** Where the next LF and CR of a chunk are: each is looked for only once it has been passed. */
export type LineEndCursor = { readonly text: string; lf: number; cr: number };

export function createLineEndCursor(text: string): LineEndCursor {
  return { text, lf: -1, cr: -1 };
}

/** Index of the next LF or CR, or the text's length. Positions asked for must not fall. */
export function nextLineEnd(cursor: LineEndCursor, position: number): number {
  return Math.min(nextLineFeed(cursor, position), nextCarriageReturn(cursor, position));
}

export function nextLineFeed(cursor: LineEndCursor, position: number): number {
  if (cursor.lf < position) cursor.lf = indexOrLength(cursor.text, "\n", position);
  return cursor.lf;
}

export function nextCarriageReturn(cursor: LineEndCursor, position: number): number {
  if (cursor.cr < position) cursor.cr = indexOrLength(cursor.text, "\r", position);
  return cursor.cr;
}

function indexOrLength(text: string, wanted: string, position: number): number {
  const found = text.indexOf(wanted, position);
  return found === -1 ? text.length : found;
}
