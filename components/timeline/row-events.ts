import type { EventLog } from "@/lib/protocol/event-log";
import type { Row, RowLookup } from "@/lib/protocol/rows/row-list";
import { eventType } from "@/lib/protocol/stream-event";

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
function rowBeside(list: RowLookup, selected: number | null, steps: number): number {
  if (selected === null) return -1;
  return list.rowOf(selected) ?? list.rowFrom(selected) - (steps > 0 ? 1 : 0);
}

/** How many rows are read at a time in search of a type. */
const stretch = 64;

/** The nearest row below (`step` 1) or above (-1) the selected one that is of the same type; null: there is none. */
export function findSameType(
  { list, log }: { list: RowLookup; log: EventLog },
  selected: number,
  step: 1 | -1,
): number | null {
  const typeAt = (index: number) => {
    const entry = log.at(index);
    return entry ? eventType(entry.event) : null;
  };
  const wanted = typeAt(selected);
  let row = rowBeside(list, selected, step) + step;
  while (row >= 0 && row < list.rowCount) {
    const first = step > 0 ? row : Math.max(0, row - stretch + 1);
    const rows = list.rows(first, step > 0 ? row + stretch : row + 1);
    const isWanted = (content: Row) => typeAt(eventOf(content)) === wanted;
    const found = step > 0 ? rows.findIndex(isWanted) : rows.findLastIndex(isWanted);
    if (found >= 0) return first + found;
    row += step * rows.length;
  }
  return null;
}
