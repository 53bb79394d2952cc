import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countVariables, fillPieces, fillVariables, findVariables } from "@/lib/protocol/request/variables";

const fill = (text: string, values: Record<string, string>) =>
  fillVariables(text, new Map(Object.entries(values)));

describe("what a variable is", () => {
  test.each([
    ['{"input":"Weather in {{city}}?"}', ["city"]],
    ['{"input":"{{ city }} and {{city}}, {{_a.b-9}}"}', ["city", "_a.b-9"]],
    ['{"input":[{"content":"{{a}}"},"{{b}}"]}', ["a", "b"]],
    ['{"input":"{{{city}}}"}', ["city"]],
    ['"{{alone}}"', ["alone"]],
    [`{"input":"{{${"a".repeat(64)}}}"}`, ["a".repeat(64)]],
  ])("%s has variables", (text, names) => {
    expect(findVariables(text)).toEqual(names);
  });

  test.each([
    ['{"{{key}}":1, "{{other}}"  : {"{{third}}"\n:[]}}', "keys are not filled"],
    ['{"input":"{{9lives}} {{a b}} {{}} {{ü}} {city} {{city} { {city}}"}', "other names and braces"],
    ['{"input":"\\u007b{city}}"}', "an escaped brace"],
    ['{"input":"{{\\tcity}}"}', "white space other than blanks"],
    ['{"input":"{{city}}"', "no JSON"],
    [`{"input":"{{${"a".repeat(65)}}}"}`, "a name of more than 64 letters"],
  ])("%s has none: %s", (text) => {
    expect(findVariables(text)).toEqual([]);
    expect(fill(text, { key: "x", city: "x", other: "x", third: "x" })).toBe(text);
  });

  test("each is counted, in the order in which it first stands there", () => {
    expect([...countVariables('{"a":"{{y}} {{x}}","b":["{{ y }}"]}')]).toEqual([
      ["y", 2],
      ["x", 1],
    ]);
  });

  test("a backslash before it is a character like others", () => {
    const text = String.raw`{"input":"\\{{city}}"}`;
    expect(JSON.parse(fill(text, { city: "Van" }))).toEqual({ input: "\\Van" });
  });
});

describe("filling", () => {
  test("changes nothing but the placeholders: spacing, order and great numbers stay", () => {
    const text = '{ "n":12345678901234567890,\r\n  "input" :"{{ a }}-{{b}}" ,"n":1.50}\n';
    expect(fill(text, { a: 'say "hi"\n' })).toBe(
      '{ "n":12345678901234567890,\r\n  "input" :"say \\"hi\\"\\n-{{b}}" ,"n":1.50}\n',
    );
  });

  test("what a value holds is not filled again", () => {
    expect(fill('{"i":"{{a}} {{b}}"}', { a: "{{b}}", b: "{{a}}" })).toBe('{"i":"{{b}} {{a}}"}');
  });

  test("an empty value is a value", () => {
    expect(fill('{"i":"<{{a}}>"}', { a: "" })).toBe('{"i":"<>"}');
  });

  test("the pieces say which text came from where", () => {
    expect(
      fillPieces(
        '{"i":"{{a}}{{b}}{{c}}"}',
        new Map([
          ["a", "1"],
          ["c", '"'],
        ]),
      ),
    ).toEqual([
      { text: '{"i":"', variable: null, isFilled: false },
      { text: "1", variable: "a", isFilled: true },
      { text: "{{b}}", variable: "b", isFilled: false },
      { text: '\\"', variable: "c", isFilled: true },
      { text: '"}', variable: null, isFilled: false },
    ]);
  });
});

const names = ["city", "_x", "a.b-c"];
const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("{{city}}", "{{ _x }}", '"', "\\", "\n", "\ud83d", "\udca9", "{", "}", " "),
  }),
);
const values = fc
  .subarray(names)
  .chain((chosen) => fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), nasty))))
  .map((entries) => new Map(entries));
/** Requests with placeholders in strings and in keys, in any spacing. */
const requests = fc
  .tuple(
    fc.object({ key: nasty, values: [nasty, fc.double(), fc.boolean(), fc.constant(null)], maxDepth: 3 }),
    fc.constantFrom(undefined, 1, "\t"),
  )
  .map(([body, space]) => JSON.stringify(body, null, space));

/** The filling as it would be done on the parsed value. */
function fillValue(value: unknown, given: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return value.replace(/\{\{ *([A-Za-z_][\w.-]{0,63}) *\}\}/g, (whole, name) => given.get(name) ?? whole);
  }
  if (Array.isArray(value)) return value.map((inner) => fillValue(inner, given));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillValue(inner, given)]));
}

describe("for any request and any values", () => {
  test("the filled text is JSON and means the values in place of the placeholders", () => {
    fc.assert(
      fc.property(requests, values, (text, given) => {
        expect(JSON.parse(fillVariables(text, given))).toEqual(fillValue(JSON.parse(text), given));
      }),
    );
  });

  test("every byte outside of the fillings stays where it was", () => {
    fc.assert(
      fc.property(requests, values, (text, given) => {
        let rest = text;
        for (const { text: piece, isFilled } of fillPieces(text, given)) {
          const stood = !isFilled ? piece : (/^\{\{ *([\w.-]+) *\}\}/.exec(rest)?.[0] ?? "?");
          expect(rest.startsWith(stood)).toBe(true);
          rest = rest.slice(stood.length);
        }
        expect(rest).toBe("");
      }),
    );
  });

  test("a text that is not JSON, or has no value given, is left alone", () => {
    fc.assert(
      fc.property(nasty, values, (text, given) => {
        expect(fillVariables(`{${text}`, given)).toBe(`{${text}`);
        expect(fillVariables(JSON.stringify({ text }), new Map())).toBe(JSON.stringify({ text }));
      }),
    );
  });
});
