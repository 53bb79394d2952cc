import { expect, test } from "vitest";
import { findSchemaFault } from "@/lib/sandbox/check-schema";

const closed = { additionalProperties: false };

/** A strict schema with one property of this schema. */
function withProperty(schema: unknown) {
  return { type: "object", properties: { city: schema }, required: ["city"], ...closed };
}

function nest(levels: number): object {
  return levels === 0 ? { type: "string" } : withProperty(nest(levels - 1));
}

test.each([
  [{ type: "string" }, "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"string\"'."],
  [{}, "schema must be a JSON Schema of 'type: \"object\"', got 'type: null'."],
  [{ anyOf: [{ type: "object" }] }, "the root may not be an 'anyOf': it must have 'type': \"object\"."],
  [
    { type: "object", properties: {} },
    "In context=(), 'additionalProperties' is required to be supplied and to be false.",
  ],
  [
    { type: "object", properties: { a: { type: "string" } }, ...closed },
    "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'a'.",
  ],
  [
    { type: "object", properties: {}, required: ["b"], ...closed },
    "In context=(), 'required' names 'b', which is not in 'properties'.",
  ],
  [
    withProperty({ type: "object", properties: {} }),
    "In context=('properties', 'city'), 'additionalProperties' is required to be supplied and to be false.",
  ],
  [
    withProperty({ type: ["object", "null"], properties: {} }),
    "In context=('properties', 'city'), 'additionalProperties' is required to be supplied and to be false.",
  ],
  [
    withProperty({ type: "array", items: { allOf: [] } }),
    "In context=('properties', 'city', 'items'), 'allOf' is not permitted.",
  ],
  [
    withProperty({ anyOf: [{ type: "string" }, { oneOf: [] }] }),
    "In context=('properties', 'city', 'anyOf', '1'), 'oneOf' is not permitted.",
  ],
  [
    { ...withProperty({ $ref: "#/$defs/a" }), $defs: { a: { not: {} } } },
    "In context=('$defs', 'a'), 'not' is not permitted.",
  ],
  [
    withProperty({ $ref: "#/$defs/none" }),
    "In context=('properties', 'city'), reference \"#/$defs/none\" can not be resolved: only '#' and '#/…' can.",
  ],
  [
    withProperty({ $ref: "https://example.com/schema" }),
    "In context=('properties', 'city'), reference \"https://example.com/schema\" can not be resolved: only '#' and '#/…' can.",
  ],
  [withProperty(true), "In context=('properties', 'city'), a schema must be an object."],
  [withProperty({ enum: Array(1_001).fill("a") }), "the schema has more than 1000 enum values."],
])("%j is no strict schema", (schema, fault) => {
  expect(findSchemaFault(schema)).toBe(fault);
});

test.each(["if", "then", "else", "patternProperties", "uniqueItems", "contains", "minProperties", "default"])(
  "%s is not permitted",
  (keyword) => {
    expect(findSchemaFault(withProperty({ type: "string", [keyword]: {} }))).toBe(
      `In context=('properties', 'city'), '${keyword}' is not permitted.`,
    );
  },
);

test("ten levels are taken, eleven are not", () => {
  expect(findSchemaFault({ ...nest(10) } as never)).toBeNull();
  expect(findSchemaFault({ ...nest(11) } as never)).toMatch(/more than 10 levels of nesting\.$/);
});

test("5,000 properties are taken, one more is not", () => {
  const wide = (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `p${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    return { type: "object", properties, required: names, ...closed };
  };
  expect(findSchemaFault(wide(5_000))).toBeNull();
  expect(findSchemaFault(wide(5_001))).toBe("the schema has more than 5000 properties.");
});

test("what OpenAI takes is taken, recursion and bounds too", () => {
  const node = {
    type: "object",
    properties: {
      value: { type: ["number", "null"], minimum: 0, multipleOf: 5 },
      name: { type: "string", pattern: "^a", format: "email" },
      kind: { enum: ["leaf", "branch"], description: "What it is" },
      children: { type: "array", items: { $ref: "#/$defs/node" }, maxItems: 3 },
      parent: { anyOf: [{ $ref: "#" }, { type: "null" }] },
    },
    required: ["value", "name", "kind", "children", "parent"],
    ...closed,
  };
  expect(
    findSchemaFault({ ...node, $schema: "https://json-schema.org/draft/2020-12/schema", $defs: { node } }),
  ).toBeNull();
});
