import { expect, test } from "vitest";
import { showValue } from "@/components/inspect/show-value";

test("numbers, words and short strings stand as JSON has them", () => {
  expect(showValue(-2.5e3)).toMatchObject({ kind: "number", text: "-2500" });
  expect(showValue(null)).toMatchObject({ kind: "word", text: "null" });
  expect(showValue(false)).toMatchObject({ kind: "word", text: "false" });
  expect(showValue('say "hi"\n')).toEqual({
    kind: "string",
    text: String.raw`"say \"hi\"\n"`,
    length: null,
    base64Bytes: null,
  });
});

test("a list is its brackets, an object a look at what it holds", () => {
  expect(showValue([]).text).toBe("[]");
  expect(showValue([1, 2]).text).toBe("[…]");
  expect(showValue({}).text).toBe("{}");
  expect(showValue({ type: "text", inner: { a: 1 } }).text).toBe('{"type":"text", "inner":{…}}');
});

test("a long string is cut, with its length", () => {
  const { text, length } = showValue("word ".repeat(1000));
  expect(length).toBe(5000);
  expect(text.length).toBeLessThan(300);
  expect(text.endsWith('…"')).toBe(true);
});

test("of a long string the part with the hit is shown", () => {
  const { text } = showValue(`${"hay ".repeat(500)}Needle${" hay".repeat(500)}`, "needle");
  expect(text).toContain("Needle");
  expect(text.startsWith('"…')).toBe(true);
});

test("base64 is told by its size, in a data URL too; a long word or a sentence is none", () => {
  const base64 = btoa("x".repeat(300));
  expect(showValue(base64)).toMatchObject({ base64Bytes: 300, length: 400 });
  expect(showValue(`data:image/png;base64,${base64}`)).toMatchObject({
    text: '"data:image/png;base64,…"',
    base64Bytes: 300,
  });
  expect(showValue(btoa("short")).base64Bytes).toBeNull();
  expect(showValue("a sentence, again. ".repeat(30)).base64Bytes).toBeNull();
});
