import fc from "fast-check";
import { expect, test } from "vitest";
import { parseServerTiming } from "@/lib/protocol/figures/server-timing";
import { measureProcessor } from "@/lib/protocol/fixtures/processor-time";

const metric = (name: string, duration: number | null = null, description: string | null = null) => ({
  name,
  duration,
  description,
});

test("the playground's own header is read", () => {
  expect(parseServerTiming('upstream;dur=84.2;desc="upstream headers"')).toEqual([
    metric("upstream", 84.2, "upstream headers"),
  ]);
});

test.each([
  ["names alone, and a list", "miss, db;dur=53, app;dur=47.2", ["miss", null], ["db", 53], ["app", 47.2]],
  ["metrics of the same name", "db;dur=1,db;dur=2", ["db", 1], ["db", 2]],
  ["white space around all separators", "  a ; dur = 1\t,\tb  ", ["a", 1], ["b", null]],
  ["names of parameters in any case", "a;DUR=1", ["a", 1]],
  ["unknown parameters", 'a;start=3;x="1;dur=9,b";dur=1', ["a", 1]],
  ["of a doubled parameter the first, though it be unreadable", "a;dur=x;dur=1", ["a", null]],
  ["what stands between a value and the next separator", "a;dur=1 2 3;desc=d, b", ["a", 1], ["b", null]],
  ["a parameter without a value", "a;dur;desc, b;dur=", ["a", null], ["b", null]],
  ["places with no metric", ",, ;dur=1, (x), a,", ["a", null]],
  [
    "durations in other spellings",
    "a;dur=1e3, b;dur=.5, c;dur=-1, d;dur=0x10",
    ["a", 1000],
    ["b", 0.5],
    ["c", -1],
    ["d", null],
  ],
] as const)("%s", (_name, header, ...expected) => {
  const found = parseServerTiming(header);
  expect(found.map(({ name, duration }) => [name, duration])).toEqual(expected);
});

test.each([
  ["a token", "a;desc=fast", "fast"],
  ["quoted, with separators inside", 'a;desc="x;y,z"', "x;y,z"],
  ["quoted, with escapes", String.raw`a;desc="say \"hi\" \\ there"`, String.raw`say "hi" \ there`],
  ["nothing in quotes", 'a;desc=""', ""],
  ["a quote without its end", 'a;desc="x, b', null],
])("a description is %s", (_name, header, description) => {
  expect(parseServerTiming(header)).toEqual([metric("a", null, description)]);
});

test("any text is read without an exception, each metric with a name", () => {
  const signs = fc.constantFrom("a", "dur", "desc", "=", ";", ",", '"', "\\", " ", "1.5", "é", "\n");
  const text = fc.oneof(
    fc.string(),
    fc.array(signs, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (header) => {
      expect(parseServerTiming(header).every(({ name }) => name !== "")).toBe(true);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test("a header of nothing but quotes and backslashes costs no more than its length", () => {
  const spent = measureProcessor(() => {
    parseServerTiming('a;desc="\\"'.repeat(20_000));
  });
  expect(spent).toBeLessThan(500);
});
