import { expect, test } from "vitest";
import * as z from "zod";
import { schemaOf } from "@/lib/protocol/request/field-schemas";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import {
  type FieldName,
  fieldMessageKey,
  formFields,
  listNestedFields,
  requestFields,
} from "@/lib/protocol/request/request-fields";

const parameters = [
  "access_programs",
  "background",
  "context_management",
  "conversation",
  "frequency_penalty",
  "image",
  "include",
  "input",
  "instructions",
  "max_output_tokens",
  "max_tool_calls",
  "metadata",
  "model",
  "moderation",
  "parallel_tool_calls",
  "presence_penalty",
  "previous_response_id",
  "prompt",
  "prompt_cache_key",
  "prompt_cache_options",
  "prompt_cache_retention",
  "reasoning",
  "safety_identifier",
  "service_tier",
  "store",
  "stream",
  "stream_options",
  "temperature",
  "text",
  "tool_choice",
  "tools",
  "top_logprobs",
  "top_p",
  "truncation",
  "user",
];

function field(name: string) {
  const found = requestFields.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
}

function accepts(name: FieldName, value: unknown): boolean {
  return schemaOf(name).safeParse(value).success;
}

test("each parameter of the API is described once", () => {
  const topLevel = requestFields.filter(({ path }) => path.length === 1).map(({ name }) => name);
  expect(topLevel.toSorted()).toEqual(parameters);
  expect(new Set(requestFields.map(({ name }) => name)).size).toBe(requestFields.length);
});

test("the form shows every parameter but model, each section in one piece", () => {
  const shown = formFields.filter(({ path }) => path.length === 1).map(({ name }) => name);
  expect(shown.toSorted()).toEqual(parameters.filter((name) => name !== "model"));
  const sections = formFields.map(({ section }) => section);
  const turns = sections.filter((section, index) => section !== sections[index - 1]);
  expect(turns).toEqual([...new Set(sections)]);
});

test("a nested field stands behind its parent, in the same section", () => {
  for (const [index, { name, path, section }] of requestFields.entries()) {
    if (path.length === 1) continue;
    const parent = requestFields.findIndex((candidate) => candidate.name === path[0]);
    expect([name, parent < index]).toEqual([name, true]);
    expect([name, section]).toEqual([name, requestFields[parent]?.section]);
  }
});

test("a group's keys are those of its schema", () => {
  const groups = requestFields.filter(({ control }) => control.kind === "group");
  expect(groups.map(({ name }) => name)).toEqual([
    "text",
    "reasoning",
    "stream_options",
    "prompt_cache_options",
    "moderation",
    "image",
    "access_programs",
  ]);
  for (const group of groups) {
    const keys = new Set(listNestedFields(group).map(({ path }) => path[1]));
    const whole = z.toJSONSchema(schemaOf(group.name), { unrepresentable: "any" });
    const shape = whole.properties ?? whole.anyOf?.find(({ type }) => type === "object")?.properties ?? {};
    expect([group.name, keys]).toEqual([group.name, new Set(Object.keys(shape))]);
  }
});

test.each(requestFields.map(({ name }) => name))("%s takes its own example and default", (name) => {
  expect(accepts(name, fieldExamples[name])).toBe(true);
  const { default: assumed } = field(name);
  if (assumed !== undefined) expect(accepts(name, assumed)).toBe(true);
});

test.each<[FieldName, unknown[], unknown[]]>([
  ["temperature", [0, 2, null], [-0.1, 2.1, "1"]],
  ["top_p", [0, 1], [1.01]],
  ["max_output_tokens", [16, 100_000], [15, 16.5]],
  ["top_logprobs", [0, 20], [21, 0.5]],
  ["max_tool_calls", [1], [0]],
  ["reasoning.effort", ["none", "minimal", "max", null], ["huge", 1]],
  ["prompt_cache_retention", ["in_memory", "in-memory", "24h"], ["1h"]],
  ["safety_identifier", ["x".repeat(64)], ["x".repeat(65)]],
  ["metadata", [{}, { a: "x".repeat(512) }], [{ a: 1 }, { a: "x".repeat(513) }, { ["k".repeat(65)]: "" }]],
  ["input", ["", [], [{ any: 1 }]], [null, 1, ["x"]]],
  ["tools", [[{ type: "vendor:thing", more: 1 }]], [[{}], {}, null]],
  ["tool_choice", ["auto", { type: "function", name: "f" }], ["any", {}, null]],
  ["context_management", [[{ type: "compaction" }], null], [[]]],
  [
    "text.format",
    [{ type: "text" }, { type: "json_schema", name: "a-1", schema: {} }],
    [{ type: "json_schema", name: "a b", schema: {} }, { type: "xml" }],
  ],
])("%s keeps to its bounds", (name, good, bad) => {
  for (const value of good) expect([value, accepts(name, value)]).toEqual([value, true]);
  for (const value of bad) expect([value, accepts(name, value)]).toEqual([value, false]);
});

test("metadata takes 16 keys, not 17", () => {
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, ""]));
  expect(accepts("metadata", entries(16))).toBe(true);
  expect(accepts("metadata", entries(17))).toBe(false);
});

test("the messages know nested fields with an underscore for the dot", () => {
  expect(fieldMessageKey("reasoning.effort")).toBe("reasoning_effort");
  expect(fieldMessageKey("moderation.policy.input.mode")).toBe("moderation_policy_input_mode");
  expect(fieldMessageKey("top_p")).toBe("top_p");
});
