import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonObject } from "@/lib/protocol/json";
import { type JsonPath, readEntries, rootOffset } from "@/lib/protocol/json/json-text";
import { applyTextEdits, editDraft, editDraftRaw, onlyInJson } from "@/lib/protocol/request/draft-edit";

function edited(text: string, path: JsonPath, value: unknown): string {
  return applyTextEdits(text, editDraft(text, path, value));
}

describe("setting a value", () => {
  test("replaces only the value's own bytes", () => {
    const text = '{ "temperature" :0.70,\n\t"seed": 12345678901234567890 ,  "x":  [1,2 ] }';
    expect(editDraft(text, ["temperature"], 1)).toEqual([{ offset: 17, length: 4, text: "1" }]);
    expect(edited(text, ["temperature"], 1)).toBe(text.replace("0.70", "1"));
  });

  test("adds a new key last, laid out like the key before it", () => {
    expect(edited('{\n    "a": 1\n}\n', ["b"], [1])).toBe(
      '{\n    "a": 1,\n    "b": [\n        1\n    ]\n}\n',
    );
    expect(edited('{\r\n\t"a":1\r\n}', ["b"], 2)).toBe('{\r\n\t"a":1,\r\n\t"b":2\r\n}');
    expect(edited('{"a":1,"c":2}', ["b"], { d: 3 })).toBe('{"a":1,"c":2,"b":{"d":3}}');
    expect(edited('{"a": 1}', ["b"], 2)).toBe('{"a": 1, "b": 2}');
    expect(edited('{ "a": 1,   "c": 2 }', ["b"], 3)).toBe('{ "a": 1,   "c": 2,   "b": 3 }');
  });

  test("fills an empty document and an empty object", () => {
    expect(edited("", ["model"], "m")).toBe('{\n  "model": "m"\n}');
    expect(edited("{ }\n", ["model"], "m")).toBe('{\n  "model": "m"\n}\n');
    expect(edited('{\n  "reasoning": {}\n}', ["reasoning", "effort"], "low")).toBe(
      '{\n  "reasoning": {\n    "effort": "low"\n  }\n}',
    );
    expect(edited('{"reasoning":{ }}', ["reasoning", "effort"], "low")).toBe(
      '{"reasoning":{"effort":"low"}}',
    );
  });

  test("makes missing parents, and replaces a parent that holds no object", () => {
    const made = '{\n  "a": 1,\n  "reasoning": {\n    "effort": "low"\n  }\n}';
    expect(edited('{\n  "a": 1\n}', ["reasoning", "effort"], "low")).toBe(made);
    expect(edited('{"reasoning": null}', ["reasoning", "effort"], "low")).toBe(
      '{"reasoning": {"effort": "low"}}',
    );
    expect(edited('{"text": "x"}', ["text", "verbosity"], "low")).toBe('{"text": {"verbosity": "low"}}');
    expect(edited('{"text": []}', ["text", "verbosity"], "low")).toBe('{"text": {"verbosity": "low"}}');
  });

  test("sets and appends elements of an array, and leaves no gaps", () => {
    expect(edited('{"tools": [1, 2]}', ["tools", 1], 3)).toBe('{"tools": [1, 3]}');
    expect(edited('{"tools": [1, 2]}', ["tools", 2], 3)).toBe('{"tools": [1, 2, 3]}');
    expect(edited('{"tools": [\n  1\n]}', ["tools", 1], 3)).toBe('{"tools": [\n  1,\n  3\n]}');
    expect(editDraft('{"tools": [1]}', ["tools", 5], 3)).toEqual([]);
    expect(editDraft('{"a": 1}', ["tools", 0], 3)).toEqual([]);
    expect(editDraft('{"a": 1}', [0], 3)).toEqual([]);
  });

  test("leaves the spelling of a value that is already there", () => {
    expect(editDraft('{"temperature": 0.70}', ["temperature"], 0.7)).toEqual([]);
    expect(editDraft('{"metadata": { "a" : "b" }}', ["metadata"], { a: "b" })).toEqual([]);
  });

  test("of repeated keys sets the one that counts", () => {
    expect(edited('{"a": 1, "a": 2}', ["a"], 3)).toBe('{"a": 1, "a": 3}');
  });

  test("changes nothing where the text is no JSON object", () => {
    for (const text of ['{"a": 1,}', "[1]", "null", '{"a"', "// x"])
      expect(editDraft(text, ["a"], 2)).toEqual([]);
  });
});

describe("raw JSON text", () => {
  test("goes in as it is", () => {
    const tools = '[ {"type":"web_search" ,\n"n": 1.50} ]';
    const text = applyTextEdits('{"a": 1}', editDraftRaw('{"a": 1}', ["tools"], ` ${tools}\n`));
    expect(text).toBe(`{"a": 1, "tools": ${tools}}`);
    expect(editDraftRaw(text, ["tools"], tools)).toEqual([]);
  });

  test("that is no JSON changes nothing", () => {
    expect(editDraftRaw('{"a": 1}', ["tools"], "[1,]")).toEqual([]);
    expect(editDraftRaw('{"a": 1}', ["tools"], "")).toEqual([]);
  });
});

describe("removing a key", () => {
  test("takes its comma along", () => {
    const text = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}';
    expect(edited(text, ["a"], undefined)).toBe('{\n  "b": 2,\n  "c": 3\n}');
    expect(edited(text, ["b"], undefined)).toBe('{\n  "a": 1,\n  "c": 3\n}');
    expect(edited(text, ["c"], undefined)).toBe('{\n  "a": 1,\n  "b": 2\n}');
    expect(edited('{ "a": 1 }', ["a"], undefined)).toBe("{}");
  });

  test("takes an object that it leaves empty along, but no array", () => {
    const text = '{"a": 1, "reasoning": {"effort": "low"}, "tools": [{"type": "x"}]}';
    expect(edited(text, ["reasoning", "effort"], undefined)).toBe('{"a": 1, "tools": [{"type": "x"}]}');
    expect(edited(text, ["tools", 0], undefined)).toBe(
      '{"a": 1, "reasoning": {"effort": "low"}, "tools": []}',
    );
    expect(edited(text, ["tools", 0, "type"], undefined)).toBe(
      '{"a": 1, "reasoning": {"effort": "low"}, "tools": [{}]}',
    );
    expect(edited('{"text": {"verbosity": "low", "x": 1}}', ["text", "verbosity"], undefined)).toBe(
      '{"text": {"x": 1}}',
    );
  });

  test("takes every repetition", () => {
    expect(edited('{"a": 1, "a": 2, "b": 3, "a": 4, "c": 5, "a": 6, "a": 7}', ["a"], undefined)).toBe(
      '{"b": 3, "c": 5}',
    );
    expect(edited('{"a": 1, "a": 2}', ["a"], undefined)).toBe("{}");
  });

  test("that is not there changes nothing", () => {
    expect(editDraft('{"a": 1}', ["b"], undefined)).toEqual([]);
    expect(editDraft('{"a": 1}', ["a", "b"], undefined)).toEqual([]);
    expect(editDraft("", ["b"], undefined)).toEqual([]);
  });
});

test("the form's keys and the model are not counted as hidden", () => {
  expect(onlyInJson({ model: "m", seed: 1, reasoning: {}, input: "", prompt: {}, x: {} })).toEqual([
    "seed",
    "x",
  ]);
});

const keys = fc.constantFrom("model", "reasoning", "text", 'od"d', "__proto__", "");
const numbers = fc.constantFrom("12345678901234567890", "0.70", "1e2", "-0");
const spaces = fc.constantFrom("", " ", "\n", "\r\n  ", "\t");
const strings = fc.string({ unit: "binary" }).map((text) => JSON.stringify(text));

/** Objects as JSON text, of any layout, with repeated keys, odd numbers and odd texts. */
const { object: objectText } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, numbers, strings, tie("object"), tie("array")),
  object: fc
    .tuple(fc.array(fc.tuple(keys, spaces, spaces, tie("value"), spaces), { maxLength: 4 }), spaces)
    .map(([members, inner]) =>
      members.length === 0 ? `{${inner}}` : `{${members.map(writeMember).join(",")}}`,
    ),
  array: fc.array(tie("value"), { maxLength: 3 }).map((values) => `[${values.join(", ")}]`),
}));

function writeMember([key, before, around, value, after]: [string, string, string, string, string]): string {
  return `${before}${JSON.stringify(key)}${around}:${around}${value}${after}`;
}

const paths = fc.oneof(fc.tuple(keys), fc.tuple(fc.constantFrom("reasoning", "text"), keys));

const values = fc.constantFrom(undefined, null, 1, "x", { a: [true] });

type Entries = [string, unknown][];

/** Own entries, `__proto__` included; none of what is no object. */
function entriesOf(value: unknown): Entries {
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** What an edit is to come to, told on parsed values; entries keep their order. */
function expectedEntries(entries: Entries, [key = "", inner]: readonly string[], value: unknown): Entries {
  const held = entries.find(([name]) => name === key);
  const next =
    inner === undefined ? value : Object.fromEntries(expectedEntries(entriesOf(held?.[1]), [inner], value));
  const hasInner = inner === undefined || entriesOf(held?.[1]).some(([name]) => name === inner);
  if (value === undefined && (!held || !hasInner)) return entries;
  if (!held) return [...entries, [key, next]];
  const isGone = next === undefined || (value === undefined && entriesOf(next).length === 0);
  if (isGone) return entries.filter(([name]) => name !== key);
  return entries.map(([name, old]) => [name, name === key ? next : old]);
}

function writtenEntries(text: string, exceptKey: string | undefined): string[] {
  const others = readEntries(text, rootOffset(text)).filter(({ key }) => key !== exceptKey);
  return others.map(({ start, valueEnd }) => text.slice(start, valueEnd));
}

test("for any layout, an edit makes exactly its change and every other entry stays as it was written", () => {
  fc.assert(
    fc.property(objectText, paths, values, (text, path, value) => {
      const result = edited(text, path, value);
      const expected = Object.fromEntries(expectedEntries(entriesOf(JSON.parse(text)), path, value));
      expect(JSON.stringify(JSON.parse(result))).toBe(JSON.stringify(expected));
      expect(writtenEntries(result, path[0])).toEqual(writtenEntries(text, path[0]));
    }),
    { numRuns: 2000 },
  );
});

test("what stands before the first edit and behind the last one is not touched", () => {
  fc.assert(
    fc.property(objectText, paths, values, (text, path, value) => {
      const edits = editDraft(text, path, value);
      const result = applyTextEdits(text, edits);
      const first = Math.min(text.length, ...edits.map(({ offset }) => offset));
      const rest = text.slice(Math.max(0, ...edits.map(({ offset, length }) => offset + length)));
      expect(result.startsWith(text.slice(0, first))).toBe(true);
      expect(result.endsWith(edits.length === 0 ? text : rest)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("in any sequence of edits each value reads back as it was set, and the other members keep their bytes", () => {
  const edit = fc.tuple(paths, fc.constantFrom(undefined, null, 0.5, "ş\n", { a: [true] }, []));
  fc.assert(
    fc.property(objectText, fc.array(edit, { maxLength: 8 }), (text, edits) => {
      let now = text;
      for (const [path, value] of edits) {
        const before = writtenEntries(now, path[0]);
        now = edited(now, path, value);
        expect(writtenEntries(now, path[0])).toEqual(before);
        const readBack = path.reduce<unknown>(childOf, JSON.parse(now));
        expect(readBack).toEqual(value);
      }
    }),
    { numRuns: 500 },
  );
});

function childOf(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
