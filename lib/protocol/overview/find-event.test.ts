import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventLog } from "@/lib/protocol/event-log";
import { findBoundary, findEventAt, findEventNear } from "@/lib/protocol/overview/find-event";

function logAt(times: readonly number[]) {
  const log = createEventLog();
  for (const [index, at] of times.entries()) {
    log.append({
      kind: "event",
      index,
      at,
      frame: "",
      eventName: null,
      event: { kind: "unknown", type: "x", data: {} },
    });
  }
  return log;
}

test("the nearest event is as near as any other", () => {
  const times = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 50 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(times, fc.integer({ min: -100, max: 1100 }), (list, at) => {
      const found = findEventNear(logAt(list), at) ?? -1;
      const distances = list.map((time) => Math.abs(time - at));
      expect(distances[found]).toBe(Math.min(...distances));
    }),
  );
});

test("in an empty log there is no event", () => {
  const axis = { kind: "time", from: 0, to: 10, origin: 0 } as const;
  expect(findEventNear(logAt([]), 5)).toBeNull();
  expect(findEventAt(logAt([]), axis, 0.5)).toBeNull();
});

test("a share of the axis leads to the event there, on either kind of axis", () => {
  const log = logAt([100, 200, 300]);
  expect(findEventAt(log, { kind: "time", from: -100, to: 200, origin: 100 }, 0.6)).toBe(1);
  expect(findEventAt(log, { kind: "order", from: 0, to: 3, origin: -0.5 }, 0.9)).toBe(2);
  expect(findEventAt(log, { kind: "order", from: 0, to: 3, origin: -0.5 }, 1)).toBe(2);
});

test("boundaries are stepped through in both directions, up to the ends", () => {
  const boundaries = [0, 3, 9];
  expect([-1, 0, 1, 3, 9].map((from) => findBoundary(boundaries, from, 1))).toEqual([0, 3, 3, 9, null]);
  expect([0, 1, 3, 8, 20].map((from) => findBoundary(boundaries, from, -1))).toEqual([null, 0, 0, 3, 9]);
});
