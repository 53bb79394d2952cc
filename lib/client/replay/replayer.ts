import { createReplayPacer, type PacerTimers, type ReplayPacer } from "@/lib/client/replay/replay-pacer";
import { replayRun } from "@/lib/client/replay/replay-run";
import { isReplayable } from "@/lib/client/run/is-replayable";
import type { RunController } from "@/lib/client/run/run-controller";
import type { Run, RunStore } from "@/lib/client/run/run-store";
import type { ValueStore } from "@/lib/client/value-store";

/** A run that is being shown once more. Kept when the replay is over, so that it can begin again. */
export type Replay = {
  readonly source: Run;
  /** The run that shows it. */
  readonly runId: number;
  readonly isPaused: boolean;
};

export type Replayer = {
  /** Null where what is shown is no replay. */
  readonly getSnapshot: () => Replay | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Replays what is shown: of a replay, however far it got, the whole recording again. */
  readonly start: (rate: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Of the replay that is going, from now on. */
  readonly setRate: (rate: number) => void;
};

type Dependencies = {
  controller: RunController;
  runs: RunStore;
  timers: PacerTimers;
  /** Where it stands. What is there may be the replay of a run that has been replaced. */
  replays: ValueStore<Replay | null>;
  /** Is told of a replay that has just taken the place of what was shown, the run `before`. */
  onStart: (replay: Replay, before: number) => void;
};

/** Replays the run that is shown, and knows which one it was until another run takes its place. */
export function createReplayer({ controller, runs, timers, replays, onStart }: Dependencies): Replayer {
  let pacer: ReplayPacer | null = null;

  function current(): Replay | null {
    const replay = replays.getSnapshot();
    return replay?.runId === runs.getSnapshot().id ? replay : null;
  }

  function setPaused(isPaused: boolean): void {
    const replay = current();
    if (replay) replays.set({ ...replay, isPaused });
  }

  return {
    getSnapshot: current,
    subscribe(listener) {
      const stopReplays = replays.subscribe(listener);
      const stopRuns = runs.subscribe(() => {
        // Its recording may be long, and what is shown now is another one.
        if (current() === null) replays.set(null);
        listener();
      });
      return () => {
        stopReplays();
        stopRuns();
      };
    },
    start(rate) {
      const shown = runs.getSnapshot();
      const source = current()?.source ?? shown;
      if (!isReplayable(source)) return;
      pacer?.close();
      pacer = createReplayPacer(timers, rate);
      replayRun(controller, source, pacer);
      const replay = { source, runId: runs.getSnapshot().id, isPaused: false };
      replays.set(replay);
      onStart(replay, shown.id);
    },
    pause() {
      pacer?.pause();
      setPaused(true);
    },
    resume() {
      pacer?.resume();
      setPaused(false);
    },
    setRate: (rate) => pacer?.setSpeed(rate),
  };
}
