import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withPauses } from "@/lib/client/pace/with-pauses";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the first value passes at once, and of a flurry only the last, after the pause", () => {
  const write = vi.fn();
  const take = withPauses(write, 400);
  for (const value of [1, 2, 3]) take(value);
  expect(write.mock.calls).toEqual([[1]]);
  vi.advanceTimersByTime(400);
  expect(write.mock.calls).toEqual([[1], [3]]);
  take(4);
  vi.advanceTimersByTime(400);
  expect(write.mock.calls).toEqual([[1], [3], [4]]);
});

test("after a pause with nothing new, the next value passes at once again", () => {
  const write = vi.fn();
  const take = withPauses(write, 400);
  take(null);
  vi.advanceTimersByTime(1000);
  take(null);
  expect(write).toHaveBeenCalledTimes(2);
});
