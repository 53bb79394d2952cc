import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** The tools that the model may call by name. */
export type ToolTable = {
  /** False where the model may know tools that the request does not list. */
  isComplete: boolean;
  has(type: "function" | "custom", name: string): boolean;
  /** The JSON Schema of a function's parameters; null where there is none. */
  findParameters(name: string): JsonObject | null;
};

/** Tools of these types bring no functions with them that the model could call by other names. */
const closedTypes: ReadonlySet<unknown> = new Set([
  "function",
  "custom",
  "web_search",
  "web_search_preview",
  "file_search",
  "code_interpreter",
  "image_generation",
  "computer",
  "computer_use_preview",
  "local_shell",
  "shell",
  "apply_patch",
  "mcp",
]);

/** Input items that bring tools with them. */
const toolItemTypes: ReadonlySet<unknown> = new Set(["tool_search_output", "additional_tools"]);

/** `response`: the answer's own copy of the tools, for want of a request. It may lack some. */
export function createToolTable(request: JsonObject | null, response: JsonObject | null): ToolTable {
  const tools = readObjects(request === null ? response?.tools : request.tools);
  return {
    isComplete: request !== null && listsAllTools(request, tools),
    has: (type, name) => tools.some((tool) => tool.type === type && tool.name === name),
    findParameters(name) {
      const tool = tools.find((candidate) => candidate.type === "function" && candidate.name === name);
      return isJsonObject(tool?.parameters) ? tool.parameters : null;
    },
  };
}

/** A stored prompt and loaded tools have functions that the request does not name. */
function listsAllTools(request: JsonObject, tools: readonly JsonObject[]): boolean {
  const hasPrompt = request.prompt !== undefined && request.prompt !== null;
  const bringsTools = readObjects(request.input).some(({ type }) => toolItemTypes.has(type));
  return !hasPrompt && !bringsTools && tools.every(isClosed);
}

function isClosed({ type, name }: JsonObject): boolean {
  const isNamed = type !== "function" && type !== "custom" ? true : typeof name === "string";
  return isNamed && closedTypes.has(type);
}

function readObjects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
