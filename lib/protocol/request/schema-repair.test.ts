import fc from "fast-check";
import { expect, test } from "vitest";
import { findMisfit } from "@/lib/protocol/check/schema-fit";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { repairForStrict } from "@/lib/protocol/request/schema-repair";
import { makeSample } from "@/lib/protocol/request/schema-sample";
import { findStrictProblems } from "@/lib/protocol/request/schema-strict";

test("optional properties become required ones that may be null, and objects are closed", () => {
  const schema = {
    type: "object",
    properties: {
      plain: { type: "string", default: "x" },
      chosen: { type: "string", enum: ["a", "b"] },
      fixed: { const: 1 },
      either: { anyOf: [{ type: "string" }, { type: "number" }] },
      named: { $ref: "#/$defs/city" },
      kept: { type: "object", properties: { inner: { type: ["integer", "null"] } } },
    },
    required: ["kept"],
    $defs: { city: { type: "object", properties: {} } },
  };
  const repaired = repairForStrict(schema);
  expect(findStrictProblems(repaired)).toEqual([]);
  expect(repaired).toEqual({
    type: "object",
    properties: {
      plain: { type: ["string", "null"] },
      chosen: { type: ["string", "null"], enum: ["a", "b", null] },
      fixed: { anyOf: [{ const: 1 }, { type: "null" }] },
      either: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
      named: { anyOf: [{ $ref: "#/$defs/city" }, { type: "null" }] },
      kept: {
        type: "object",
        properties: { inner: { type: ["integer", "null"] } },
        additionalProperties: false,
        required: ["inner"],
      },
    },
    required: ["kept", "plain", "chosen", "fixed", "either", "named"],
    $defs: { city: { type: "object", properties: {}, additionalProperties: false } },
    additionalProperties: false,
  });
});

test.each<[string, JsonObject]>([
  ["free_keys", { type: "object", additionalProperties: { type: "string" } }],
  ["unknown_required", { type: "object", properties: {}, required: ["a"], additionalProperties: false }],
  ["keyword", { type: "object", properties: {}, additionalProperties: false, minProperties: 1 }],
  ["root_any_of", { type: "object", additionalProperties: false, anyOf: [{ type: "null" }] }],
  ["root_type", { type: "array" }],
  ["no_schema", { type: "array", items: false }],
  ["format", { type: "object", additionalProperties: false, format: "uri" }],
  ["reference", { $ref: "#/nowhere" }],
])("what only the user can decide stays as it is: %s", (code, schema) => {
  expect(repairForStrict(schema)).toEqual(schema);
  const problem = findStrictProblems(schema).find((each) => each.code === code);
  expect(problem).toMatchObject({ isRepairable: false });
});

test("a problem stands at its place, with what its sentence needs", () => {
  const schema = {
    type: "object",
    properties: { list: { type: "array", items: { type: "object", properties: { a: {} }, oneOf: [] } } },
    required: ["list"],
    additionalProperties: false,
  };
  const path = ["properties", "list", "items"];
  expect(findStrictProblems(schema)).toEqual([
    { path, code: "keyword", values: { keyword: "oneOf" }, isRepairable: false },
    { path, code: "open", values: {}, isRepairable: true },
    { path: [...path, "properties", "a"], code: "optional", values: { name: "a" }, isRepairable: true },
  ]);
});

const name = fc.constantFrom("a", "b", "c");

/** Schemas that hold nothing but what a repair can mend. */
const { object } = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonObject>(
      ...[{ type: "string" }, { type: "integer", minimum: 1, default: 3 }, { type: ["boolean", "null"] }],
      ...[{ enum: ["x", 1, null] }, { enum: ["x", 1] }, { const: "y" }, { type: "string", enum: ["x"] }],
      ...[{}, { $ref: "#" }, { anyOf: [{ type: "string" }, { type: "number" }] }],
    ),
    tie("object"),
    tie("schema").map((items) => ({ type: "array", items, maxItems: 2 })),
  ),
  object: fc
    .tuple(
      fc.dictionary(name, tie("schema"), { maxKeys: 3, noNullPrototype: true }),
      fc.array(name),
      fc.constantFrom({}, { additionalProperties: true }, { additionalProperties: false }),
    )
    .map(([properties, required, rest]) => ({
      type: "object",
      properties,
      required: required.filter((each) => Object.hasOwn(properties, each)),
      ...rest,
    })),
}));

test("after a repair nothing that can be repaired is left, and a second one changes nothing", () => {
  fc.assert(
    fc.property(object, (schema) => {
      const repaired = repairForStrict(schema);
      expect(findStrictProblems(repaired)).toEqual([]);
      expect(repairForStrict(repaired)).toEqual(repaired);
    }),
    { numRuns: 500 },
  );
});

/** The value without the members that are null: what was optional is left out again. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}

const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>("x", "y", 1, 2, true, null),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    fc.array(tie("value"), { maxLength: 2 }),
  ),
})).value;

/** Where null itself was wanted, leaving it out is no longer the same: such schemas prove nothing. */
const wantsNull = (schema: JsonObject) => /"null"|null|\{\}/.test(JSON.stringify(schema));

test("what fits the repaired schema and holds no null fits the original, and so it does without its nulls", () => {
  fc.assert(
    fc.property(object, anyValue, (schema, other) => {
      const repaired = repairForStrict(schema);
      for (const value of [makeSample(repaired), other]) {
        if (findMisfit(repaired, value) !== null) continue;
        if (!JSON.stringify(value).includes("null")) expect(findMisfit(schema, value)).toBeNull();
        if (!wantsNull(schema)) expect(findMisfit(schema, withoutNulls(value))).toBeNull();
      }
    }),
    { numRuns: 2_000 },
  );
});
