import { expect, test } from "vitest";
import { createTextSplitter } from "@/components/response/text-chunks";

const line = `${"x".repeat(99)}\n`;
const joined = (chunks: readonly { text: string }[]) => chunks.map(({ text }) => text).join("");

test("the chunks joined are the text, and each knows where it begins", () => {
  const text = `${line.repeat(1000)}end`;
  const chunks = createTextSplitter()(text);
  expect(joined(chunks)).toBe(text);
  for (const chunk of chunks) expect(text.startsWith(chunk.text, chunk.start)).toBe(true);
  expect(createTextSplitter()("")).toEqual([]);
  expect(createTextSplitter()("short")).toEqual([{ start: 0, text: "short" }]);
});

test("chunks end at line ends, and finished ones are the very same while the text grows", () => {
  const split = createTextSplitter();
  const before = split(line.repeat(300));
  const after = split(line.repeat(700));
  for (const [index, chunk] of before.slice(0, -1).entries()) expect(after[index]).toBe(chunk);
  expect(after.slice(0, -1).every(({ text }) => text.endsWith("\n"))).toBe(true);
  expect(joined(after)).toBe(line.repeat(700));
});

test("growing by single characters gives what the whole text gives at once", () => {
  const split = createTextSplitter();
  const text = line.repeat(200);
  for (let length = 0; length < text.length; length += 7) split(text.slice(0, length));
  expect(split(text)).toEqual(createTextSplitter()(text));
});

test("another text than the one before is cut anew", () => {
  const split = createTextSplitter();
  split(line.repeat(300));
  expect(joined(split(`y${line.repeat(200)}`))).toBe(`y${line.repeat(200)}`);
  expect(split("")).toEqual([]);
});

test("a line without an end is cut all the same", () => {
  const chunks = createTextSplitter()("x".repeat(5_000_000));
  expect(Math.max(...chunks.map(({ text }) => text.length))).toBeLessThanOrEqual(64 * 1024);
});
