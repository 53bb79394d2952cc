import fc from "fast-check";
import { expect, test } from "vitest";
import { createDurationCounts } from "@/lib/protocol/figures/duration-counts";

function countsOf(durations: readonly number[]) {
  const counts = createDurationCounts();
  for (const duration of durations) counts.add(duration);
  return counts;
}

/** The definition, word for word: sort, and take the first that enough do not exceed. */
function sortedQuantile(durations: readonly number[], share: number): number | null {
  const sorted = durations.map((duration) => Math.round(duration * 10) / 10).sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? null;
}

test("of no durations there is no quantile", () => {
  expect(countsOf([]).quantile(0.5)).toBeNull();
});

test("a quantile is a duration that came", () => {
  const counts = countsOf([4, 1, 2, 3]);
  expect(counts.total()).toBe(4);
  expect([counts.quantile(0), counts.quantile(0.5), counts.quantile(0.95), counts.quantile(1)]).toEqual([
    1, 2, 4, 4,
  ]);
});

test("it is the one that sorting gives, whatever the durations", () => {
  const duration = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 300, noNaN: true }),
    fc.double({ min: 0, max: 3_600_000, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(duration, { maxLength: 200 }), fc.constantFrom(0.5, 0.95, 1), (durations, share) => {
      expect(countsOf(durations).quantile(share)).toBe(sortedQuantile(durations, share));
    }),
    { seed: 3 },
  );
});

test("what no clock gives is counted too: less than nothing as nothing, endless as very long", () => {
  expect(countsOf([-5, Number.NaN]).quantile(1)).toBe(0);
  expect(countsOf([Number.POSITIVE_INFINITY]).quantile(1)).toBeGreaterThan(3_600_000);
});

test("durations are counted in groups, each bound the last of its own, and taken back", () => {
  const counts = countsOf([0, 1, 1.1, 2, 5000, 5000.1, 3_600_000]);
  expect(counts.groups()).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  counts.remove(1.1);
  counts.remove(3_600_000);
  expect(counts.groups()).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
});

test("all durations are in some group", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 20_000, noNaN: true })), (durations) => {
      const sum = countsOf(durations)
        .groups()
        .reduce((total, count) => total + count, 0);
      expect(sum).toBe(durations.length);
    }),
    { seed: 3 },
  );
});
