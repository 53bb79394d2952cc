// Number, time, gap, type, summary, mark. A narrow pane does without the gap, which the times tell as well.
export const rowColumns =
  "pr-3 grid-cols-[36px_60px_minmax(0,2fr)_minmax(0,1fr)_24px] @min-[560px]:grid-cols-[48px_72px_52px_minmax(0,1.3fr)_minmax(0,1fr)_24px] @min-[640px]:grid-cols-[48px_72px_52px_254px_minmax(0,1fr)_24px]";

/** The row's id in the document: the grid names its active row by it. */
export function eventRowId(index: number): string {
  return `event-${index}`;
}
