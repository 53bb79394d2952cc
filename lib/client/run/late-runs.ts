import { floodEvents, type Run, type RunStore } from "@/lib/client/run/run-store";

/** A run as those see it who can wait for a frame. */
export type LateRuns = Pick<RunStore, "getSnapshot" | "subscribe">;

/** True where so much has come between the two that to draw all of it at once takes longer than a frame. */
function isFlooded(before: Run, now: Run): boolean {
  const count = now.eventCount - before.eventCount;
  return now.id === before.id && now.phase === "streaming" && count >= floodEvents;
}

/**
 * The run for what is drawn beside the rows: the output, the response, the overview. In a flood it follows a frame
 * later, as drawing everything in one frame would hold up keys and scrolling for twice as long. At any other time, and
 * when a run ends, it is the store's own.
 * @param schedule calls back with the next frame.
 */
export function createLateRuns(runs: LateRuns, schedule: (flush: () => void) => void): LateRuns {
  const listeners = new Set<() => void>();
  let shown = runs.getSnapshot();
  let isScheduled = false;

  function show() {
    const run = runs.getSnapshot();
    if (run === shown) return;
    shown = run;
    for (const listener of listeners) listener();
  }

  runs.subscribe(() => {
    if (!isFlooded(shown, runs.getSnapshot())) return show();
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      show();
    });
  });

  return {
    getSnapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
