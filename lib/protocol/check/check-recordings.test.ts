import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkAnswer } from "@/lib/protocol/check/check-response";
import type { FindingLog } from "@/lib/protocol/check/findings";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";

/** What is found in a real exchange, and why it is no mistake of the checker's. */
type Expectation = {
  /** Of a provider that does nothing that a common client fails on. */
  clean: boolean;
  /** Rule, event and name of each finding. */
  findings: string[];
  /** By rule, what the provider does there. */
  reasons: Record<string, string>;
};

const folder = new URL("../../../../shared/recordings/", import.meta.url);
const file = new URL("recordings.expected.json", import.meta.url);
const expected: Record<string, Expectation> = JSON.parse(readFileSync(file, "utf8"));
const names = existsSync(folder) ? readdirSync(folder).filter(isRecording) : [];

// With UPDATE_FINDINGS=1 the findings are written anew and the reasons kept; `npm run format` goes after it.
const isUpdate = process.env.UPDATE_FINDINGS === "1" && names.length > 0;

if (names.length === 0)
  console.log("Skipped: ../shared/recordings is not here, so no real streams are checked.");

test.skipIf(names.length === 0)("there is an expectation for each recording", () => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
});

test("each rule that finds something has a reason in words, and no other rule has one", () => {
  for (const [name, { findings, reasons }] of Object.entries(expected)) {
    const rules = new Set(findings.map((line) => line.split(" ")[0]));
    expect({ name, rules: new Set(Object.keys(reasons)) }).toEqual({ name, rules });
    for (const reason of Object.values(reasons)) expect(reason, name).toMatch(/^\S.{20,}\.$/);
  }
});

describe.skipIf(isUpdate).each(names)("%s", (name) => {
  const found = checkRecording(name);

  test("has the findings that are expected, and no other", () => {
    expect(findingLines(found)).toEqual(expected[name]?.findings);
    expect(found.list).toHaveLength(countAll(found));
  });

  test("has errors just where it is not clean", () => {
    expect(found.count("error") === 0).toBe(expected[name]?.clean);
  });
});

// Registered only then: a test that is always skipped is noise in every run.
if (isUpdate) {
  test("the findings are written anew", () => {
    const entries = names.map((name) => [name, expectAgain(name, checkRecording(name))] as const);
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  });
}

function isRecording(name: string): boolean {
  return existsSync(new URL(`${name}/meta.json`, folder));
}

function checkRecording(name: string): FindingLog {
  const answer = new URL(`${name}/response.json`, folder);
  if (existsSync(answer)) return checkAnswer(readJson(answer));
  const context = {
    contentType: readJson(new URL(`${name}/meta.json`, folder)).content_type,
    request: readRequest(name),
  };
  return checkBytes(readFileSync(new URL(`${name}/response.sse`, folder)), { context });
}

function readRequest(name: string) {
  const request = new URL(`${name}/request.json`, folder);
  return existsSync(request) ? readJson(request) : null;
}

function readJson(path: URL) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function countAll(found: FindingLog): number {
  return found.count("error") + found.count("warning") + found.count("note");
}

/** A finding that is new has the reason "" until somebody writes one. */
function expectAgain(name: string, found: FindingLog): Expectation {
  const reasons = expected[name]?.reasons ?? {};
  const rules = [...new Set(found.list.map(({ rule }) => rule))];
  return {
    clean: found.count("error") === 0,
    findings: findingLines(found),
    reasons: Object.fromEntries(rules.map((rule) => [rule, reasons[rule] ?? ""])),
  };
}
