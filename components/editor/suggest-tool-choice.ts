import { getLocation, parse } from "jsonc-parser";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath, TextSpan } from "@/lib/protocol/json/json-text";
import { listTargets, type ToolTarget } from "@/lib/protocol/request/tool-choices";

/** A value for the place of the caret: `json` in place of `span`. */
export type ToolSuggestion = { label: string; json: string; span: TextSpan };

/**
 * What `tool_choice` can take of the request's own tools, for a caret inside of it: whole choices, or the names of
 * tools and servers. `text` is broken as a rule, at the caret at least.
 */
export function suggestToolChoice(text: string, offset: number): ToolSuggestion[] {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  if (isAtPropertyKey || path[0] !== "tool_choice") return [];
  const isInValue = previousNode !== undefined && offset <= previousNode.offset + previousNode.length;
  const span = isInValue
    ? { offset: previousNode.offset, length: previousNode.length }
    : { offset, length: 0 };
  const request: unknown = parse(text);
  const tools = isJsonObject(request) ? request.tools : undefined;
  return suggestValues(path, listTargets(tools)).map(([label, value]) => ({
    label,
    json: JSON.stringify(value),
    span,
  }));
}

function suggestValues(path: JsonPath, targets: readonly ToolTarget[]): (readonly [string, unknown])[] {
  const [, ...inner] = path;
  const key = inner.at(-1);
  // Entries of allowed_tools are written like the choice of one tool.
  const isWhole = inner.length === 0 || (inner[0] === "tools" && inner.length === 2);
  if (isWhole) return targets.map((target) => [nameOf(target) ?? target.type, target]);
  if (key !== "name" && key !== "server_label") return [];
  const names = targets.map((target) => target[key]).filter((name) => typeof name === "string");
  return names.map((name) => [name, name]);
}

function nameOf({ name, server_label }: ToolTarget): string | undefined {
  const found = name ?? server_label;
  return typeof found === "string" ? found : undefined;
}
