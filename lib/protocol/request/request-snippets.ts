import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ToolName, toolTypes } from "@/lib/protocol/request/tool-types";

/**
 * A value that the editor offers whole, as the language service behind Monaco takes it: in texts `${1:name}` is a
 * place to which Tab leads, and what begins with `^` is written without quotes.
 */
export type Snippet = { label: string; description?: string; body: unknown };

/** A place of a snippet, with the word that stands there at first. */
function place(number: number, word = ""): string {
  return `\${${number}:${word}}`;
}

export const emptyList: Snippet = { label: "[ ]", body: ["^$1"] };

function objectSchema(first: number): JsonObject {
  const key = place(first, "city");
  return {
    type: "object",
    properties: { [key]: { type: place(first + 1, "string") } },
    required: [key],
    additionalProperties: false,
  };
}

/** Each type of tool, with what it cannot do without. */
export function toolSnippets(describe: (name: ToolName) => string): Snippet[] {
  return toolTypes.map(({ types: [label], starter }) => {
    const body = label === "function" ? functionBody : { type: label, ...withPlaces(starter) };
    return { label, description: describe(label), body };
  });
}

const functionBody = {
  type: "function",
  name: place(1, "my_function"),
  description: place(2),
  parameters: objectSchema(3),
  strict: true,
};

/** The texts of a starter are what one would change; its `type`s are not. */
function withPlaces(starter: JsonObject): JsonObject {
  const words: string[] = [];
  const mark = (key: string, value: unknown): unknown => {
    if (Array.isArray(value))
      return value.length === 0 ? [mark("", "")] : value.map((entry) => mark("", entry));
    if (isJsonObject(value)) return markAll(value);
    if (typeof value !== "string" || key === "type") return value;
    words.push(value);
    return place(words.length, value);
  };
  const markAll = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, mark(key, value)]));
  return markAll(starter);
}

export const formatSnippets: readonly Snippet[] = [
  { label: "text", body: { type: "text" } },
  {
    label: "json_schema",
    body: { type: "json_schema", name: place(1, "answer"), schema: objectSchema(2), strict: true },
  },
  { label: "json_object", body: { type: "json_object" } },
];

/** Its words stand in the schema. */
export const toolChoiceSnippets: readonly Snippet[] = [
  { label: "function", body: { type: "function", name: place(1) } },
  { label: "mcp", body: { type: "mcp", server_label: place(1) } },
  { label: "allowed_tools", body: { type: "allowed_tools", mode: "auto", tools: ["^$1"] } },
  ...["web_search_preview", "file_search", "code_interpreter", "image_generation"].map((type) => ({
    label: type,
    body: { type },
  })),
];

const textPart = (number: number) => ({ type: "input_text", text: place(number) });

export const partSnippets: readonly Snippet[] = [
  { label: "input_text", body: textPart(1) },
  { label: "input_image", body: { type: "input_image", image_url: place(1, "https://") } },
  {
    label: "input_file",
    body: { type: "input_file", filename: place(1, "a.pdf"), file_url: place(2, "https://") },
  },
];

export const itemSnippets: readonly Snippet[] = [
  { label: "user", body: { role: "user", content: place(1) } },
  { label: "developer", body: { role: "developer", content: place(1) } },
  { label: "system", body: { role: "system", content: place(1) } },
  { label: "assistant", body: { role: "assistant", content: place(1) } },
  {
    label: "user + image",
    body: {
      role: "user",
      content: [textPart(1), { type: "input_image", image_url: place(2, "https://") }],
    },
  },
  {
    label: "function_call_output",
    body: { type: "function_call_output", call_id: place(1, "call_"), output: place(2) },
  },
  { label: "item_reference", body: { type: "item_reference", id: place(1) } },
];

const property = (type: string): Snippet => ({ label: type, body: { type } });

/** Schemas of one property; of an object, a list and a closed set of words. */
export const schemaSnippets: readonly Snippet[] = [
  ...["string", "number", "integer", "boolean"].map(property),
  { label: "enum", body: { type: "string", enum: [place(1)] } },
  { label: "object", body: objectSchema(1) },
  { label: "array", body: { type: "array", items: { type: place(1, "string") } } },
];
