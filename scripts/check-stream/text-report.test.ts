import { expect, test } from "vitest";
import type { Finding } from "@/lib/protocol/check/findings";
import { createTextReport } from "@/scripts/check-stream/text-report";

const finding: Finding = {
  rule: "not-object",
  level: "error",
  index: 12,
  outputIndex: null,
  name: "",
  expected: "",
  seen: "7",
};

test("a finding is one line, coloured where a person looks", async () => {
  const plain = await createTextReport("en", false);
  const coloured = await createTextReport("en", true);
  expect(plain.finding(finding)).toMatch(/^#12 {4}Error {3}not-object {15}\S[^\n]*\n$/);
  expect(coloured.finding(finding)).toContain("\u001B[31mError   \u001B[0m");
});

test("a stream's text neither breaks the line nor steers the terminal", async () => {
  const report = await createTextReport("en", false);
  const line = report.finding({ ...finding, seen: "a\u001B[2Jb\nc\u202Ed\u0085" });
  expect(line).toContain("a\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{85}");
  expect(line.indexOf("\n")).toBe(line.length - 1);
});

test("what the sentence does not say is added in brackets", async () => {
  const report = await createTextReport("en", false);
  const line = report.finding({ ...finding, rule: "bom", expected: "none", seen: "one of three bytes" });
  expect(line).toMatch(/ \(expected none, seen one of three bytes\)\n$/);
});
