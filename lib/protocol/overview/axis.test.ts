import fc from "fast-check";
import { expect, test } from "vitest";
import { type Axis, chooseAxis, chooseMarks, placeAt, shareOf } from "@/lib/protocol/overview/axis";
import type { Overview } from "@/lib/protocol/overview/overview";

function axisOf(firstAt: number, lastAt: number, isGoingOn = false): Axis {
  const overview: Pick<Overview, "kind" | "firstAt" | "lastAt" | "eventCount"> = {
    kind: () => (lastAt - firstAt > 1 ? "time" : "order"),
    firstAt: () => firstAt,
    lastAt: () => lastAt,
    eventCount: () => 8,
  };
  return chooseAxis(overview, isGoingOn);
}

test("the axis begins with the request and ends with the last event", () => {
  expect(axisOf(84, 3400)).toEqual({ kind: "time", from: -84, to: 3316, origin: 84 });
});

test("a wait that would leave no room for the events is cut off", () => {
  const axis = axisOf(30_000, 31_000);
  expect(axis.to).toBe(1000);
  expect(axis.from).toBe(-40);
});

test("while the stream goes on, the axis grows in steps and always holds the newest event", () => {
  const ends = new Set<number>();
  for (let lastAt = 1000; lastAt < 2000; lastAt += 10) {
    const axis = axisOf(100, lastAt, true);
    expect(shareOf(axis, lastAt - axis.origin)).toBeLessThanOrEqual(1);
    ends.add(axis.to);
  }
  expect(ends.size).toBeLessThan(6);
});

test("events of one moment are an axis of their order", () => {
  expect(axisOf(84, 84)).toEqual({ kind: "order", from: 0, to: 8, origin: -0.5 });
});

test("a place and its share lead to each other", () => {
  const axis = axisOf(84, 3400);
  expect(placeAt(axis, shareOf(axis, 1234))).toBeCloseTo(1234);
});

test("marks are few, round and on the axis, whatever its length", () => {
  const times = fc.tuple(
    fc.double({ min: 0, max: 1e5, noNaN: true }),
    fc.double({ min: 2, max: 1e7, noNaN: true }),
  );
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 20 }), ([firstAt, span], most) => {
      const axis = axisOf(firstAt, firstAt + span);
      const { step, marks } = chooseMarks(axis, most);
      expect(marks.length).toBeLessThanOrEqual(most + 1);
      expect(Number(step.toPrecision(3)).toExponential()[0]).toMatch(/[125]/);
      for (const { place, value } of marks) {
        expect(place).toBeGreaterThanOrEqual(axis.from - 1e-6 * span);
        expect(place).toBeLessThanOrEqual(axis.to);
        expect(value / step).toBeCloseTo(Math.round(value / step));
      }
    }),
  );
});
