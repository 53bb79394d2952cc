/** A browser's timer takes no more than 31 bits of milliseconds; whoever waits longer looks again. */
const longestTimer = 2 ** 30;

export type PacerTimers = {
  /** Milliseconds on a clock that never jumps. */
  readonly now: () => number;
  readonly setTimer: (callback: () => void, milliseconds: number) => number;
  readonly clearTimer: (handle: number) => void;
};

/** Time of a recording, that goes on faster or slower than the clock, or not at all. */
export type ReplayPacer = {
  /** Resolves when the recording has got to `at`, its own milliseconds; at once after `close`. One wait at a time. */
  readonly until: (at: number) => Promise<void>;
  /** Recorded milliseconds per millisecond; Infinity waits for nothing. Counts from now on. */
  readonly setSpeed: (speed: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends a wait that goes on, and all later ones. */
  readonly close: () => void;
};

/** Begins at 0, and at once. A tab that slept finds everything due that would have come meanwhile. */
export function createReplayPacer({ now, setTimer, clearTimer }: PacerTimers, speed: number): ReplayPacer {
  let rate = speed;
  let isPaused = false;
  let isClosed = false;
  /** From where time is counted: the recording was at `at` when the clock showed `clock`. */
  let anchor = { clock: now(), at: 0 };
  /** How far the waits have got: where a recording at infinite speed is. */
  let reached = 0;
  let timer = 0;
  let look: (() => void) | null = null;

  function position(): number {
    if (isPaused) return anchor.at;
    return rate === Number.POSITIVE_INFINITY ? reached : anchor.at + (now() - anchor.clock) * rate;
  }

  function delayUntil(at: number): number {
    if (isClosed) return 0;
    if (isPaused) return Number.POSITIVE_INFINITY;
    return rate === Number.POSITIVE_INFINITY ? 0 : Math.max(0, at - position()) / rate;
  }

  /** What was passed so far was passed under the old rule. */
  function change(apply: () => void): void {
    anchor = { clock: now(), at: position() };
    apply();
    look?.();
  }

  return {
    until: (at) =>
      new Promise((resolve) => {
        look = () => {
          clearTimer(timer);
          const delay = delayUntil(at);
          if (delay === 0) {
            look = null;
            reached = Math.max(reached, at);
            resolve();
          } else if (delay !== Number.POSITIVE_INFINITY) {
            timer = setTimer(() => look?.(), Math.min(delay, longestTimer));
          }
        };
        look();
      }),
    setSpeed: (next) =>
      change(() => {
        rate = next;
      }),
    pause: () =>
      change(() => {
        isPaused = true;
      }),
    resume: () =>
      change(() => {
        isPaused = false;
      }),
    close: () =>
      change(() => {
        isClosed = true;
      }),
  };
}
