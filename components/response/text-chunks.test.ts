import { expect, test } from "vitest";
import { splitText } from "@/components/response/text-chunks";

const line = `${"x".repeat(99)}\n`;

test("the chunks joined are the text", () => {
  const text = `${line.repeat(1000)}end`;
  expect(
    splitText(text)
      .map((chunk) => chunk.text)
      .join(""),
  ).toBe(text);
  expect(splitText("")).toEqual([]);
  expect(splitText("short")).toEqual([{ start: 0, text: "short" }]);
});

test("chunks end at line ends, and stay the same while the text grows", () => {
  const before = splitText(line.repeat(300));
  const after = splitText(line.repeat(700));
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(after.slice(0, -1).every(({ text }) => text.endsWith("\n"))).toBe(true);
});

test("a line without an end is cut all the same", () => {
  const chunks = splitText("x".repeat(5_000_000));
  expect(Math.max(...chunks.map(({ text }) => text.length))).toBeLessThanOrEqual(64 * 1024);
});
