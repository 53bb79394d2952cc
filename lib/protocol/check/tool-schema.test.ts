import { describe, expect, test, vi } from "vitest";
import { compileSchema } from "@/lib/protocol/check/tool-schema";

function object(properties: object, rest: object = {}) {
  return { type: "object", properties, ...rest };
}

/** What does not fit, in one line. */
function misfit(schema: unknown, value: unknown): string {
  const found = compileSchema(schema)(value);
  return found === null ? "fits" : `${found.expected}; ${found.seen}`;
}

describe("what does not fit is told in the terms of JSON Schema", () => {
  const tree = { type: "object", properties: { left: { $ref: "#/$defs/tree" }, leaf: { type: "integer" } } };
  const kinds = [{ properties: { kind: { const: "a" } } }, { properties: { kind: { const: "b" } } }];

  test.each([
    ["a type", object({ city: { type: "string" } }), { city: 7 }, "city: string; 7"],
    [
      "a property left out",
      object({ city: { type: "string" } }, { required: ["city"] }),
      {},
      "city: string; undefined",
    ],
    ["one that is not described", object({}, { required: ["day"] }), {}, "day: required; undefined"],
    [
      "one too many",
      object({}, { additionalProperties: false }),
      { x: [1] },
      "x: additionalProperties false; […]",
    ],
    ["a choice", object({ unit: { enum: ["C", "F", null] } }), { unit: "K" }, 'unit: "C" | "F" | null; "K"'],
    ["several types", object({ n: { type: ["string", "null"] } }), { n: 1 }, "n: string | null; 1"],
    ["no whole number", object({ n: { type: "integer" } }), { n: 1.5 }, "n: integer; 1.5"],
    ["a bound", object({ n: { type: "number", minimum: 3 } }), { n: 2 }, "n: minimum 3; 2"],
    [
      "an open bound",
      object({ n: { type: "number", exclusiveMaximum: 3 } }),
      { n: 3 },
      "n: exclusiveMaximum 3; 3",
    ],
    ["a length", object({ s: { type: "string", maxLength: 1 } }), { s: "ab" }, 's: maxLength 1; "ab"'],
    ["a number of items", object({ l: { type: "array", minItems: 1 } }), { l: [] }, "l: minItems 1; []"],
    [
      "an item",
      object({ l: { type: "array", items: { type: "string" } } }),
      { l: ["a", 2] },
      "l.1: string; 2",
    ],
    ["a step", object({ n: { type: "number", multipleOf: 5 } }), { n: 7 }, "n: multipleOf 5; 7"],
    ["a pattern", object({ s: { type: "string", pattern: "^a$" } }), { s: "b" }, 's: pattern /^a$/; "b"'],
    [
      "what stands in definitions",
      { ...tree, $defs: { tree } },
      { left: { left: { leaf: "x" } } },
      'left.left.leaf: number; "x"',
    ],
    [
      "branches",
      object({ is: { oneOf: kinds.map((kind) => ({ type: "object", ...kind })) } }),
      { is: { kind: "c" } },
      'is: { kind: "a" } | { kind: "b" }; {…}',
    ],
    ["what is no object at all", object({}), [], "$: object; []"],
    ["the same without a type", { properties: {} }, "x", '$: object; "x"'],
  ])("%s", (_, schema, value, expected) => {
    expect(misfit(schema, value)).toBe(expected);
  });
});

describe("what the standard lets pass fits", () => {
  test.each([
    ["formats are annotations", object({ at: { type: "string", format: "date-time" } }), { at: "noon" }],
    ["integers have no end", object({ id: { type: "integer" } }), { id: 1_234_567_890_123_456_789n }],
    ["nullable is OpenAPI's", object({ city: { type: "string", nullable: true } }), { city: null }],
    ["further properties", object({ city: { type: "string" } }), { city: "Oslo", day: 1 }],
    ["a property that may be left out", object({ city: { type: "string" } }), {}],
    ["an empty schema", {}, {}],
  ])("%s", (_, schema, value) => {
    const read = JSON.parse(
      JSON.stringify(value, (_key, each) => (typeof each === "bigint" ? Number(each) : each)),
    );
    expect(misfit(schema, read)).toBe("fits");
  });

  test("a property named format is a property, and data is left as it is", () => {
    const schema = object({ format: { type: "string" }, x: { const: { format: "y" } } });
    expect(misfit(schema, { format: 1 })).toBe("format: string; 1");
  });
});

describe("nothing is said, and nothing thrown", () => {
  const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;

  test.each([
    ["of a condition", object({}, { if: { required: ["a"] }, else: { required: ["b"] } }), {}],
    ["of a foreign reference", object({ a: { $ref: "https://example.com/schema" } }), { a: 1 }],
    ["of a pattern that is none", object({ a: { type: "string", pattern: "(" } }), { a: "x" }],
    ["of what is no schema", "object", { a: 1 }],
    ["of none", undefined, { a: 1 }],
    ["of types that are none", object({ a: { type: "text" } }), { a: 1 }],
    ["of a schema without end", JSON.parse(deep), {}],
  ])("%s", (_, schema, value) => {
    expect(misfit(schema, value)).toBe("fits");
  });

  test("of a value without end", () => {
    const tree = object({ a: { $ref: "#" } });
    expect(misfit(tree, JSON.parse(deep))).toBe("fits");
  });
});

test("no code is made from text: the page's policy forbids it", () => {
  const make = vi.spyOn(globalThis, "Function");
  expect(misfit(object({ city: { type: "string" } }), { city: 7 })).toBe("city: string; 7");
  expect(make).not.toHaveBeenCalled();
  make.mockRestore();
});
