import { useCallback } from "react";
import { usePlayground } from "@/lib/client/playground";

/** The way back from the past, and out of a held view: to the newest state, and to the newest row while more come. */
export function useGoLive(): () => void {
  const { cursor, rowHold, runs, selection } = usePlayground();
  return useCallback(() => {
    cursor.set(null);
    rowHold.set(null);
    if (runs.getSnapshot().phase !== "ended") selection.setFollowing(true);
  }, [cursor, rowHold, runs, selection]);
}
