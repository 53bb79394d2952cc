import { expect, test } from "vitest";
import { copyStretch, createTextCutter } from "@/components/output/text-blocks";

const line = `${"x".repeat(99)}\n`;

function textsOf(text: string, blocks = createTextCutter()(text)): string[] {
  return blocks.map(({ start, end }) => copyStretch(text, start, end));
}

test("the blocks joined are the text, and each knows its line ends", () => {
  const text = `${line.repeat(1000)}end`;
  expect(textsOf(text).join("")).toBe(text);
  expect(createTextCutter()(text).reduce((sum, { lineEnds }) => sum + lineEnds, 0)).toBe(1000);
  expect(createTextCutter()("")).toEqual([]);
  expect(createTextCutter()("a\nb")).toEqual([{ start: 0, end: 3, lineEnds: 1 }]);
});

test("blocks end at line ends, and finished ones are the very same while the text grows", () => {
  const cut = createTextCutter();
  const before = cut(line.repeat(300));
  const after = cut(line.repeat(700));
  for (const [index, block] of before.slice(0, -1).entries()) expect(after[index]).toBe(block);
  expect(textsOf(line.repeat(700), after).every((text) => text.endsWith("\n"))).toBe(true);
});

test("growing by single characters, shrinking and growing again give what the whole text gives at once", () => {
  const cut = createTextCutter();
  const text = line.repeat(200);
  for (let length = 0; length < text.length; length += 7) cut(text.slice(0, length));
  expect(cut(text)).toEqual(createTextCutter()(text));
  for (let length = text.length; length > 0; length -= 331) {
    const shorter = text.slice(0, length);
    expect(cut(shorter)).toEqual(createTextCutter()(shorter));
  }
  expect(cut(text)).toEqual(createTextCutter()(text));
});

test("another text than the one before is cut anew", () => {
  const cut = createTextCutter();
  cut(line.repeat(300));
  const other = `y${line.repeat(200)}`;
  expect(cut(other)).toEqual(createTextCutter()(other));
  expect(cut("")).toEqual([]);
});

test("a line without an end is cut all the same: at a space, and never within a character", () => {
  for (const text of [
    "x".repeat(1_000_000),
    "ab ".repeat(300_000),
    "🫖".repeat(400_000),
    `x${"🫖".repeat(50_000)}`,
  ]) {
    const texts = textsOf(text);
    expect(texts.join("")).toBe(text);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(4 * 1024);
    for (const block of texts) expect(block).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  }
  expect(textsOf("ab ".repeat(300_000)).every((text) => text.endsWith(" "))).toBe(true);
});

test("a text of megabytes without a line end is cut in no time", () => {
  const text = "x".repeat(20_000_000);
  const startedAt = performance.now();
  expect(createTextCutter()(text).length).toBeGreaterThan(1000);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
