import { expect, test } from "vitest";
import { printJsonLines, readJsonLine } from "@/components/response/json-lines";
import { measureProcessor } from "@/lib/protocol/fixtures/processor-time";

const value = {
  'a "quoted": key': 'text, with: "marks" and a \\',
  list: [1, -2.5e3, true, null, {}],
  empty: [],
  "": "ends with a comma,",
};

test("each line's parts put together are the line again", () => {
  for (const { text: line } of printJsonLines(value) ?? []) {
    const { indent, key, value: part, hasComma } = readJsonLine(line);
    expect(`${" ".repeat(indent)}${key === null ? "" : `${key}: `}${part}${hasComma ? "," : ""}`).toBe(line);
  }
});

test("keys, strings, numbers, words and brackets are told apart", () => {
  expect(readJsonLine('  "list": [')).toMatchObject({
    indent: 2,
    key: '"list"',
    value: "[",
    kind: "bracket",
  });
  expect(readJsonLine('    "a: b",')).toMatchObject({
    key: null,
    value: '"a: b"',
    kind: "string",
    hasComma: true,
  });
  expect(readJsonLine("    -2500,")).toMatchObject({ kind: "number", value: "-2500" });
  expect(readJsonLine('  "x": null')).toMatchObject({ kind: "word", value: "null" });
});

test("a string of megabytes is read in no time", () => {
  const line = `  "image": ${JSON.stringify("\\".repeat(2_000_000))},`;
  const spent = measureProcessor(() => {
    expect(readJsonLine(line).value.length).toBe(4_000_002);
  });
  expect(spent).toBeLessThan(500);
});

test("what is nested beyond all reason is told as such, not thrown", () => {
  const depth = 100_000;
  const nested: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
  expect(printJsonLines(nested)).toBeNull();
  expect(printJsonLines(undefined)).toEqual([]);
  expect(printJsonLines([1])?.map(({ number }) => number)).toEqual([1, 2, 3]);
});
