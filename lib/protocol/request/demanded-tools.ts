import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";

/** A tool that `tool_choice` asks for; `name` where it has one of its own: a function's, an MCP server's label. */
export type ToolDemand = { type: string; name: string | null };

/** The tools that `tool_choice` names: one, or those of an `allowed_tools` list. */
export function listDemandedTools(toolChoice: unknown): ToolDemand[] {
  if (!isJsonObject(toolChoice)) return [];
  const named = toolChoice.type === "allowed_tools" ? toolChoice.tools : [toolChoice];
  return Array.isArray(named) ? named.flatMap(readDemand) : [];
}

function readDemand(tool: unknown): ToolDemand[] {
  if (!isJsonObject(tool) || typeof tool.type !== "string") return [];
  const name = nameOf(tool);
  // A function without its name is an object that misses a key, not a tool that is not there.
  return namedTypes.includes(tool.type) && name === null ? [] : [{ type: tool.type, name }];
}

const namedTypes = ["function", "custom", "mcp"];

function nameOf({ type, name, server_label: label }: Record<string, unknown>): string | null {
  const own = type === "mcp" ? label : name;
  return typeof own === "string" ? own : null;
}

/** True where no entry of `tools` is of that type and, for functions and the like, of that name. */
export function lacksTool(tools: readonly unknown[], { type, name }: ToolDemand): boolean {
  return !tools.some(
    (tool) =>
      isJsonObject(tool) &&
      familyOf(tool.type) === familyOf(type) &&
      (!namedTypes.includes(type) || nameOf(tool) === name),
  );
}

/** `web_search_preview_2025_03_11` and `web_search` are one tool in two versions, and so are both computers. */
function familyOf(type: unknown): string {
  return textOrEmpty(type)
    .replace(/_\d{4}_\d{2}_\d{2}$/, "")
    .replace(/_preview$/, "")
    .replace(/^computer_use$/, "computer");
}
