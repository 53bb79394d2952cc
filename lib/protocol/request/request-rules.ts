import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ProblemCode, RequestProblem } from "@/lib/protocol/request/draft-problem";
import { quoteValue } from "@/lib/protocol/request/draft-problem";
import { type RequestField, requestFields } from "@/lib/protocol/request/request-fields";

/** What no single parameter can tell: parameters that are missing, exclude each other, or need another one. */
export function checkRules(request: JsonObject): RequestProblem[] {
  return [
    ...missingFields(request),
    ...requestFields.flatMap((field) => fieldRules(field, request)),
    ...toolRules(request),
  ];
}

/** Null counts as not sent. */
function isSet(request: JsonObject, name: string): boolean {
  return Object.hasOwn(request, name) && request[name] !== null;
}

function problem(name: string, code: ProblemCode, values: Record<string, string> = {}): RequestProblem {
  return { path: [name], code, values: { name, ...values } };
}

/** `model` may come from a stored prompt; `input` may be left out where there is something to go on from. */
function missingFields(request: JsonObject): RequestProblem[] {
  const hasPrompt = isSet(request, "prompt");
  const continues = hasPrompt || isSet(request, "previous_response_id") || isSet(request, "conversation");
  return [
    ...(Object.hasOwn(request, "model") || hasPrompt ? [] : [problem("model", "missing")]),
    ...(Object.hasOwn(request, "input") || continues ? [] : [problem("input", "missing")]),
  ];
}

function fieldRules(field: RequestField, request: JsonObject): RequestProblem[] {
  const { name, excludes = [], needs } = field;
  if (!isSet(request, name)) return [];
  const excluded = excludes.filter((other) => isSet(request, other));
  return [
    ...excluded.map((other) => problem(name, "excludes", { other })),
    ...(needs && !isMet(needs, request) ? [unmetNeed(name, needs)] : []),
  ];
}

function isMet({ name, value }: NonNullable<RequestField["needs"]>, request: JsonObject): boolean {
  const actual = request[name];
  return Array.isArray(actual) ? actual.includes(value) : actual === value;
}

function unmetNeed(name: string, needs: NonNullable<RequestField["needs"]>): RequestProblem {
  const code = needs.value === true ? "needs_value" : "needs_entry";
  return problem(name, code, { other: needs.name, value: String(needs.value) });
}

/** To demand a tool call there has to be a tool. Which tool is meant is for the provider to say. */
function toolRules(request: JsonObject): RequestProblem[] {
  const { tool_choice: toolChoice, tools } = request;
  const demandsTool = toolChoice === "required" || isJsonObject(toolChoice);
  const hasTools = Array.isArray(tools) && tools.length > 0;
  // A stored prompt or a conversation may bring tools of its own.
  if (!demandsTool || hasTools || isSet(request, "prompt")) return [];
  return [problem("tool_choice", "needs_tools", { actual: quoteValue(toolChoice) })];
}
