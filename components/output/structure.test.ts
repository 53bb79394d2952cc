import { describe, expect, test } from "vitest";
import { findFaults, mostFaults } from "@/components/output/find-faults";
import { mayBeStructured, readAskedSchema, readStructure } from "@/components/output/structure";

const schema = {
  type: "object",
  properties: {
    people: {
      type: "array",
      items: { type: "object", properties: { name: { type: "string" } }, required: ["name", "age"] },
    },
  },
  required: ["people"],
  additionalProperties: false,
};

test("only one whole JSON object is a structure", () => {
  expect(readStructure(' {"a":1}\n')).toEqual({ a: 1 });
  for (const text of ["", "text", "[1]", '{"a":', '{"a":1} more', "{a}"])
    expect(readStructure(text)).toBeNull();
  expect(mayBeStructured(`{"a":"${"x".repeat(2_000_000)}"}`)).toBe(false);
});

describe("the schema that was asked for is found", () => {
  const format = { type: "json_schema", name: "people", schema };

  test.each([
    ["in the request", JSON.stringify({ text: { format } }), null, schema],
    ["in what the response echoes", "", { text: { format } }, schema],
    [
      "nowhere where text was asked for",
      JSON.stringify({ text: { format: { type: "text" } } }),
      null,
      undefined,
    ],
    ["nowhere in a body that is no JSON", "json_schema", null, undefined],
  ])("%s", (_, sentBody, response, expected) => {
    expect(readAskedSchema(sentBody, response)).toEqual(expected);
  });
});

test("each fault says where it is, what is wanted, and where to look", () => {
  expect(findFaults(schema, { people: [{ name: "A", age: 1 }, { name: 2 }], more: true })).toEqual([
    { place: 0, name: "people[1].age", wanted: "required", isMissing: true, shownPath: ["people", 1] },
    {
      place: 1,
      name: "people[1].name",
      wanted: "string",
      isMissing: false,
      shownPath: ["people", 1, "name"],
    },
    { place: 2, name: "more", wanted: "additionalProperties false", isMissing: false, shownPath: ["more"] },
  ]);
  expect(findFaults(schema, {})?.[0]).toMatchObject({ isMissing: true, shownPath: [] });
  expect(findFaults(schema, { people: [] })).toEqual([]);
  expect(findFaults(undefined, {})).toBeNull();
});

test("of very many faults one more is found than is told", () => {
  expect(findFaults(schema, { people: Array(500).fill({}) })).toHaveLength(mostFaults + 1);
});
