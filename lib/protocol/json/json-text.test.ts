import fc from "fast-check";
import { expect, test } from "vitest";
import { locateValue, readEntries, readValueText, rootOffset } from "@/lib/protocol/json/json-text";

function slice(text: string, path: (string | number)[]): string {
  const { offset, length } = locateValue(text, path);
  return text.slice(offset, offset + length);
}

test("finds a value by its path, brackets and quotes inside of texts notwithstanding", () => {
  const text = '\n{ "a}]" : ["x\\\\", "\\"]}", {"b":[0.10 ,null]}], "a": {"b": -1e5}}';
  expect(slice(text, ["a}]", 1])).toBe('"\\"]}"');
  expect(slice(text, ["a}]", 2, "b", 0])).toBe("0.10");
  expect(slice(text, ["a", "b"])).toBe("-1e5");
  expect(readValueText(text, ["a}]", 2])).toBe('{"b":[0.10 ,null]}');
});

test("of repeated keys the last one is found, as JSON.parse does", () => {
  expect(slice('{"a": 1, "a": 2}', ["a"])).toBe("2");
});

test("a path that leads nowhere is shown at the bracket it goes astray in", () => {
  const text = '{"text": {"format": {}}}';
  expect(locateValue(text, ["model"])).toEqual({ offset: 0, length: 1 });
  expect(locateValue(text, ["text", "format", "type"])).toEqual({ offset: 20, length: 1 });
  expect(locateValue(text, ["text", "verbosity"])).toEqual({ offset: 9, length: 1 });
  expect(readValueText(text, ["model"])).toBeUndefined();
});

test("every entry of any document, printed in any way, parses to what the document holds", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()),
      fc.constantFrom(0, 2),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const entries = readEntries(text, rootOffset(text)).map(({ key, valueStart, valueEnd }) => [
          key,
          JSON.parse(text.slice(valueStart, valueEnd)),
        ]);
        expect(Object.fromEntries(entries)).toEqual(JSON.parse(text));
      },
    ),
  );
});

test("a hundred thousand levels of nesting are walked without a stack", () => {
  const text = `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}, "b": 1}`;
  expect(slice(text, ["b"])).toBe("1");
});

test("texts that are no JSON end the walk too", () => {
  for (const text of ['{"a', '{"a": [1, {', "{,,,", "{a b c", '{"a" "b" "c"', "[}", "{"]) {
    expect(readEntries(text, 0).length).toBeLessThan(10);
  }
});
