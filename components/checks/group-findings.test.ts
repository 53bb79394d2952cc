import { expect, test } from "vitest";
import { groupFindings } from "@/components/checks/group-findings";
import { createFindingLog } from "@/lib/protocol/check/findings";

test("findings stand by rule, the worst level first, then in order of discovery", () => {
  const log = createFindingLog();
  log.report("unknown-event", 1);
  log.report("seq-gap", 2);
  log.report("not-json", 3);
  log.report("charset", null);
  log.report("seq-gap", 9);

  const groups = groupFindings(log);
  expect(groups.map(({ rule }) => rule)).toEqual(["not-json", "seq-gap", "charset", "unknown-event"]);
  expect(groups[1]).toMatchObject({ level: "warning", count: 2, listed: [{ index: 2 }, { index: 9 }] });
});

test("what a rule has found beyond its list is counted", () => {
  const log = createFindingLog();
  for (let index = 0; index < 500; index += 1) log.report("seq-gap", index);
  expect(groupFindings(log)).toMatchObject([{ count: 500, listed: { length: 100 } }]);
});
