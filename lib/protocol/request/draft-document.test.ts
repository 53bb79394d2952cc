import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";
import { readDocument } from "@/lib/protocol/request/draft-document";

const pieces = fc.constantFrom(
  ..."{}[],:",
  '"a"',
  '"__proto__"',
  '"\\""',
  "1",
  "-",
  ".5",
  "null",
  "nul",
  " ",
  "\n",
  "\uFEFF",
  "//",
);

/** Scraps of JSON in any order: seldom a text that can be read. */
const scraps = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
const written = fc
  .tuple(
    fc.dictionary(fc.constantFrom("a", "b", "__proto__", "7", ""), fc.jsonValue()),
    fc.constantFrom(0, 2, "\t"),
  )
  .map(([value, indent]) => JSON.stringify(value, null, indent));
/** Texts that could be read but for one change somewhere. */
const damaged = fc
  .tuple(written, fc.nat(), fc.constantFrom("", ..."{}[],:\"' 0-.\\\n"), fc.constantFrom(0, 1))
  .map(
    ([text, at, put, taken]) =>
      text.slice(0, at % text.length) + put + text.slice((at % text.length) + taken),
  );

test("says of any text what JSON.parse says, whatever was read before it", () => {
  fc.assert(
    fc.property(fc.oneof(scraps, written, damaged), (text) => {
      const value = parseJson(text);
      const document = readDocument(text);
      expect(document === null).toBe(!isJsonObject(value));
      if (document) expect(JSON.stringify(document.object)).toBe(JSON.stringify(value));
    }),
    { numRuns: 2_000 },
  );
});

test("of repeated keys the last one counts, in the place of the first", () => {
  const document = readDocument('{"a": 1, "b": 2, "a": 3}');
  expect(JSON.stringify(document?.object)).toBe('{"a":3,"b":2}');
  expect(document?.entries).toHaveLength(3);
});

test("a key that objects inherit is an ordinary key", () => {
  const object = readDocument('{"__proto__": {"x": 1}}')?.object ?? {};
  expect(Object.keys(object)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
});

describe("what has not changed", () => {
  const text = '{"input": [{"a": 1}, {"b": 2}, "c"], "tools": [{"type": "x"}], "text": {"format": {}}}';

  test("is the very same object in the next text, wherever it stands there", () => {
    const before = readDocument(text)?.object;
    const after = readDocument(
      text.replace("{", '{\n  "model": "m",').replace('{"format": {}}', "1"),
    )?.object;
    expect(after).toMatchObject({ model: "m", text: 1 });
    expect(after?.input).toBe(before?.input);
    expect(after?.tools).toBe(before?.tools);
  });

  test("includes the elements of a top-level array, also where one was put before them", () => {
    const before = readDocument(text)?.object.input;
    const after = readDocument(text.replace("[{", "[0, {").replace('"b": 2', '"b": 3'))?.object.input;
    expect(after).toEqual([0, { a: 1 }, { b: 3 }, "c"]);
    expect(Array.isArray(after) && after[1]).toBe(Array.isArray(before) && before[0]);
  });

  test("is kept over texts that cannot be read", () => {
    const before = readDocument(text)?.object;
    expect(readDocument(`${text},`)).toBeNull();
    expect(readDocument(` ${text}`)?.object.input).toBe(before?.input);
  });
});

test("depth has no limit", () => {
  const deep = `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(readDocument(deep)?.entries).toHaveLength(1);
});
