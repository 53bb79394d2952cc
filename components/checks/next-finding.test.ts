import { expect, test } from "vitest";
import { findNextFinding } from "@/components/checks/next-finding";
import { createFindingLog } from "@/lib/protocol/check/findings";

/** A warning at 9, an error at 4, notes at 4, 6 and of the whole stream, in this order of discovery. */
function createLog() {
  const log = createFindingLog();
  log.report("seq-gap", 9);
  log.report("not-json", 4);
  log.report("unknown-event", 4);
  log.report("unknown-event", 6);
  log.report("bom", null);
  return log;
}

test.each([
  ["after nothing, the first", null, 1, 4],
  ["before nothing, the last", null, -1, 9],
  ["after one, the next of any level", 4, 1, 6],
  ["after an event without any", 5, 1, 6],
  ["before one", 9, -1, 6],
  ["before the first", 4, -1, null],
  ["after the last", 9, 1, null],
] as const)("%s", (_name, from, step, expected) => {
  expect(findNextFinding(createLog(), { from, step, hidden: [] })).toBe(expected);
});

test("levels that are not shown are passed over", () => {
  expect(findNextFinding(createLog(), { from: null, step: 1, hidden: ["error", "note"] })).toBe(9);
  expect(findNextFinding(createLog(), { from: 4, step: 1, hidden: ["note"] })).toBe(9);
});

test("a stream with nothing found leads nowhere", () => {
  expect(findNextFinding(createFindingLog(), { from: null, step: 1, hidden: [] })).toBeNull();
});
