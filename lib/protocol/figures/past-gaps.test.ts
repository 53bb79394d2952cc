import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createPastGaps } from "@/lib/protocol/figures/past-gaps";
import { createRunMeter } from "@/lib/protocol/measure-run";

function entriesWithGaps(gaps: readonly number[]): EventEntry[] {
  let at = 0;
  return gaps.map((gap, index) => {
    at += gap;
    const event = { kind: "unknown", type: "x", data: {} } as const;
    return { kind: "event", index, at, frame: "", eventName: null, event };
  });
}

function logOf(entries: readonly EventEntry[]) {
  const log = createEventLog();
  for (const entry of entries) log.append(entry);
  return log;
}

const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 3000 }),
  fc.double({ min: 0, max: 5, noNaN: true }),
);

test("in whatever order moments are visited, the gaps are those that a meter had counted by then", () => {
  const visits = fc.array(fc.nat(99), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1, maxLength: 100 }), visits, (gaps, indexes) => {
      const entries = entriesWithGaps(gaps);
      const past = createPastGaps(logOf(entries));
      for (const index of indexes) {
        const meter = createRunMeter();
        for (const entry of entries.slice(0, index + 1)) meter.push(entry);
        const { gapP95, longestGap } = meter.read(null);
        expect(past.at(index)).toEqual({ p95: gapP95, longest: longestGap?.milliseconds ?? null });
      }
    }),
  );
});

test("the first event has no gap, and a log may grow between two visits", () => {
  const log = logOf(entriesWithGaps([10]));
  const past = createPastGaps(log);
  expect(past.at(0)).toEqual({ p95: null, longest: null });
  for (const entry of entriesWithGaps([10, 7]).slice(1)) log.append(entry);
  expect(past.at(1)).toEqual({ p95: 7, longest: 7 });
});
