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
export type Pace = { reach(dueAt: number, signal: AbortSignal): Promise<void> };

/** The schedule starts now; `now` is a clock that never jumps, in milliseconds. */
export function startPace(now: () => number, wait: Wait): Pace {
  const start = now();
  return {
    async reach(dueAt, signal) {
      signal.throwIfAborted();
      // A timer may fire up to a millisecond early.
      for (let left = start + dueAt - now(); left > 0; left = start + dueAt - now()) {
        await wait(Math.ceil(left), signal);
      }
    },
  };
}
