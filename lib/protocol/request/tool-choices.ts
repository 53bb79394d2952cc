import { isJsonObject, type JsonObject, textOrEmpty } from "@/lib/protocol/json";
import { findToolType, type ToolType } from "@/lib/protocol/request/tool-types";

/** What `tool_choice` can name, as it is written there: `{"type": "function", "name": "add"}`. */
export type ToolTarget = JsonObject & { readonly type: string };

/** The forms of `tool_choice`: three words, one tool, some tools. */
export type ChoiceForm = "auto" | "none" | "required" | "one" | "allowed";

/** Null for what is none of them: another word, or an object of a type that names no tool we know. */
export function readChoiceForm(choice: unknown): ChoiceForm | null {
  if (choice === "auto" || choice === "none" || choice === "required") return choice;
  if (!isJsonObject(choice)) return null;
  if (choice.type === "allowed_tools") return "allowed";
  return findToolType(choice) || choice.type === "computer_use" ? "one" : null;
}

/** What a form begins with, keeping of the choice before it what it can. Null where it would need a tool. */
export function startChoice(
  form: ChoiceForm,
  before: unknown,
  targets: readonly ToolTarget[],
): string | JsonObject | null {
  if (form !== "one" && form !== "allowed") return form;
  const named = isJsonObject(before) && Array.isArray(before.tools) ? before.tools : [before];
  const kept = named.map((choice) => findTarget(targets, choice)).filter((target) => target !== undefined);
  const [first = targets[0]] = kept;
  if (first === undefined) return null;
  if (form === "one") return first;
  return { type: "allowed_tools", mode: "auto", tools: kept.length > 0 ? kept : [first] };
}

/** Every tool of `tools` that can be chosen, once. Tools of a namespace are chosen by their own names. */
export function listTargets(tools: unknown): ToolTarget[] {
  const targets = (Array.isArray(tools) ? tools : []).flatMap(targetsOf);
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}

function targetsOf(tool: unknown): ToolTarget[] {
  if (!isJsonObject(tool)) return [];
  if (tool.type === "namespace") return listTargets(tool.tools);
  const target = findToolType(tool) ? targetBy[findToolType(tool)?.chosenBy ?? "nothing"](tool) : null;
  return target ? [target] : [];
}

const targetBy: Record<
  NonNullable<ToolType["chosenBy"]> | "nothing",
  (tool: JsonObject) => ToolTarget | null
> = {
  name: ({ type, name }) => (typeof name === "string" ? { type: textOrEmpty(type), name } : null),
  server: ({ server_label }) => (typeof server_label === "string" ? { type: "mcp", server_label } : null),
  type: ({ type }) => ({ type: textOrEmpty(type) }),
  nothing: () => null,
};

/** The target that a choice means; undefined where no tool of the request fits it. */
export function findTarget(targets: readonly ToolTarget[], choice: unknown): ToolTarget | undefined {
  return isJsonObject(choice) ? targets.find((target) => isSameTarget(target, choice)) : undefined;
}

/** Of an MCP server's tools each means the server; dated types mean the plain one. */
function isSameTarget(target: ToolTarget, choice: JsonObject): boolean {
  if (target.server_label !== choice.server_label)
    return choice.type === "mcp" && isBareServer(target, choice);
  if (target.type === "mcp") return choice.type === "mcp";
  return target.name === choice.name && isSameType(target, choice);
}

/** `{"type": "mcp"}` alone stands for any server. */
function isBareServer(target: ToolTarget, choice: JsonObject): boolean {
  return target.type === "mcp" && choice.server_label === undefined;
}

function isSameType(target: ToolTarget, choice: JsonObject): boolean {
  if (target.type === choice.type) return true;
  const toolType = findToolType(target);
  const isDated = toolType !== undefined && toolType === findToolType(choice);
  return isDated || (target.type === "computer_use_preview" && choice.type === "computer_use");
}

/** The target in words of the wire: `get_weather`, `web_search`, `mcp · docs`. */
export function nameTarget(target: JsonObject): string {
  if (typeof target.name === "string" && target.type !== "mcp") return target.name;
  const label = typeof target.server_label === "string" ? target.server_label : null;
  const type = textOrEmpty(target.type) || "?";
  return label === null ? type : `${type} · ${label}`;
}
