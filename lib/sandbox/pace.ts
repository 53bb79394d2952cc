/** Resolves after so many milliseconds; rejects with the signal's reason as soon as it is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const waitOnTimer: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });

/** Waits for points of one schedule: a late one does not move those after it. */
export type Pace = {
  /** `dueAt` in milliseconds after the start, Infinity for never; rejects when the request is aborted or the pace is stopped. */
  reach(dueAt: number): Promise<void>;
  stop(reason: unknown): void;
};

// A longer timer would fire at once.
const longestTimer = 2 ** 31 - 1;

/** `now` is a clock that never jumps, in milliseconds; by it the schedule has its `start`, which may be past. */
export function startPace(request: Request, now: () => number, wait: Wait, start = now()): Pace {
  const stopped = new AbortController();
  const signal = AbortSignal.any([request.signal, stopped.signal]);
  return {
    async reach(dueAt) {
      // A timer may fire up to a millisecond early, hence the loop.
      while (true) {
        // Held across the wait: Node no longer aborts the signal of a Request that was collected (undici #1926).
        request.signal.throwIfAborted();
        const left = start + dueAt - now();
        if (left <= 0) return;
        await wait(Math.min(Math.ceil(left), longestTimer), signal);
      }
    },
    stop(reason) {
      stopped.abort(reason);
    },
  };
}
