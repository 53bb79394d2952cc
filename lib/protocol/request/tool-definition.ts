import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn, type SyntaxProblem } from "@/lib/protocol/json/json-syntax";
import { parseJson } from "@/lib/protocol/json/json-text";
import { findToolType } from "@/lib/protocol/request/tool-types";

/** What a pasted text turned out to be: tools as `tools` takes them, or the reason why not. */
export type ToolDefinitions =
  | { kind: "tools"; tools: readonly JsonObject[] }
  | { kind: "not_json"; problem: SyntaxProblem; found: string; line: number; column: number }
  | { kind: "no_tool" };

const foundLimit = 40;

/**
 * Reads one tool, a list of them, or the `tools` of a whole request. A tool may be written for the Responses API,
 * for Chat Completions (`function` inside), as a bare `{name, parameters}` (also `input_schema`, `inputSchema`),
 * or as the JSON Schema of a function's arguments.
 */
export function readToolDefinitions(text: string): ToolDefinitions {
  const value = parseJson(text);
  if (value === undefined) return describeSyntax(text);
  const found = listCandidates(value).map(readTool);
  const tools = found.filter((tool) => tool !== null);
  return tools.length > 0 && tools.length === found.length ? { kind: "tools", tools } : { kind: "no_tool" };
}

function describeSyntax(text: string): ToolDefinitions {
  const problem = findSyntaxProblem(text);
  const found = text.slice(problem.offset, problem.offset + Math.min(problem.length, foundLimit));
  return { kind: "not_json", problem, found, ...lineAndColumn(text, problem.offset) };
}

function listCandidates(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  // A namespace has `tools` too, and is a tool itself.
  return isJsonObject(value) && Array.isArray(value.tools) && typeof value.type !== "string"
    ? value.tools
    : [value];
}

function readTool(value: unknown): JsonObject | null {
  if (!isJsonObject(value)) return null;
  if (isJsonObject(value.function)) return fromChat(value, value.function);
  if (isJsonObject(value.custom)) return fromChatCustom(value, value.custom);
  if (isSchema(value)) return fromSchema(value);
  if (findToolType(value) || isTypeOfTool(value.type)) return value;
  return typeof value.name === "string" ? fromBareFunction(value) : null;
}

// The words that `type` has in a JSON Schema: what has one of these is no tool.
const schemaTypes = ["object", "array", "string", "number", "integer", "boolean", "null"];

function isTypeOfTool(type: unknown): boolean {
  return typeof type === "string" && !schemaTypes.includes(type);
}

function isSchema(value: JsonObject): boolean {
  const isUntyped = value.type === undefined && value.name === undefined;
  return value.type === "object" || (isUntyped && (isJsonObject(value.properties) || "$schema" in value));
}

/** Without `strict` Chat Completions is lenient and the Responses API strict, so what was meant is written out. */
function fromChat({ function: _, ...outer }: JsonObject, inner: JsonObject): JsonObject {
  return { ...outer, type: "function", ...inner, strict: inner.strict ?? false };
}

function fromChatCustom({ custom: _, ...outer }: JsonObject, { format, ...inner }: JsonObject): JsonObject {
  const grammar = isJsonObject(format) && isJsonObject(format.grammar) ? format.grammar : null;
  const flat = grammar ? { type: "grammar", ...grammar } : format;
  return { ...outer, type: "custom", ...inner, ...(flat === undefined ? {} : { format: flat }) };
}

function fromBareFunction(value: JsonObject): JsonObject {
  const { input_schema: snake, inputSchema: camel, parameters, ...rest } = value;
  const schema = parameters ?? snake ?? camel;
  return {
    type: "function",
    ...rest,
    ...(schema === undefined ? {} : { parameters: schema }),
    strict: rest.strict ?? false,
  };
}

function fromSchema(schema: JsonObject): JsonObject {
  const { title, description } = schema;
  const name = typeof title === "string" ? title.replaceAll(/[^a-zA-Z0-9_-]+/g, "_").slice(0, 64) : "";
  return {
    type: "function",
    name: name || "my_function",
    ...(typeof description === "string" ? { description } : {}),
    parameters: schema,
    strict: false,
  };
}
