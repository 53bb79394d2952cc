import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMisfit } from "@/lib/protocol/check/schema-fit";

const anyName = fc.constantFrom("a", "b", "c");
const anyLimit = fc.integer({ min: 0, max: 3 });
const anyType = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");

const { anyValue } = fc.letrec((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 1, 2.5, 7, "", "a", "ab", "🦄"),
    fc.array(tie("anyValue"), { maxLength: 3 }),
    fc.dictionary(anyName, tie("anyValue"), { maxKeys: 3 }),
  ),
}));

const { anySchema } = fc.letrec((tie) => {
  const inner = tie("anySchema");
  const branches = fc.array(inner, { minLength: 1, maxLength: 3 });
  const partly = <Fields>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
    fc.record(fields, { requiredKeys: [] });
  return {
    anySchema: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.oneof(anyType, fc.uniqueArray(anyType, { minLength: 1, maxLength: 2 })) }),
      fc.record({ enum: fc.uniqueArray(fc.constantFrom(null, 1, "a", true), { minLength: 1 }) }),
      fc.record({ const: anyValue.map((value) => JSON.parse(JSON.stringify(value))) }),
      fc.record({ $ref: fc.constantFrom("#/$defs/list", "#/$defs/a~1b") }),
      partly({ minimum: anyLimit, exclusiveMaximum: anyLimit, multipleOf: fc.constantFrom(1, 0.5) }),
      partly({ minLength: anyLimit, maxLength: anyLimit, pattern: fc.constantFrom("^a", "b$") }),
      partly({ items: inner, minItems: anyLimit, maxItems: anyLimit }),
      partly({
        properties: fc.dictionary(anyName, inner),
        required: fc.uniqueArray(anyName),
        additionalProperties: fc.oneof(fc.boolean(), inner),
        patternProperties: fc.dictionary(fc.constantFrom("^a", "c"), inner),
        minProperties: anyLimit,
      }),
      fc.record({ anyOf: branches }),
      fc.record({ allOf: branches }),
    ),
  };
});

/** Null where ajv gives up: at a schema that is nothing but a reference to itself. */
function attempt<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function object(properties: object, rest: object = {}) {
  return { type: "object", properties, ...rest };
}

/** What does not fit, in one line. */
function misfit(schema: unknown, value: unknown): string {
  const found = findMisfit(schema, value);
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
    ["a pattern", object({ s: { type: "string", pattern: "^a$" } }), { s: "b" }, 's: pattern ^a$; "b"'],
    [
      "what stands in definitions",
      { ...tree, $defs: { tree } },
      { left: { left: { leaf: "x" } } },
      'left.left.leaf: integer; "x"',
    ],
    [
      "branches",
      object({ is: { oneOf: kinds.map((kind) => ({ type: "object", ...kind })) } }),
      { is: { kind: "c" } },
      'is: { kind: "a" } | { kind: "b" }; {…}',
    ],
    ["what is no object at all", object({}), [], "$: object; []"],
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

test("any value fits any schema where ajv says so, and nowhere else", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const property = fc.property(anySchema, anySchema, anyValue, (root, other, anyJson) => {
    const schema = { allOf: [root], $defs: { list: { type: "array" }, "a/b": other } };
    const value = JSON.parse(JSON.stringify(anyJson));
    const isFit = attempt(() => ajv.compile(schema)(value));
    fc.pre(isFit !== null);
    expect(findMisfit(schema, value) === null).toBe(isFit);
  });
  fc.assert(property, { seed: 7, numRuns: 1500 });
}, 60_000); // ajv compiles 1,500 schemas.
