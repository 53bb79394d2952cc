import { beforeEach, expect, test, vi } from "vitest";
import { createReplayPacer, type ReplayPacer } from "@/lib/client/replay/replay-pacer";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  return () => vi.useRealTimers();
});

const timers = {
  now: () => performance.now(),
  setTimer: (callback: () => void, milliseconds: number) => Number(setTimeout(callback, milliseconds)),
  clearTimer: (handle: number) => clearTimeout(handle),
};

/** Whether a wait for `at` is over yet. */
function watch(pacer: ReplayPacer, at: number) {
  const state = { isOver: false };
  void pacer.until(at).then(() => {
    state.isOver = true;
  });
  return state;
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test("recorded time passes as many times as fast as it is told", async () => {
  const pacer = createReplayPacer(timers, 4);
  const wait = watch(pacer, 1000);
  await pass(249);
  expect(wait.isOver).toBe(false);
  await pass(1);
  expect(wait.isOver).toBe(true);
});

test("a change of speed counts from then on, in the middle of a wait", async () => {
  const pacer = createReplayPacer(timers, 1);
  const wait = watch(pacer, 1000);
  await pass(500);
  pacer.setSpeed(0.25);
  await pass(1999);
  expect(wait.isOver).toBe(false);
  await pass(1);
  expect(wait.isOver).toBe(true);
});

test("a pause takes no recorded time", async () => {
  const pacer = createReplayPacer(timers, 1);
  const wait = watch(pacer, 100);
  await pass(60);
  pacer.pause();
  await pass(5000);
  expect(wait.isOver).toBe(false);
  pacer.resume();
  await pass(39);
  expect(wait.isOver).toBe(false);
  await pass(1);
  expect(wait.isOver).toBe(true);
});

test("at once means at once, and from there any speed goes on where it was", async () => {
  const pacer = createReplayPacer(timers, Number.POSITIVE_INFINITY);
  await pacer.until(10_000);
  pacer.setSpeed(1);
  const wait = watch(pacer, 10_100);
  await pass(99);
  expect(wait.isOver).toBe(false);
  await pass(1);
  expect(wait.isOver).toBe(true);
});

test("the speed may change while it is paused, and nothing comes meanwhile", async () => {
  const pacer = createReplayPacer(timers, 1);
  pacer.pause();
  pacer.setSpeed(Number.POSITIVE_INFINITY);
  const wait = watch(pacer, 50);
  await pass(1000);
  expect(wait.isOver).toBe(false);
  pacer.resume();
  await pass(0);
  expect(wait.isOver).toBe(true);
});

test("a tab that slept finds all due that would have come, without a timer for each", async () => {
  const pacer = createReplayPacer(timers, 1);
  await pass(60_000);
  for (let at = 0; at < 60_000; at += 100) await pacer.until(at);
  expect(vi.getTimerCount()).toBe(0);
});

test("closing lets every wait go", async () => {
  const pacer = createReplayPacer(timers, 1);
  const wait = watch(pacer, 1_000_000);
  pacer.close();
  await pacer.until(2_000_000);
  expect(wait.isOver).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
