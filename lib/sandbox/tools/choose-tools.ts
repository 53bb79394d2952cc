import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { findTraits } from "@/lib/sandbox/models";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { type GivenTool, listTools } from "@/lib/sandbox/tools/given-tool";
import { isMentioned } from "@/lib/sandbox/tools/mentions";
import { isForPrograms } from "@/lib/sandbox/tools/program";
import type { Turn } from "@/lib/sandbox/turn";

/** Types of tools that the client runs. */
const clientTypes = new Set([
  "function",
  "custom",
  "local_shell",
  "apply_patch",
  "computer",
  "computer_use_preview",
]);

/** Types that help to call others. */
const helperTypes = new Set(["tool_search", "programmatic_tool_calling"]);

// OpenAI takes 128 tools; more are looked at here, but not without an end.
const mostTools = 1_000;
const mostCalls = 32;

/** The tools that an answer calls, in the order of the request. */
export function chooseTools(request: CreateRequest, turn: Turn): GivenTool[] {
  const { parameters, model } = request;
  const { tools, mode } = readChoice(parameters);
  const callable = tools.filter(({ type }) => !helperTypes.has(type)).slice(0, mostTools);
  const isNews = turn.results.length === 0 && turn.approvals.length === 0;
  const wanted = findTraits(model).callsAllTools
    ? callable
    : callable.filter((tool) => isMentioned(tool, turn.beginning));
  if (mode === "none" || (mode === "auto" && !isNews)) return [];
  const chosen = mode === "auto" || wanted.length > 0 ? wanted : callable.slice(0, 1);
  return limitCalls(chosen, parameters).slice(0, mostCalls);
}

type Choice = { tools: readonly GivenTool[]; mode: "none" | "auto" | "required" };

/** The tools that may be called, and whether one must be. */
function readChoice({ tools, tool_choice: choice }: JsonObject): Choice {
  const given = listTools(tools);
  if (choice === "none" || choice === "required") return { tools: given, mode: choice };
  if (!isJsonObject(choice)) return { tools: given, mode: "auto" };
  if (choice.type === "programmatic_tool_calling") {
    const callees = given.filter((tool) => isForPrograms(tool, { tools }));
    return { tools: callees.slice(0, 1), mode: "required" };
  }
  if (choice.type !== "allowed_tools")
    return { tools: findNamed(given, choice).slice(0, 1), mode: "required" };
  const names: readonly unknown[] = Array.isArray(choice.tools) ? choice.tools : [];
  const allowed = names.filter(isJsonObject).flatMap((name) => findNamed(given, name));
  return { tools: allowed, mode: choice.mode === "required" ? "required" : "auto" };
}

/** By name or server's label; one that has only a type by that, dated or not. */
function findNamed(tools: readonly GivenTool[], named: JsonObject): GivenTool[] {
  const { type, name, server_label: label } = named;
  return tools.filter((tool) => {
    if (typeof label === "string") return tool.type === "mcp" && tool.name === label;
    if (typeof name === "string") return tool.type === type && tool.name === name;
    return tool.type.startsWith(String(type)) || String(type).startsWith(tool.type);
  });
}

/** `parallel_tool_calls` false leaves one call to the client, `max_tool_calls` so many to the built-in tools. */
function limitCalls(tools: readonly GivenTool[], parameters: JsonObject): GivenTool[] {
  const { parallel_tool_calls: isParallel, max_tool_calls: maximum } = parameters;
  let clientCalls = isParallel === false ? 1 : Number.POSITIVE_INFINITY;
  let builtInCalls = typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY;
  return tools.filter(({ type }) => {
    if (clientTypes.has(type)) clientCalls -= 1;
    else builtInCalls -= 1;
    return clientTypes.has(type) ? clientCalls >= 0 : builtInCalls >= 0;
  });
}
