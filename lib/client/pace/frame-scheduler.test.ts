import { expect, test, vi } from "vitest";
import { createFrameScheduler } from "@/lib/client/pace/frame-scheduler";

function createTimers() {
  const pending = new Map<number, () => void>();
  let lastHandle = 0;
  const arm = (callback: () => void) => {
    lastHandle += 1;
    pending.set(lastHandle, callback);
    return lastHandle;
  };
  const disarm = (handle: number) => {
    pending.delete(handle);
  };
  return { pending, timers: { requestFrame: arm, cancelFrame: disarm, setTimer: arm, clearTimer: disarm } };
}

test("a frame flushes once and takes the timer away", () => {
  const { pending, timers } = createTimers();
  const flush = vi.fn();
  createFrameScheduler(timers)(flush);

  pending.get(1)?.();

  expect(flush).toHaveBeenCalledOnce();
  expect(pending.has(2)).toBe(false);
});

test("where no frame comes the timer flushes, and the late frame does not flush again", () => {
  const { pending, timers } = createTimers();
  const flush = vi.fn();
  createFrameScheduler(timers)(flush);

  pending.get(2)?.();

  expect(flush).toHaveBeenCalledOnce();
  expect(pending.has(1)).toBe(false);
});
