import { expect, test } from "vitest";
import { findFlagNear } from "@/components/overview/find-flag";
import { createFindingLog } from "@/lib/protocol/check/findings";

function search(x: number, hiddenLevels: ("error" | "warning" | "note")[] = []) {
  const findings = createFindingLog();
  findings.report("bom", null);
  findings.report("seq-gap", 1);
  findings.report("not-json", 2);
  // Events stand 10 px apart.
  return findFlagNear(x, { findings, hiddenLevels, xOf: (index) => index * 10 });
}

test("a press near a flag means its event, and the nearer of two", () => {
  expect(search(12)).toBe(1);
  expect(search(22)).toBe(2);
  expect(search(60)).toBeNull();
});

test("flags that are not shown are not meant", () => {
  expect(search(22, ["error"])).toBeNull();
});
