/** Which events the quick choices beside the filter's text let through: all, a family, or those with a finding. */
export const rowKinds = ["all", "message", "reasoning", "tool", "findings"] as const;

export type RowKind = (typeof rowKinds)[number];

/** What of the log has a row: an event has to pass all three. */
export type RowFilter = {
  /** As typed into **Filter events**; its language stands in lib/protocol/rows/row-query.ts. */
  readonly query: string;
  readonly kind: RowKind;
  /** Milliseconds since the request was sent, both ends included; null: at any time. */
  readonly time: TimeRange | null;
};

export type TimeRange = { readonly from: number; readonly to: number };

export const initialRowFilter: RowFilter = { query: "", kind: "all", time: null };

/** Whether there may be events without a row. */
export function isFiltering({ query, kind, time }: RowFilter): boolean {
  return query.trim() !== "" || kind !== "all" || time !== null;
}
