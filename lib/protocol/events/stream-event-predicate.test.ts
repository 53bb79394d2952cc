import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { compilePredicate } from "@/lib/protocol/events/stream-event-predicate";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";

const seed = 20_251_122;

/** Values that differ in just what schemas ask for. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0, -1, 1.5, 7, 2 ** 53, 1e300, "", "text", [], {}),
  fc.constantFrom<unknown>(
    { type: "x" },
    { type: 7 },
    { stdout: "x" },
    { stdout: 7 },
    [{ stderr: null }],
    [7],
  ),
  fc.constantFrom<unknown>({ id: "x", model: null }, { id: 7 }, { type: "x", name: 7 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Objects with this schema's type and fields, each right, wrong or left out. */
function candidates({ def: { shape } }: (typeof eventSchemas)[number]) {
  const { type, ...fields } = shape;
  const values = Object.fromEntries(Object.keys(fields).map((name) => [name, anyValue]));
  return fc.record(
    { type: fc.constantFrom<unknown>(...type.def.values), ...values },
    { requiredKeys: ["type"] },
  );
}

describe.each(eventSchemas.map((schema) => [schema.def.shape.type.def.values.join(", "), schema] as const))(
  "%s",
  (_types, schema) => {
    const predicate = compilePredicate(schema);

    test("the predicate says what zod says of right and wrong values", () => {
      const seen = { right: 0, wrong: 0 };
      const property = fc.property(candidates(schema), (value) => {
        const isRight = schema.safeParse(value).success;
        seen[isRight ? "right" : "wrong"] += 1;
        expect(predicate(value)).toBe(isRight);
      });
      fc.assert(property, { seed, numRuns: 400 });
      expect(seen.right).toBeGreaterThan(0);
      if (Object.keys(schema.def.shape).length > 1) expect(seen.wrong).toBeGreaterThan(0);
    });

    test("and of values that are no object of this type", () => {
      const property = fc.property(anyValue, (value) => {
        expect(predicate(value)).toBe(schema.safeParse(value).success);
      });
      fc.assert(property, { seed, numRuns: 50 });
    });
  },
);

test.each([
  ["a boolean", z.boolean()],
  ["any number", z.number()],
  ["an integer from 1 on", z.int().check(z.gte(1))],
  ["an integer above 0", z.int().check(z.positive())],
  ["an integer within bounds", z.int().check(z.nonnegative(), z.lte(7))],
  ["a text of some length", z.string().check(z.minLength(1))],
  ["a text of some form", z.email()],
  ["an object that takes no other field", z.strictObject({ type: z.optional(z.string()) })],
  ["an object whose other fields are texts", z.catchall(z.object({}), z.string())],
  ["one of two", z.union([z.string(), z.null()])],
  ["any record", z.record(z.string(), z.unknown())],
  ["an array of objects", z.array(z.looseObject({ stderr: z.nullish(z.string()) }))],
])("a schema of other kinds says what zod says: %s", (_name, schema: z.core.$ZodType) => {
  const predicate = compilePredicate(schema);
  const property = fc.property(anyValue, (value) => {
    expect(predicate(value)).toBe(z.safeParse(schema, value).success);
  });
  fc.assert(property, { seed, numRuns: 400 });
});
