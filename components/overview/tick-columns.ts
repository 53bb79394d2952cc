import type { TickCounts } from "@/lib/protocol/overview/tick-counts";

/** How many ticks fall into each column of pixels. */
export type TickColumns = ReadonlyMap<number, number>;

/** The ticks from place `from` to place `to`, both included, by the column that `columnOf` says. */
export function collectColumns(
  ticks: TickCounts,
  { from, to }: { from: number; to: number },
  columnOf: (place: number) => number,
): TickColumns {
  const columns = new Map<number, number>();
  const width = ticks.width();
  const end = Math.min(ticks.end(), Math.floor(to / width) + 1);
  for (let stretch = Math.max(0, Math.floor(from / width)); stretch < end; stretch += 1) {
    const count = ticks.count(stretch);
    if (count === 0) continue;
    // The middle of a stretch may lie outside what is asked for: its ticks belong there all the same.
    const column = columnOf(Math.min(Math.max((stretch + 0.5) * width, from), to));
    columns.set(column, (columns.get(column) ?? 0) + count);
  }
  return columns;
}
