import { describe, expect, test } from "vitest";
import { ruleIds } from "@/lib/protocol/check/check-rules";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import type { Finding } from "@/lib/protocol/check/findings";
import type { RuleStream } from "@/lib/protocol/check/fixtures/rule-stream";
import { ruleStreams } from "@/lib/protocol/check/fixtures/rule-streams";
import { decodeInChunks } from "@/lib/protocol/fixtures/stream-cuts";

test("every rule has a stream that breaks it and one that nearly does", () => {
  expect(Object.keys(ruleStreams).sort()).toEqual([...ruleIds].sort());
});

describe.each(Object.entries(ruleStreams))("%s", (rule, { breaks, nearly }) => {
  test("what breaks it breaks nothing else", () => {
    const findings = checkStream(breaks);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]));
  });

  test("what nearly breaks it breaks nothing", () => {
    expect(checkStream(nearly)).toEqual([]);
  });
});

function checkStream({ stream, context, end = "closed" }: RuleStream): readonly Finding[] {
  const bytes = typeof stream === "string" ? new TextEncoder().encode(stream) : stream;
  const checker = createStreamChecker({
    contentType: "text/event-stream; charset=utf-8",
    request: null,
    ...context,
  });
  for (const entry of decodeInChunks(bytes, [bytes.length])) checker.push(entry);
  checker.end(end);
  return checker.findings.list;
}
