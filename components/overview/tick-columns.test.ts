import fc from "fast-check";
import { expect, test } from "vitest";
import { collectColumns } from "@/components/overview/tick-columns";
import { createTickCounts } from "@/lib/protocol/overview/tick-counts";

const places = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 200 });

test("no tick is lost between stretches and columns, however wide a column is", () => {
  fc.assert(
    fc.property(places, fc.double({ min: 0.001, max: 2, noNaN: true }), (list, scale) => {
      const ticks = createTickCounts(1 / 64);
      for (const place of list) ticks.add(place);
      const range = { from: Math.min(...list), to: Math.max(...list) };
      const columns = collectColumns(ticks, range, (place) => Math.round(place * scale));
      expect([...columns.values()].reduce((sum, count) => sum + count, 0)).toBe(list.length);
      for (const column of columns.keys()) {
        expect(column).toBeGreaterThanOrEqual(Math.round(range.from * scale));
        expect(column).toBeLessThanOrEqual(Math.round(range.to * scale));
      }
    }),
    { numRuns: 50 },
  );
});

test("ticks of another bar in the same lane are not counted", () => {
  const ticks = createTickCounts(1);
  for (const place of [5, 15, 25]) ticks.add(place);
  expect([...collectColumns(ticks, { from: 10, to: 20 }, Math.round)]).toEqual([[16, 1]]);
});
