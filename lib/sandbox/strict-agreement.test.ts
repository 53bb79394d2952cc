import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { repairForStrict } from "@/lib/protocol/request/schema-repair";
import { findStrictProblems } from "@/lib/protocol/request/schema-strict";
import { findSchemaFault } from "@/lib/sandbox/check-schema";
import { drawStrictSchema } from "@/lib/sandbox/fixtures/strict-schemas";
import { createRandom } from "@/lib/sandbox/seeded-random";

// The page says before a run what the sandbox says after it: two walks over one table of rules, which have to agree.

const keyword = fc.constantFrom(
  ...["type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "$ref"],
  ...["$defs", "definitions", "oneOf", "default", "format", "minLength", "uniqueItems", "description"],
);

const atom = fc.oneof(
  fc.constantFrom<unknown>("object", "array", "string", "null", "integer", "email", "uri", "a", "b"),
  fc.constantFrom<unknown>("#", "#/$defs/a", "#/properties/a", "#/nowhere", "https://example.com"),
  fc.constantFrom<unknown>(true, false, null, 1, [], {}, ["a"], ["a", "b"], ["object", "null"]),
);

/** Schemas of every sort, most of them odd: any keyword may hold anything. */
const oddSchema = fc.letrec<{ schema: JsonObject; inner: unknown; group: JsonObject }>((tie) => ({
  schema: fc.dictionary(keyword, fc.oneof(atom, tie("inner"), tie("group")), {
    maxKeys: 6,
    noNullPrototype: true,
  }),
  group: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("inner"), { maxKeys: 3, noNullPrototype: true }),
  inner: fc.oneof({ maxDepth: 5 }, atom, tie("schema"), fc.array(tie("schema"), { maxLength: 3 })),
})).schema;

/** Schemas as people write them: plain, with here and there something that strict mode refuses. */
const plainSchema = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<JsonObject>(
      { type: "string" },
      { type: "integer", default: 3 },
      { type: "string", format: "uri" },
      { enum: ["a", null] },
      { $ref: "#/$defs/a" },
    ),
    tie("object"),
    tie("schema").map((items) => ({ type: "array", items })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("schema"), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      required: fc.subarray(["a", "b", "c"]),
      additionalProperties: fc.constantFrom<unknown>(false, true, undefined, { type: "string" }),
    })
    .map((members) => ({ type: "object", ...members })),
})).object;

function agree(schema: JsonObject): void {
  const problems = findStrictProblems(schema);
  const fault = findSchemaFault(schema);
  expect({ schema, fault, problems }).toEqual({
    schema,
    fault: problems.length === 0 ? null : expect.any(String),
    problems: fault === null ? [] : expect.any(Array),
  });
}

test("what the sandbox takes has no problem, and what it refuses has one: odd schemas", () => {
  fc.assert(fc.property(oddSchema, agree), { numRuns: 2_000 });
});

test("… plain schemas, before and after they are repaired", () => {
  fc.assert(
    fc.property(plainSchema, (schema) => {
      agree(schema);
      agree(repairForStrict(schema));
    }),
    { numRuns: 1_000 },
  );
});

test("… schemas that are strict already, and those with one thing wrong", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const schema = drawStrictSchema(createRandom(`strict ${seed}`));
    agree(schema);
    expect(findStrictProblems(schema)).toEqual([]);
    expect(repairForStrict(schema)).toEqual(schema);
    agree({ ...schema, additionalProperties: true });
    agree({ ...schema, required: [] });
    agree({ ...schema, $defs: { step: { type: "string", format: "iri" } } });
  }
});

const closed = { type: "object", additionalProperties: false } as const;

const nest = (levels: number): JsonObject =>
  levels === 0 ? { type: "string" } : { ...closed, properties: { a: nest(levels - 1) }, required: ["a"] };

function wide(count: number, nameLength: number): JsonObject {
  const names = Array.from({ length: count }, (_, index) => String(index).padStart(nameLength, "n"));
  return {
    ...closed,
    properties: Object.fromEntries(names.map((name) => [name, { type: "null" }])),
    required: names,
  };
}

const choose = (...values: string[]): JsonObject => ({
  ...closed,
  properties: { a: { enum: values } },
  required: ["a"],
});

test.each<[string, JsonObject, boolean]>([
  ["10 levels", nest(10), true],
  ["11 levels", nest(11), false],
  ["5,000 properties", wide(5_000, 5), true],
  ["5,001 properties", wide(5_001, 5), false],
  ["120,000 characters of names", wide(1_200, 100), true],
  ["120,100 characters of names", wide(1_201, 100), false],
  ["1,000 values", choose(...Array<string>(1_000).fill("a")), true],
  ["1,001 values", choose(...Array<string>(1_001).fill("a")), false],
  ["250 long values", choose(...Array<string>(250).fill("a".repeat(100))), true],
  ["251 long values", choose(...Array<string>(251).fill("a".repeat(100))), false],
])("%s: both say the same", (_name, schema, isTaken) => {
  agree(schema);
  expect(findSchemaFault(schema) === null).toBe(isTaken);
});
