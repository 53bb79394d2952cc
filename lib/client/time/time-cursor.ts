import { useSyncExternalStore } from "react";
import { usePlayground } from "@/lib/client/playground";
import type { Moment } from "@/lib/client/time/run-moment";

/** The index of the event to which the page looks back; null: live. `usePlayground().cursor` sets it. */
export function useTimeCursor(): number | null {
  const { cursor } = usePlayground();
  return useSyncExternalStore(cursor.subscribe, cursor.getSnapshot, () => null);
}

/**
 * What to show: the run as it is, or as it was after the event at the cursor, still streaming, and what that event
 * changed. The run's log and its findings are always the newest.
 */
export function useMoment(): Moment {
  const { moments } = usePlayground();
  return useSyncExternalStore(moments.subscribe, moments.getSnapshot, moments.getSnapshot);
}

/** As `useMoment`, drawn anew only when what is selected changes: a primitive, or a part of the moment. */
export function useMomentPart<T>(select: (moment: Moment) => T): T {
  const { moments } = usePlayground();
  const read = () => select(moments.getSnapshot());
  return useSyncExternalStore(moments.subscribe, read, read);
}
