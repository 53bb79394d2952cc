import { describe, expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { checkDraft } from "@/lib/protocol/request/check-draft";
import { readDraft } from "@/lib/protocol/request/read-draft";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import { requestFields } from "@/lib/protocol/request/request-fields";
import { requestJsonSchema } from "@/lib/protocol/request/request-json-schema";
import { itemShapes, toolChoiceShapes } from "@/lib/protocol/request/request-shapes";
import { toolTypes } from "@/lib/protocol/request/tool-types";

const schema = requestJsonSchema({
  describeField: (name) => `help for ${name}`,
  describeTool: (name) => `tool ${name}`,
  describeOption: (help) => `option ${help}`,
  describeKey: (key) => `key ${key}`,
});

function at(node: unknown, ...path: string[]): JsonObject {
  const found = path.reduce<unknown>((inner, key) => (isJsonObject(inner) ? inner[key] : undefined), node);
  if (!isJsonObject(found)) throw new Error(`nothing at ${path.join(".")}`);
  return found;
}

const property = (...path: string[]) => at(schema, ...path.flatMap((key) => ["properties", key]));

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** The keywords of draft 7 that the schema uses, each as the specification says; a new keyword fails the test. */
const keywords: Record<string, (rule: never, value: unknown, whole: JsonObject) => boolean> = {
  type: (rule: string | string[], value) =>
    [rule]
      .flat()
      .some((type) => type === typeOf(value) || (type === "number" && typeOf(value) === "integer")),
  enum: (rule: unknown[], value) => rule.includes(value),
  const: (rule: unknown, value) => rule === value,
  minimum: (rule: number, value) => typeof value !== "number" || value >= rule,
  maximum: (rule: number, value) => typeof value !== "number" || value <= rule,
  maxLength: (rule: number, value) => typeof value !== "string" || value.length <= rule,
  pattern: (rule: string, value) => typeof value !== "string" || new RegExp(rule).test(value),
  minItems: (rule: number, value) => !Array.isArray(value) || value.length >= rule,
  items: (rule: JsonObject, value) => !Array.isArray(value) || value.every((item) => isValid(rule, item)),
  required: (rule: string[], value) => !isJsonObject(value) || rule.every((key) => key in value),
  maxProperties: (rule: number, value) => !isJsonObject(value) || Object.keys(value).length <= rule,
  propertyNames: (rule: JsonObject, value) =>
    !isJsonObject(value) || Object.keys(value).every((key) => isValid(rule, key)),
  properties: (rule: Record<string, JsonObject>, value) =>
    !isJsonObject(value) ||
    Object.entries(rule).every(([key, inner]) => !(key in value) || isValid(inner, value[key])),
  additionalProperties: (rule: JsonObject, value, whole) =>
    !isJsonObject(value) ||
    Object.keys(value).every((key) => isNamed(whole, key) || isValid(rule, value[key])),
  $ref: (rule: string, value) => isValid(at(schema, ...rule.split("/").slice(1)), value),
  anyOf: (rule: JsonObject[], value) => rule.some((inner) => isValid(inner, value)),
  oneOf: (rule: JsonObject[], value) => rule.filter((inner) => isValid(inner, value)).length === 1,
  allOf: (rule: JsonObject[], value) => rule.every((inner) => isValid(inner, value)),
  if: (rule: JsonObject, value, whole) => {
    const next = isValid(rule, value) ? whole.then : whole.else;
    return !isJsonObject(next) || isValid(next, value);
  },
};

function isNamed({ properties }: JsonObject, key: string): boolean {
  return isJsonObject(properties) && key in properties;
}

const annotations = new Set([
  "$schema",
  "definitions",
  "defaultSnippets",
  "description",
  "markdownDescription",
  "deprecationMessage",
  "examples",
  "default",
  "then",
  "else",
]);

function isValid(rules: JsonObject, value: unknown): boolean {
  return Object.entries(rules).every(([name, rule]) => {
    if (annotations.has(name)) return true;
    const check = keywords[name];
    if (!check) throw new Error(`unknown keyword ${name}`);
    return check(rule as never, value, rules);
  });
}

test("each parameter has its help as description and hover, its example and its default", () => {
  for (const { name, path, default: assumed } of requestFields) {
    const described = property(...path);
    expect(described).toMatchObject({
      description: `help for ${name}`,
      markdownDescription: `help for ${name}`,
    });
    expect(described.examples).toEqual([fieldExamples[name]]);
    expect(described.default).toEqual(assumed);
  }
  expect(property("truncation").deprecationMessage).toBe("help for truncation");
});

test("bounds, values and null stand where an editor reads them", () => {
  expect(property("temperature")).toMatchObject({
    type: ["number", "null"],
    minimum: 0,
    maximum: 2,
    default: 1,
  });
  expect(property("max_output_tokens")).toMatchObject({ type: ["integer", "null"], minimum: 16 });
  expect(property("max_output_tokens")).not.toHaveProperty("maximum");
  expect(property("reasoning", "effort").enum).toEqual([
    "none",
    "minimal",
    "low",
    "medium",
    "high",
    "xhigh",
    "max",
    null,
  ]);
  expect(property("prompt_cache_retention").enum).toEqual(["in_memory", "24h", "in-memory", null]);
});

test("no object forbids keys that it does not know", () => {
  const withoutExamples = JSON.stringify(schema, (key, value) =>
    key === "examples" || key === "defaultSnippets" ? undefined : value,
  );
  expect(withoutExamples).not.toContain('"additionalProperties":false');
  expect(isValid(schema, { model: "m", x_vendor: 1, reasoning: { budget: 1 }, text: { x: 1 } })).toBe(true);
});

test("all sixteen tools are told apart by type, without a oneOf", () => {
  expect(toolTypes).toHaveLength(16);
  expect(property("tools")).not.toHaveProperty("items.oneOf");
  expect(property("tools")).toHaveProperty("items.allOf.length", 16);
});

test("no type has two shapes", () => {
  for (const shapes of [toolTypes, toolChoiceShapes, itemShapes]) {
    const types = shapes.flatMap((shape) => shape.types);
    expect(new Set(types).size).toBe(types.length);
  }
});

test("the examples together are a request that only the rules between parameters have something against", () => {
  const { conversation: _, include, ...examples } = fieldExamples;
  const topLevel = Object.entries(examples).filter(([name]) => !name.includes("."));
  const request = {
    ...Object.fromEntries(topLevel),
    include: [include, "message.output_text.logprobs"].flat(),
  };
  expect(isValid(schema, request)).toBe(true);
  const result = readDraft(JSON.stringify(request), checkDraft);
  const codes = result.kind === "problems" ? result.problems.map(({ code }) => code) : [];
  expect(codes).toEqual(["background_not_stored", "with_temperature"]);
});

test("keys inside of tools, items, parts, formats and schemas have their help", () => {
  const thenOf = (node: JsonObject, type: string) => {
    const branches = Array.isArray(node.allOf) ? node.allOf : [];
    return branches.find((branch) => JSON.stringify(branch.if).includes(`"${type}"`)).then;
  };
  const tools = at(property("tools"), "items");
  expect(at(thenOf(tools, "mcp"), "properties", "headers").description).toBe("option headers");
  expect(JSON.stringify(thenOf(tools, "file_search"))).toContain("option filter_value");
  const items = at(property("input"), "items");
  expect(at(thenOf(items, "function_call_output"), "properties", "call_id").description).toBe("key call_id");
  expect(JSON.stringify(thenOf(items, "message"))).toContain("key image_url");
  expect(at(thenOf(property("text", "format"), "json_schema"), "properties", "strict").description).toBe(
    "key strict",
  );
  expect(at(schema, "definitions", "schema", "properties", "required").description).toBe("key required");
});

/** A snippet's body as the editor would leave it, were nothing typed into its places. */
function fillSnippet(body: unknown): unknown {
  const text = JSON.stringify(body)
    .replace(/"\^\$\d"/g, "")
    .replace(/\$\{\d:([^}]*)\}/g, "$1");
  return JSON.parse(text);
}

function snippetsOf(node: JsonObject): { label: string; body: unknown }[] {
  return Array.isArray(node.defaultSnippets) ? node.defaultSnippets : [];
}

test("each snippet is a good value where it is offered, and each type of tool has one", () => {
  const lists = ["tools", "input"].map((name) => at(property(name), "items"));
  for (const node of [
    ...lists,
    property("tool_choice"),
    property("text", "format"),
    at(schema, "definitions", "schema"),
  ]) {
    expect(snippetsOf(node).length).toBeGreaterThan(2);
    for (const { label, body } of snippetsOf(node))
      expect(isValid(node, fillSnippet(body)), label).toBe(true);
  }
  expect(snippetsOf(at(property("tools"), "items")).map(({ label }) => label)).toEqual(
    toolTypes.map(({ types }) => types[0]),
  );
});

const message = { role: "user", content: [{ type: "input_text", text: "Hi" }] };
const image = { type: "input_image", image_url: "data:image/png;base64,AA==", detail: "high" };

describe("good documents", () => {
  test.each([
    { input: "Hi" },
    { input: [message, { ...message, type: "message", content: [image, { type: "vendor_part" }] }] },
    { input: [{ role: "assistant", content: "Hello", phase: "final_answer" }, { id: "msg_1" }] },
    {
      input: [
        { type: "function_call", call_id: "c", name: "f", arguments: "{}" },
        { type: "function_call_output", call_id: "c", output: "1" },
      ],
    },
    {
      input: [
        { type: "item_reference", id: "rs_1" },
        { type: "slug:vendor", any: 1 },
      ],
    },
    {
      tools: [
        { type: "web_search_2025_08_26" },
        { type: "vendor:tool", x: 1 },
        { type: "code_interpreter", container: { type: "auto" } },
      ],
    },
    {
      tools: [
        {
          type: "mcp",
          server_label: "a",
          server_url: "https://a.example",
          require_approval: "never",
          headers: { a: "b" },
        },
      ],
    },
    { tool_choice: "none" },
    { tool_choice: { type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "f" }] } },
    { tool_choice: { type: "mcp", server_label: "a" } },
    { text: { format: { type: "text" } } },
    { reasoning: null, metadata: null, temperature: null },
    { prompt_cache_retention: "in-memory" },
    { conversation: { id: "conv_1" } },
  ])("%j", (document) => {
    expect(isValid(schema, document)).toBe(true);
  });
});

describe("bad documents", () => {
  test.each([
    { input: 1 },
    { input: ["x"] },
    { input: [{ role: "robot", content: "x" }] },
    { input: [{ role: "user" }] },
    { input: [{ type: "message", content: "x" }] },
    { input: [{ role: "user", content: [{ type: "input_text" }] }] },
    { input: [{ role: "user", content: [{ ...image, detail: "ultra" }] }] },
    { input: [{ type: "function_call_output", call_id: "c" }] },
    { tools: {} },
    { tools: [{}] },
    { tools: [{ type: "function", parameters: {} }] },
    { tools: [{ type: "file_search", vector_store_ids: "vs" }] },
    { tools: [{ type: "computer_use_preview", display_width: 1, display_height: 1, environment: "dos" }] },
    { tool_choice: "any" },
    { tool_choice: {} },
    { tool_choice: { type: "function" } },
    { text: { format: { type: "json_schema", name: "a b", schema: {} } } },
    { text: { verbosity: "loud" } },
    { text: null },
    { reasoning: { effort: "huge" } },
    { max_output_tokens: 15 },
    { temperature: 2.5 },
    { stream: "true" },
    { metadata: { a: 1 } },
    { include: ["everything"] },
  ])("%j", (document) => {
    expect(isValid(schema, document)).toBe(false);
  });
});
