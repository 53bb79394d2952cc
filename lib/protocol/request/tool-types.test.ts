import { expect, test } from "vitest";
import facts from "@/lib/protocol/fixtures/tool-fields.json";
import { canShow } from "@/lib/protocol/request/tool-forms";
import type { ToolOption } from "@/lib/protocol/request/tool-options";
import { makeTool } from "@/lib/protocol/request/tool-starters";
import { findToolType, type ToolType, toolTypes } from "@/lib/protocol/request/tool-types";

// The facts are those of the reference: fixtures/tool-fields.json.

type FieldFact = (typeof facts.tools)[number]["fields"][number] & {
  enum?: string[];
  nullable?: boolean;
  deprecated?: boolean;
};

const fieldFacts = facts.tools.flatMap(({ types, fields }) =>
  types.flatMap((type) => fields.map((field): [string, FieldFact] => [`${type}.${field.name}`, field])),
);

function findOption(place: string): ToolOption | undefined {
  const [type = "", name] = place.split(".");
  return findToolType({ type })?.options.find((option) => option.name === name);
}

test("the table has the reference's types, no more and no less", () => {
  const known = toolTypes.flatMap(({ types }) => types).toSorted();
  expect(known).toEqual(facts.tools.flatMap(({ types }) => types).toSorted());
  expect(new Set(known).size).toBe(18);
});

test("each type has the options of the reference, no more and no less", () => {
  const known = toolTypes.flatMap(({ types, options }) =>
    types.flatMap((type) => options.map(({ name }) => `${type}.${name}`)),
  );
  expect(known.toSorted()).toEqual(fieldFacts.map(([place]) => place).toSorted());
});

/** Required by the reference, left out by many clients: OpenAI lets them. */
const lenient = ["function.parameters", "function.strict"];

test.each(fieldFacts)("%s is required, nullable and deprecated as the reference says", (place, field) => {
  const option = findOption(place);
  expect(option?.isRequired ?? false).toBe(field.required && !lenient.includes(place));
  expect(option?.isNullable ?? false).toBe(field.nullable ?? false);
  expect(option?.isDeprecated ?? false).toBe(field.deprecated ?? false);
});

test.each(fieldFacts.filter(([, field]) => field.enum))(
  "%s offers the reference's values",
  (place, field) => {
    expect(listValues(findOption(place)).toSorted()).toEqual(field.enum?.toSorted());
  },
);

function listValues(option: ToolOption | undefined): string[] {
  switch (option?.control.kind) {
    case "choice":
      return [...option.control.values];
    case "text":
      return [...(option.control.suggestions ?? [])];
    case "forms":
      return option.control.forms.flatMap(({ test }) => ("word" in test ? [test.word] : []));
    default:
      return [];
  }
}

test.each(toolTypes)(
  "a new tool of type $types.0 holds nothing that its card cannot show",
  (toolType: ToolType) => {
    const tool = makeTool(toolType, []);
    for (const [key, value] of Object.entries(tool).filter(([name]) => name !== "type")) {
      const option = toolType.options.find(({ name }) => name === key);
      expect(option && canShow(option.control, value), key).toBe(true);
    }
  },
);

test("names of new tools are counted up where they are taken", () => {
  const [functionType] = toolTypes;
  if (!functionType) throw new Error("The table is empty.");
  const first = makeTool(functionType, []);
  const second = makeTool(functionType, [first]);
  expect([first.name, second.name, makeTool(functionType, [first, second, null]).name]).toEqual([
    "my_function",
    "my_function_2",
    "my_function_3",
  ]);
});
