import type { EventFilter } from "@/lib/protocol/rows/event-filter";

/** What of the log has a row. */
export type RowFilter = EventFilter;

export const initialRowFilter: RowFilter = { query: "", kind: "all", time: null };

/** Whether there may be events without a row. */
export function isFiltering({ query, kind, time }: RowFilter): boolean {
  return query.trim() !== "" || kind !== "all" || time !== null;
}
