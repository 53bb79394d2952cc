import fc from "fast-check";
import { expect, test } from "vitest";
import { createTickCounts } from "@/lib/protocol/overview/tick-counts";

const place = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: 0, max: 3_600_000, noNaN: true }),
  fc.nat(50_000),
);

test("every stretch has as many ticks as a plain count finds in it, however far the axis has grown", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 300 }), (places) => {
      const ticks = createTickCounts(1 / 64);
      for (const each of places) ticks.add(each);
      const naive = new Map<number, number>();
      for (const each of places) {
        const stretch = Math.floor(each / ticks.width());
        naive.set(stretch, (naive.get(stretch) ?? 0) + 1);
      }
      expect(ticks.end()).toBe(places.length === 0 ? 0 : Math.max(...naive.keys()) + 1);
      for (let stretch = 0; stretch < ticks.end(); stretch += 1)
        expect(ticks.count(stretch)).toBe(naive.get(stretch) ?? 0);
    }),
    { numRuns: 30 },
  );
});

test("a million ticks over an hour stay within 4,096 stretches", () => {
  const ticks = createTickCounts(1 / 64);
  for (let index = 0; index < 1_000_000; index += 1) ticks.add(index * 3.6);
  expect(ticks.end()).toBeLessThanOrEqual(4096);
  expect(ticks.width()).toBe(1024);
});

test("a place that is no number is no tick", () => {
  const ticks = createTickCounts(1);
  ticks.add(Number.NaN);
  ticks.add(Number.POSITIVE_INFINITY);
  expect(ticks.end()).toBe(0);
});
