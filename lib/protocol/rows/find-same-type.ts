import type { EventLog } from "@/lib/protocol/event-log";
import type { RowLookup } from "@/lib/protocol/rows/row-list";
import { eventType } from "@/lib/protocol/stream-event";

/** How many rows are read at a time. */
const stretch = 64;

/**
 * The nearest row from `start` on, downwards (`step` 1) or upwards (-1), whose events are of the type of the event
 * `index`; null where there is none.
 */
export function findSameType(
  { list, log }: { list: RowLookup; log: EventLog },
  index: number,
  { start, step }: { start: number; step: 1 | -1 },
): number | null {
  const typeAt = (at: number) => {
    const entry = log.at(at);
    return entry ? eventType(entry.event) : null;
  };
  const wanted = typeAt(index);
  let row = start;
  while (row >= 0 && row < list.rowCount) {
    const first = step > 0 ? row : Math.max(0, row - stretch + 1);
    const types = list
      .rows(first, step > 0 ? row + stretch : row + 1)
      .map((content) => typeAt(content.kind === "fold" ? content.first : content.index));
    const found = step > 0 ? types.indexOf(wanted) : types.lastIndexOf(wanted);
    if (found >= 0) return first + found;
    row += step * types.length;
  }
  return null;
}
