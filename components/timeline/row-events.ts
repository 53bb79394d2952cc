import type { Row, RowLookup } from "@/lib/protocol/rows/row-list";

/** The event that stands for a row: of a fold its last one, up to which all of it has come. */
export function eventOf(row: Row): number {
  return row.kind === "fold" ? row.last : row.index;
}

/** The first event of a row; null where there is no such row. */
export function firstEvent(list: RowLookup, row: number): number | null {
  const [content] = list.rows(row, row + 1);
  if (!content) return null;
  return content.kind === "fold" ? content.first : content.index;
}

/** As `firstEvent`. */
export function lastEvent(list: RowLookup, row: number): number | null {
  const [content] = row < 0 ? [] : list.rows(row, row + 1);
  return content ? eventOf(content) : null;
}

/** The row to which `steps` lead from the selected event's, within the list; null where the list is empty. */
export function stepRows(list: RowLookup, selected: number | null, steps: number): number | null {
  if (list.rowCount === 0) return null;
  return Math.min(Math.max(rowBeside(list, selected, steps) + steps, 0), list.rowCount - 1);
}

/** From where to count steps: an event that the filter hides lies between two rows. */
export function rowBeside(list: RowLookup, selected: number | null, steps: number): number {
  if (selected === null) return -1;
  return list.rowOf(selected) ?? list.rowFrom(selected) - (steps > 0 ? 1 : 0);
}
