import { expect, test } from "vitest";
import { findMisfit } from "@/lib/protocol/check/schema-fit";
import { makeSample } from "@/lib/protocol/request/schema-sample";

const tree = {
  type: "object",
  properties: {
    label: { type: "string", maxLength: 3 },
    children: { type: "array", items: { $ref: "#" } },
    parent: { anyOf: [{ $ref: "#" }, { type: "null" }] },
  },
  required: ["label", "children", "parent"],
};

test.each([
  [{ type: "string", format: "date" }, "2026-01-31"],
  [{ type: "string", minLength: 6 }, "text.."],
  [{ type: ["integer", "null"], minimum: 5, multipleOf: 4 }, 8],
  [{ type: "number", exclusiveMaximum: 0 }, -1],
  [{ enum: ["b", "a"] }, "b"],
  [{ const: null }, null],
  [{ type: "array", items: { type: "boolean" }, minItems: 2 }, [true, true]],
  [{ properties: { first_name: { type: "string" } } }, { first_name: "first name" }],
  [{ allOf: [{ type: "object" }, { properties: { a: { default: 7 } } }] }, { a: 7 }],
  [{ $ref: "#/$defs/x~1y", $defs: { "x/y": { type: "null" } } }, null],
])("a sample for %j fits it", (schema, sample) => {
  expect(makeSample(schema)).toEqual(sample);
  expect(findMisfit(schema, sample)).toBeNull();
});

test("a schema that names itself comes to an end, in a value that fits", () => {
  expect(findMisfit(tree, makeSample(tree))).toBeNull();
});

test.each([[undefined], [true], [[]], [{ type: "cat" }], [{ $ref: "#/nowhere" }], [{ anyOf: [] }]])(
  "%j gives some value, and no exception",
  (schema) => {
    expect(makeSample(schema)).not.toBe(undefined);
  },
);
