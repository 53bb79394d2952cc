import { isJsonObject, type JsonObject, textOrEmpty } from "@/lib/protocol/json";
import { lacksTool, listDemandedTools } from "@/lib/protocol/request/demanded-tools";
import {
  type Mend,
  type ProblemCode,
  quoteValue,
  type RequestProblem,
} from "@/lib/protocol/request/draft-problem";

/**
 * What no single parameter can tell: parameters that are missing, exclude each other, or have no effect without
 * another one. Null counts as not sent. Nothing of it stops a run: the provider decides.
 */
export function checkRules(request: JsonObject): RequestProblem[] {
  return rules.flatMap((rule) => rule(request) ?? []);
}

type Rule = (request: JsonObject) => RequestProblem | RequestProblem[] | null;

const encryptedReasoning = "reasoning.encrypted_content";
const logprobs = "message.output_text.logprobs";

const rules: readonly Rule[] = [
  missesModel,
  missesInput,
  (request) => excludeEachOther(request, "previous_response_id", "conversation"),
  logprobsNotIncluded,
  streamOptionsWithoutStream,
  backgroundNotStored,
  temperatureWithTopP,
  encryptedThoughStored,
  summaryTwice,
  demandsUnknownTool,
  toolLimitWithoutUse,
  jsonNotAskedFor,
];

function isSet(request: JsonObject, name: string): boolean {
  return Object.hasOwn(request, name) && request[name] !== null;
}

/** A member of an object that may be missing, or may be no object. */
function memberOf(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function problem(
  name: string,
  code: ProblemCode,
  values: Record<string, string> = {},
  mend?: Mend,
): RequestProblem {
  const told = { path: name.split("."), code, values: { name, ...values } };
  return mend ? { ...told, mend } : told;
}

/** A stored prompt may name the model. */
function missesModel(request: JsonObject) {
  const hasModel = Object.hasOwn(request, "model") || isSet(request, "prompt");
  return hasModel ? null : problem("model", "missing");
}

/** `input` may be left out where there is something to go on from. */
function missesInput(request: JsonObject) {
  const continues = ["prompt", "previous_response_id", "conversation"].some((name) => isSet(request, name));
  return continues || Object.hasOwn(request, "input") ? null : problem("input", "missing");
}

function excludeEachOther(request: JsonObject, first: string, second: string) {
  if (!isSet(request, first) || !isSet(request, second)) return null;
  const tell = (name: string, other: string) =>
    problem(name, "excludes", { other }, { kind: "remove", path: [name] });
  return [tell(first, second), tell(second, first)];
}

function listIncluded({ include }: JsonObject): readonly unknown[] {
  return Array.isArray(include) ? include : [];
}

function logprobsNotIncluded(request: JsonObject) {
  if (!isSet(request, "top_logprobs") || listIncluded(request).includes(logprobs)) return null;
  const values = { other: "include", value: logprobs };
  return problem("top_logprobs", "needs_entry", values, {
    kind: "append",
    path: ["include"],
    value: logprobs,
  });
}

function streamOptionsWithoutStream(request: JsonObject) {
  if (!isSet(request, "stream_options") || request.stream === true) return null;
  const values = { other: "stream", value: "true" };
  return problem("stream_options", "needs_value", values, { kind: "set", path: ["stream"], value: true });
}

/** OpenAI's guide says that a background response has to be kept; other providers take it all the same. */
function backgroundNotStored({ background, store }: JsonObject) {
  if (background !== true || store !== false) return null;
  return problem("background", "background_not_stored", {}, { kind: "set", path: ["store"], value: true });
}

function temperatureWithTopP(request: JsonObject) {
  if (!isSet(request, "temperature") || !isSet(request, "top_p")) return null;
  return problem("top_p", "with_temperature", {}, { kind: "remove", path: ["top_p"] });
}

function encryptedThoughStored(request: JsonObject) {
  if (request.store === false || !listIncluded(request).includes(encryptedReasoning)) return null;
  const values = { value: encryptedReasoning };
  return problem("include", "encrypted_though_stored", values, {
    kind: "set",
    path: ["store"],
    value: false,
  });
}

function summaryTwice({ reasoning }: JsonObject) {
  const names = ["summary", "generate_summary"];
  if (names.some((name) => (memberOf(reasoning, name) ?? null) === null)) return null;
  const name = "reasoning.generate_summary";
  return problem(name, "excludes", { other: "reasoning.summary" }, { kind: "remove", path: name.split(".") });
}

/** To demand a tool call there has to be a tool, and of tools asked for by name each has to be among them. */
function demandsUnknownTool(request: JsonObject) {
  const { tool_choice: toolChoice, tools } = request;
  const demandsTool = toolChoice === "required" || isJsonObject(toolChoice);
  // A stored prompt may bring tools of its own.
  if (!demandsTool || isSet(request, "prompt")) return null;
  if (!Array.isArray(tools) || tools.length === 0) {
    return problem("tool_choice", "needs_tools", { actual: quoteValue(toolChoice) });
  }
  return listDemandedTools(toolChoice)
    .filter((demand) => lacksTool(tools, demand))
    .map(({ type, name }) => problem("tool_choice", "tool_not_listed", { tool: name ?? type }));
}

/** Of tools, only the built-in ones count for `max_tool_calls`. */
function toolLimitWithoutUse(request: JsonObject) {
  const tools = Array.isArray(request.tools) ? request.tools : [];
  if (isSet(request, "prompt")) return null;
  const tell = (name: string, code: ProblemCode) =>
    isSet(request, name) ? [problem(name, code, {}, { kind: "remove", path: [name] })] : [];
  if (tools.length === 0) {
    return [
      ...tell("parallel_tool_calls", "useless_without_tools"),
      ...tell("max_tool_calls", "useless_without_tools"),
    ];
  }
  const isOwn = (tool: unknown) => ["function", "custom"].includes(textOrEmpty(memberOf(tool, "type")));
  return tools.every(isOwn) ? tell("max_tool_calls", "counts_built_in_only") : null;
}

/** OpenAI refuses `json_object` where nothing that the model reads asks for JSON in words. */
function jsonNotAskedFor(request: JsonObject) {
  const format = memberOf(memberOf(request.text, "format"), "type");
  const continues = ["prompt", "previous_response_id", "conversation"].some((name) => isSet(request, name));
  if (format !== "json_object" || continues || !isSet(request, "input")) return null;
  return /json/i.test(JSON.stringify([request.instructions, request.input]))
    ? null
    : problem("text.format", "needs_word_json");
}
