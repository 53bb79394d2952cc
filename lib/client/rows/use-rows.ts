import { useSyncExternalStore } from "react";
import { usePlayground } from "@/lib/client/playground";
import type { RowFilter } from "@/lib/client/rows/row-filter";
import { initialRowFolding } from "@/lib/client/rows/row-folding";
import type { ShownRows } from "@/lib/client/rows/row-store";

/** The rows to show, at most once per frame. */
export function useRows(): ShownRows {
  const { rows } = usePlayground();
  return useSyncExternalStore(rows.subscribe, rows.getSnapshot, rows.getSnapshot);
}

/** Which events have a row, and the way to change a part of that. */
export function useRowFilter(): [RowFilter, (change: Partial<RowFilter>) => void] {
  const { rowFilter } = usePlayground();
  const filter = useSyncExternalStore(rowFilter.subscribe, rowFilter.getSnapshot, rowFilter.getSnapshot);
  return [filter, (change) => rowFilter.set({ ...rowFilter.getSnapshot(), ...change })];
}

/** Whether runs of deltas fold. */
export function useRowFolding(): boolean {
  const { rowFolding } = usePlayground();
  return useSyncExternalStore(
    rowFolding.subscribe,
    rowFolding.getSnapshot,
    // The server does not ask for this cookie, and the first render in the browser has to equal the server's.
    () => initialRowFolding,
  );
}

/** How many events the grid shows while it is held; null while it is not. */
export function useRowHold(): number | null {
  const { rowHold } = usePlayground();
  return useSyncExternalStore(rowHold.subscribe, rowHold.getSnapshot, rowHold.getSnapshot);
}
