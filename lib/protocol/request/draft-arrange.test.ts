import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonPath, readEntries, readValueText, rootOffset } from "@/lib/protocol/json/json-text";
import {
  duplicateElement,
  insertElement,
  moveElement,
  renameMember,
} from "@/lib/protocol/request/draft-arrange";
import { applyTextEdits, editDraft, type TextEdit } from "@/lib/protocol/request/draft-edit";

const spaces = fc.constantFrom("", " ", "\n", "\r\n    ", "\t", "\n\n  ");
const scalars = fc.constantFrom('"a"', '"]},\\""', "0.70", "12345678901234567890", "null", "[]", "{ }");
const elements = fc.oneof(
  scalars,
  fc.tuple(spaces, scalars, spaces).map(([before, value, after]) => `{${before}"n"${after}:${value}}`),
  fc.tuple(spaces, scalars, scalars).map(([space, first, second]) => `[${first},${space}${second}]`),
);

/** An array as it may be written, its elements' own texts beside it. */
const arrays = fc
  .tuple(fc.array(fc.tuple(spaces, elements, spaces), { maxLength: 6 }), spaces)
  .map(([parts, inner]) => ({
    texts: parts.map(([, element]) => element),
    written: parts.length === 0 ? `[${inner}]` : `[${parts.map((part) => part.join("")).join(",")}]`,
  }));

/** Requests with that array at a path, between members that must not change. */
const requests = fc
  .tuple(arrays, spaces, fc.constantFrom<JsonPath>(["tools"], ["tools", "list"], ["tools", 0]))
  .map(([{ texts, written }, space, path]) => {
    const inner =
      path[1] === undefined ? written : path[1] === 0 ? `[${written}]` : `{"list":${space}${written}}`;
    return {
      texts,
      path,
      text: `{${space}"model" :1.50,${space}"tools":${space}${inner}${space}, "x": [ 1,2 ]}\n`,
    };
  });

const indexes = fc.nat({ max: 7 });

function elementTexts(text: string, path: JsonPath): string[] {
  const array = readValueText(text, path) ?? "";
  return readEntries(array, rootOffset(array)).map(({ valueStart, valueEnd }) =>
    array.slice(valueStart, valueEnd),
  );
}

/** The text with the elements of the array cut out: brackets, commas and white space. */
function frameOf(text: string, path: JsonPath): string {
  const array = readValueText(text, path) ?? "";
  const start = text.indexOf(array, text.indexOf('"tools"'));
  const cuts = readEntries(array, 0).map(({ valueStart, valueEnd }) => ({
    offset: start + valueStart,
    length: valueEnd - valueStart,
    text: "",
  }));
  return applyTextEdits(text, cuts);
}

/** What is left of a text when the edits' own stretches are taken out of it. */
function untouched(text: string, edits: readonly TextEdit[]): string {
  return applyTextEdits(
    text,
    edits.map((edit) => ({ ...edit, text: "" })),
  );
}

describe("for any layout", () => {
  test("an inserted element stands at its place, and no other byte changes", () => {
    fc.assert(
      fc.property(requests, indexes, ({ text, texts, path }, index) => {
        const value = { type: "function", n: [1] };
        const edits = insertElement(text, path, index, value);
        const result = applyTextEdits(text, edits);
        const after = elementTexts(result, path);
        const at = Math.min(index, texts.length);
        expect(JSON.parse(after[at] ?? "")).toEqual(value);
        expect(after.toSpliced(at, 1)).toEqual(texts);
        expect(() => JSON.parse(result)).not.toThrow();
        expect(edits).toHaveLength(1);
        if (texts.length > 0) expect(untouched(text, edits)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("a moved element keeps its text, and all that stands between the elements stays", () => {
    fc.assert(
      fc.property(requests, indexes, indexes, ({ text, texts, path }, from, to) => {
        const result = applyTextEdits(text, moveElement(text, path, from, to));
        const isPossible = Math.max(from, to) < texts.length;
        const [moved = ""] = texts.slice(from);
        const expected = isPossible ? texts.toSpliced(from, 1).toSpliced(to, 0, moved) : texts;
        expect(elementTexts(result, path)).toEqual(expected);
        expect(frameOf(result, path)).toBe(frameOf(text, path));
        expect(() => JSON.parse(result)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test("a copy has the same text and stands behind its element, and no other byte changes", () => {
    fc.assert(
      fc.property(requests, indexes, ({ text, texts, path }, index) => {
        const edits = duplicateElement(text, path, index);
        const result = applyTextEdits(text, edits);
        const copied = texts.slice(index, index + 1);
        expect(elementTexts(result, path)).toEqual(texts.toSpliced(index, 0, ...copied));
        expect(untouched(text, edits)).toBe(text);
        expect(() => JSON.parse(result)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test("a removed element takes one comma along, and an emptied array stays", () => {
    fc.assert(
      fc.property(requests, indexes, ({ text, texts, path }, index) => {
        const result = applyTextEdits(text, editDraft(text, [...path, index], undefined));
        expect(elementTexts(result, path)).toEqual(texts.filter((_, place) => place !== index));
        expect(() => JSON.parse(result)).not.toThrow();
        if (texts.length === 1 && index === 0) expect(readValueText(result, path)).toBe("[]");
      }),
      { numRuns: 1000 },
    );
  });

  test("a sequence of edits comes to what the same sequence does to the values", () => {
    const edit = fc.oneof(
      fc.tuple(fc.constant("insert"), indexes, indexes),
      fc.tuple(fc.constant("move"), indexes, indexes),
      fc.tuple(fc.constant("duplicate"), indexes, indexes),
      fc.tuple(fc.constant("remove"), indexes, indexes),
    );
    fc.assert(
      fc.property(requests, fc.array(edit, { maxLength: 8 }), ({ text, path }, edits) => {
        let now = text;
        let expected: unknown[] = JSON.parse(readValueText(text, path) ?? "");
        for (const [kind, first, second] of edits) {
          now = applyTextEdits(now, makeEdits(now, path, kind, first, second));
          expected = editValues(expected, kind, first, second);
        }
        expect(JSON.stringify(JSON.parse(readValueText(now, path) ?? ""))).toBe(JSON.stringify(expected));
      }),
      { numRuns: 500 },
    );
  });

  test("a renamed member keeps its place and its value's text", () => {
    const members = fc.array(fc.tuple(spaces, fc.constantFrom("a", "b", 'od"d', ""), elements), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(members, fc.constantFrom("a", "b", 'od"d', "", "new", "__proto__"), (parts, key) => {
        const inner = parts.map(([space, name, value]) => `${space}${JSON.stringify(name)}${space}:${value}`);
        const text = `{ "metadata": {${inner.join(",")}} }`;
        const names: string[] = parts.map(([, name]) => name);
        const edits = renameMember(text, ["metadata", "a"], key);
        const result = applyTextEdits(text, edits);
        const isTaken = names.includes(key);
        const after = readEntries(result, result.indexOf("{", 2)).map((entry) => entry.key);
        expect(after).toEqual(names.map((name) => (name === "a" && !isTaken ? key : name)));
        const back = applyTextEdits(result, renameMember(result, ["metadata", key], "a"));
        if (edits.length > 0) expect(back).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

function makeEdits(text: string, path: JsonPath, kind: string, first: number, second: number): TextEdit[] {
  switch (kind) {
    case "insert":
      return insertElement(text, path, first, { inserted: second });
    case "move":
      return moveElement(text, path, first, second);
    case "duplicate":
      return duplicateElement(text, path, first);
    default:
      return editDraft(text, [...path, first], undefined);
  }
}

function editValues(values: unknown[], kind: string, first: number, second: number): unknown[] {
  const isThere = first < values.length;
  switch (kind) {
    case "insert":
      return values.toSpliced(first, 0, { inserted: second });
    case "move":
      return isThere && second < values.length
        ? values.toSpliced(first, 1).toSpliced(second, 0, values[first])
        : values;
    case "duplicate":
      return isThere ? values.toSpliced(first, 0, values[first]) : values;
    default:
      return values.toSpliced(first, 1);
  }
}

describe("the layout of what is put in", () => {
  const tool = { type: "x" };

  test("follows the array's own, also before its only element", () => {
    const inLines = '{\n  "tools": [\n    1\n  ]\n}';
    expect(applyTextEdits(inLines, insertElement(inLines, ["tools"], 0, tool))).toBe(
      '{\n  "tools": [\n    {\n      "type": "x"\n    },\n    1\n  ]\n}',
    );
    expect(applyTextEdits(inLines, duplicateElement(inLines, ["tools"], 0))).toBe(
      '{\n  "tools": [\n    1,\n    1\n  ]\n}',
    );
    const inOne = '{"tools": [1]}';
    expect(applyTextEdits(inOne, insertElement(inOne, ["tools"], 0, 2))).toBe('{"tools": [2, 1]}');
    expect(applyTextEdits(inOne, duplicateElement(inOne, ["tools"], 0))).toBe('{"tools": [1, 1]}');
    const tight = '{"tools":[1,2]}';
    expect(applyTextEdits(tight, insertElement(tight, ["tools"], 1, tool))).toBe(
      '{"tools":[1,{"type":"x"},2]}',
    );
  });

  test("makes the array where its key is not set", () => {
    expect(applyTextEdits('{"a": 1}', insertElement('{"a": 1}', ["tools"], 0, tool))).toBe(
      '{"a": 1, "tools": [{"type":"x"}]}',
    );
    expect(applyTextEdits("{}", insertElement("{}", ["text", "list"], 3, 1))).toBe(
      '{\n  "text": {\n    "list": [\n      1\n    ]\n  }\n}',
    );
  });
});

test("nothing changes where the path leads to no array, or the object has the key already", () => {
  const text = '{"input": "Hi", "metadata": {"a": 1, "b": 2}, "tools": [1, 2]}';
  expect(insertElement(text, ["input"], 0, 1)).toEqual([]);
  expect(insertElement(text, ["metadata"], 0, 1)).toEqual([]);
  expect(insertElement(text, ["tools", 7], 0, 1)).toEqual([]);
  expect(insertElement(text, ["tools"], 0, undefined)).toEqual([]);
  expect(moveElement(text, ["tools"], 0, 2)).toEqual([]);
  expect(moveElement(text, ["tools"], -1, 0)).toEqual([]);
  expect(moveElement(text, ["metadata"], 0, 1)).toEqual([]);
  expect(duplicateElement(text, ["tools"], 2)).toEqual([]);
  expect(renameMember(text, ["metadata", "a"], "b")).toEqual([]);
  expect(renameMember(text, ["metadata", "c"], "d")).toEqual([]);
  expect(renameMember(text, ["tools", 0], "d")).toEqual([]);
  expect(renameMember(text, [], "d")).toEqual([]);
});
