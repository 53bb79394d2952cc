import { Ajv } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { measureProcessor } from "@/lib/protocol/fixtures/processor-time";
import type { JsonObject } from "@/lib/protocol/json";
import { drawStrictSchema } from "@/lib/sandbox/fixtures/strict-schemas";
import { fitSchema } from "@/lib/sandbox/schema/fit-schema";
import { suggestFrom } from "@/lib/sandbox/schema/suggest-values";
import { createRandom } from "@/lib/sandbox/seeded-random";

const owner = { label: "response_format 'x'", param: "text.format.schema", code: "invalid_json_schema" };

function meet(schema: JsonObject, text = "", seed = "seed"): unknown {
  const fitted = fitSchema(schema, owner, seed, suggestFrom(text));
  return typeof fitted === "string" ? JSON.parse(fitted) : fitted;
}

/** 500 of them in the full run; they take as long as all the rest here. */
const schemaCount = process.env.TEST_FULL ? 500 : 100;

test("schemas of the strict subset are met, formats too, as ajv judges", () => {
  const random = createRandom("schemas");
  const ajv = formats.default(new Ajv({ strict: false, validateSchema: false, code: { optimize: false } }));
  for (let index = 0; index < schemaCount; index += 1) {
    const schema = drawStrictSchema(random);
    const found = meet(schema, "Weather in Paris for 3 days", `seed ${index}`);
    expect(
      ajv.validate(schema, found),
      `${JSON.stringify(schema)}\n${JSON.stringify(found)}\n${ajv.errorsText()}`,
    ).toBe(true);
  }
}, 60_000);

test("the same seed gives the same text, another seed another", () => {
  const schema = drawStrictSchema(createRandom(7));
  expect(meet(schema)).toEqual(meet(schema));
  const texts = ["a", "b", "c", "d"].map((seed) => JSON.stringify(meet(schema, "", seed)));
  expect(new Set(texts).size).toBeGreaterThan(1);
});

test("words of the input go where they suit", () => {
  const schema = {
    type: "object",
    properties: {
      city: { type: "string" },
      days: { type: "integer", minimum: 1, maximum: 7 },
      unit: { type: "string", enum: ["celsius", "fahrenheit"] },
      email: { type: "string" },
      query: { type: "string" },
    },
    required: ["city", "days", "unit", "email", "query"],
  };
  const text = "What is the weather in New York for 3 days, in fahrenheit? Write to ada@example.org.";
  expect(meet(schema, text)).toEqual({
    city: "New York",
    days: 3,
    unit: "fahrenheit",
    email: "ada@example.org",
    query: text,
  });
});

test.each([
  ["What is the weather in Paris?", "Paris"],
  ["weather in paris please", "paris"],
  ["Hi Bob, how is New York today?", "New York"],
  ["Ankara'da hava nasıl?", "Ankara"],
  ["Is it cold in the city?", "A scripted city."],
])("of %j the city is %s", (text, city) => {
  const schema = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
  expect(meet(schema, text)).toEqual({ city });
});

test("words of the input go where a format asks for them", () => {
  const schema = {
    type: "object",
    properties: {
      email: { type: "string", format: "email" },
      date: { type: "string", format: "date" },
      uuid: { type: "string", format: "uuid" },
    },
    required: ["email", "date", "uuid"],
  };
  expect(meet(schema, "Write to ada@example.org on 2026-11-22.")).toEqual({
    email: "ada@example.org",
    date: "2026-11-22",
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("a pattern that backtracks for ever is not tried on the input", () => {
  const schema = {
    type: "object",
    properties: { text: { type: "string", pattern: "^(a+)+$" } },
    required: ["text"],
  };
  const spent = measureProcessor(() => {
    expect(meet(schema, `${"a".repeat(40)}b`)).toEqual({ text: expect.stringMatching(/^a+$/) });
  });
  expect(spent).toBeLessThan(1_000);
});

test.each([
  ["in an enum", { type: "string", pattern: "^(a+)+$", enum: [`${"a".repeat(60)}b`] }],
  ["of a billion characters", { type: "string", pattern: "^a{1000000000}$" }],
])("a pattern that would keep the server busy is given up: %s", (_, text) => {
  const spent = measureProcessor(() => {
    expect(meet({ type: "object", properties: { text }, required: ["text"] })).toMatchObject({ status: 400 });
  });
  expect(spent).toBeLessThan(5_000);
});

test("a schema beyond the strict subset is met too", () => {
  const schema = {
    allOf: [
      { type: "object", properties: { a: { type: "number" } }, required: ["a"] },
      {
        properties: { a: { minimum: 5, maximum: 5 }, b: { oneOf: [{ const: 1 }, { const: 2 }] } },
        required: ["b"],
      },
    ],
  };
  expect(meet(schema)).toMatchObject({ a: 5 });
});

test.each<[string, JsonObject, RegExp]>([
  ["bounds that cross", { type: "integer", minimum: 5, maximum: 4 }, /bounds between which no integer lies/],
  ["no multiple in range", { type: "number", minimum: 1, maximum: 2, multipleOf: 5 }, /no number lies/],
  ["an empty enum", { type: "string", enum: [] }, /empty enum/],
  ["an enum of another type", { type: "string", enum: [1, 2] }, /no value fits the rest/],
  ["items that cross", { type: "array", items: {}, minItems: 3, maxItems: 2 }, /at least 3 and at most 2/],
  [
    "lengths that cross",
    { type: "string", minLength: 3, maxLength: 2 },
    /at least 3 and at most 2 characters/,
  ],
  ["a reference to nothing", { $ref: "#/$defs/none" }, /which is not there/],
  ["a pattern that is none", { type: "string", pattern: "(" }, /regular expression/i],
  ["an unknown type", { type: "text" }, /text/],
  ["the schema false", { type: "object", properties: { a: false }, required: ["a"] }, /false/],
])("a schema with %s is refused with the reason and its place", (_, schema, reason) => {
  const whole = { type: "object", properties: { a: schema }, required: ["a"] };
  expect(meet(whole)).toMatchObject({
    status: 400,
    param: owner.param,
    code: owner.code,
    message: expect.stringMatching(reason),
  });
});

test("a schema that needs itself without an end is refused", () => {
  const node = { type: "object", properties: { next: { $ref: "#" } }, required: ["next"] };
  expect(meet(node)).toMatchObject({ status: 400, message: expect.stringContaining("never ends") });
});

test("a schema that branches without an end is refused soon", () => {
  const branch = { type: "object", properties: { a: { $ref: "#" }, b: { $ref: "#" } }, required: ["a", "b"] };
  const spent = measureProcessor(() => {
    expect(meet({ anyOf: Array.from({ length: 10 }, () => branch) })).toMatchObject({ status: 400 });
  });
  expect(spent).toBeLessThan(2_000);
});

test("a property named __proto__ is a property", () => {
  const schema = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"const":1}},"required":["__proto__"]}',
  );
  const fitted = fitSchema(schema, owner, "", suggestFrom(""));
  expect(fitted).toBe('{"__proto__":1}');
});
