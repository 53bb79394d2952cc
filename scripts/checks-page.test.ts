import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCheckWords } from "@/lib/i18n/check-words";
import { checks } from "@/lib/i18n/messages/en/checks";
import { checkRules, ruleIds } from "@/lib/protocol/check/check-rules";
import { ruleStreams } from "@/lib/protocol/check/fixtures/rule-streams";
import manifest from "@/package.json";
import { checksPage, writeChecksPage } from "@/scripts/checks-page";
import { checkRuleStream } from "@/scripts/stream-excerpt";

test("docs/checks.md is what `npm run docs:checks` writes", () => {
  const page = readFileSync(checksPage, "utf8");
  expect(page).toBe(writeChecksPage(page));
});

test("the page names the versions that are measured", () => {
  const page = readFileSync(checksPage, "utf8");
  for (const name of ["openai", "ai", "@ai-sdk/openai", "@ai-sdk/open-responses"] as const) {
    expect(page).toContain(`${name} ${manifest.devDependencies[name]}`);
  }
});

test("there are words for every rule, group, level and reader, and for nothing else", () => {
  const rules = Object.values(checkRules);
  const names = (values: readonly string[]) => [...new Set(values)].toSorted();
  expect(names(Object.keys(checks.rules))).toEqual(names(ruleIds));
  expect(names(Object.keys(checks.groups))).toEqual(names(rules.map(({ group }) => group)));
  expect(names(Object.keys(checks.levels))).toEqual(names(rules.map(({ level }) => level)));
  expect(names(Object.keys(checks.readers))).toEqual(names(rules.flatMap(({ breaks }) => [...breaks])));
});

describe("a finding gives its sentence all that the sentence names", () => {
  const words = createCheckWords("en", checks);

  test.each(ruleIds)("%s", (rule) => {
    const streams = ruleStreams[rule];
    const { findings } = streams ? checkRuleStream(streams.breaks) : { findings: [] };
    for (const finding of findings) expect(words.sentence(finding)).not.toContain("–");
  });
});
