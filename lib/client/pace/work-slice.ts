/** So long the page is held up at a time: half a frame, so that the other half can be drawn in. */
const sliceMilliseconds = 8;

/** The time that a long work takes at a stretch. The page has one thread: whoever works long has to give way. */
export type WorkSlice = {
  /** True once the work should rest. */
  readonly isSpent: () => boolean;
  /** Lets the browser do what waits (input, timers, drawing) before the next slice begins. */
  readonly rest: () => Promise<void>;
  /** A slice begins now. */
  readonly restart: () => void;
  /** Awaits what comes from outside. Where it took its time, the browser has had its turn, and a slice begins. */
  readonly wait: <Result>(outside: Promise<Result>) => Promise<Result>;
};

/** What was there already is had sooner than this. */
const waitMilliseconds = 1;

/** `now` gives milliseconds. The first slice begins at once. */
export function createWorkSlice(now: () => number = () => performance.now()): WorkSlice {
  let startedAt = now();
  const restart = () => {
    startedAt = now();
  };
  return {
    isSpent: () => now() - startedAt > sliceMilliseconds,
    rest: () => nextTask().then(restart),
    restart,
    async wait(outside) {
      const askedAt = now();
      const result = await outside;
      if (now() - askedAt > waitMilliseconds) restart();
      return result;
    },
  };
}

/** A timer would be slow, and sleep in a hidden tab. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
