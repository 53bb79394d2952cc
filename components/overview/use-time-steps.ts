import { useMemo } from "react";
import { useGoLive } from "@/components/overview/use-go-live";
import { usePlayground } from "@/lib/client/playground";
import { readShownEvent } from "@/lib/client/time/run-moment";
import { findBoundary } from "@/lib/protocol/overview/find-event";
import type { Overview } from "@/lib/protocol/overview/overview";

/** The ways of the time cursor. Without an event there is nowhere to go, and all do nothing. */
export type TimeSteps = {
  readonly goTo: (index: number) => void;
  /**
   * So many events on, or back: from the cursor or where the view is held, else from the selected event, else from the
   * newest one. Live, there is nothing further on.
   */
  readonly step: (events: number) => void;
  /** To the next event that begins or ends something, or to the one before; at the ends to the last or the first. */
  readonly stepBoundary: (step: 1 | -1) => void;
  readonly goToEnd: () => void;
  readonly goLive: () => void;
};

export function useTimeSteps(overview: Overview): TimeSteps {
  const { cursor, rowHold, runs, selection } = usePlayground();
  const goLive = useGoLive();
  return useMemo(() => {
    const lastIndex = () => runs.getSnapshot().eventCount - 1;
    const shown = () => readShownEvent({ cursor, hold: rowHold });
    const here = () => shown() ?? selection.getSnapshot().selectedEvent ?? lastIndex();
    const goTo = (wanted: number) => {
      const last = lastIndex();
      if (last < 0) return;
      const index = Math.min(Math.max(wanted, 0), last);
      cursor.set(index);
      // A held grid would have no row for it. The cursor holds all else.
      const held = rowHold.getSnapshot();
      if (held !== null && index >= held) rowHold.set(null);
    };
    return {
      goTo,
      step: (events) => {
        if (events > 0 && shown() === null) return;
        goTo(here() + events);
      },
      stepBoundary: (step) => {
        const end = step === 1 ? lastIndex() : 0;
        goTo(findBoundary(overview.boundaries(), here(), step) ?? end);
      },
      goToEnd: () => goTo(lastIndex()),
      goLive,
    };
  }, [cursor, rowHold, runs, selection, overview, goLive]);
}
