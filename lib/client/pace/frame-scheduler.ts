/** A hidden tab gets no animation frames: after this long a timer takes their place. */
const hiddenTabDelay = 250;

type Timers = {
  requestFrame: (callback: () => void) => number;
  cancelFrame: (handle: number) => void;
  setTimer: (callback: () => void, milliseconds: number) => number;
  clearTimer: (handle: number) => void;
};

const browserTimers: Timers = {
  requestFrame: (callback) => window.requestAnimationFrame(callback),
  cancelFrame: (handle) => window.cancelAnimationFrame(handle),
  setTimer: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimer: (handle) => window.clearTimeout(handle),
};

/**
 * Calls `flush` with the next animation frame, or by a timer when no frame comes: the tab may be hidden from
 * the start, or be hidden while a frame is awaited. Both are armed, the first one disarms the other.
 */
export function createFrameScheduler(timers: Timers = browserTimers): (flush: () => void) => void {
  return (flush) => {
    const frame = timers.requestFrame(() => {
      timers.clearTimer(timer);
      flush();
    });
    const timer = timers.setTimer(() => {
      timers.cancelFrame(frame);
      flush();
    }, hiddenTabDelay);
  };
}
