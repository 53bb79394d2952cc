import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { composeStreamedItem, composeWholeItem, type OutputItem } from "@/lib/sandbox/items/output-item";
import { fitSchema } from "@/lib/sandbox/schema/fit-schema";
import { suggestFrom } from "@/lib/sandbox/schema/suggest-values";
import { splitTokens } from "@/lib/sandbox/tokens";
import { describeStates } from "@/lib/sandbox/tools/states";
import type { PlannedCall, ToolContext, ToolPlanner } from "@/lib/sandbox/tools/tool-planner";
import type { Approval } from "@/lib/sandbox/turn";

type ServerTool = { name: string; description: string; input_schema: JsonObject };

const text = { type: "string", description: "What to work on." };

function describeServerTool(name: string, description: string, properties: JsonObject): ServerTool {
  const input_schema = {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  return { name, description, input_schema };
}

/** What every scripted server offers; no server is ever asked. */
const serverTools: readonly ServerTool[] = [
  describeServerTool("echo", "Gives a text back as it is.", { text }),
  describeServerTool("count_words", "Counts the words of a text.", { text }),
  describeServerTool("fail", "Always fails, to show how a failure looks.", { text }),
];

/** The list of a server's tools, where the conversation does not have it yet. It comes whether one is called or not. */
export function planToolList({ tool, request, sentences, randomId }: ToolContext): PlannedCall {
  const isKnown = request.items.some(
    ({ type, server_label: label }) => type === "mcp_list_tools" && label === tool.name,
  );
  if (isKnown) return { items: [], pieces: [], isWaiting: false };
  const id = `mcpl_${randomId()}`;
  const failure = isUnreachable(tool.tool)
    ? "the server cannot be reached, since its name ends in .invalid."
    : null;
  const describe = (tools: readonly unknown[], error: string | null): JsonObject => ({
    id,
    type: "mcp_list_tools",
    server_label: tool.name,
    tools,
    ...(error !== null && { error }),
  });
  const states = ["in_progress", failure === null ? "completed" : "failed"];
  const tools =
    failure === null
      ? listServerTools(tool.tool).map((offered) => ({ annotations: { read_only: true }, ...offered }))
      : [];
  const item = composeWholeItem({
    tokens: 0,
    opened: describe([], null),
    finished: describe(tools, failure),
    events: describeStates("response.mcp_list_tools", id, states),
  });
  const pieces = failure === null ? [] : [{ text: sentences.toolFailed(tool.name, failure) }];
  return { items: [item], pieces, isWaiting: false };
}

/** The call of one of the server's tools, or the question whether it may be called. */
export const planMcpCall: ToolPlanner = (context) => {
  const { tool, turn, seed, randomId } = context;
  const offered = isUnreachable(tool.tool) ? [] : listServerTools(tool.tool);
  const chosen = offered.find(({ name }) => turn.beginning.includes(name)) ?? offered[0];
  if (!chosen) return { items: [], pieces: [], isWaiting: false };
  const owner = { label: chosen.name, param: tool.path, code: "invalid_function_parameters" };
  const written = fitSchema(chosen.input_schema, owner, seed, suggestFrom(turn.beginning || "Hello"));
  if (typeof written !== "string") return written;
  const call = { name: chosen.name, server_label: tool.name, arguments: written };
  if (!needsApproval(tool.tool.require_approval, chosen.name)) return composeCall(call, null, context);
  const request = { id: `mcpr_${randomId()}`, type: "mcp_approval_request", ...call };
  const tokens = splitTokens(written).length;
  const item = composeWholeItem({ tokens, opened: request, finished: request });
  return { items: [item], pieces: [], isWaiting: true };
};

type Call = { name: string; server_label: string; arguments: string };

/** What becomes of a call on which the client has decided. */
export function planApproved(
  { request, isApproved }: Approval,
  context: Omit<ToolContext, "tool">,
): PlannedCall | ApiError {
  const call = {
    name: String(request.name),
    server_label: String(request.server_label),
    arguments: String(request.arguments),
  };
  const { sentences } = context;
  if (!isApproved) return { items: [], pieces: [{ text: sentences.denied(call.name) }], isWaiting: false };
  const { items, pieces } = composeCall(call, String(request.id), context);
  return { items, pieces: [{ text: sentences.approved(call.name) }, ...pieces], isWaiting: false };
}

function composeCall(call: Call, approvalId: string | null, context: Omit<ToolContext, "tool">): PlannedCall {
  const { sentences, randomId } = context;
  const id = `mcp_${randomId()}`;
  const { output, error } = runScripted(call);
  const describe = (status: string, given: string, result: JsonObject): JsonObject => ({
    id,
    type: "mcp_call",
    status,
    approval_request_id: approvalId,
    ...call,
    arguments: given,
    ...result,
  });
  const type = "response.mcp_call";
  const ending = error === null ? "completed" : "failed";
  const item: OutputItem = composeStreamedItem({
    tokens: splitTokens(call.arguments),
    opened: describe("in_progress", "", { error: null, output: null }),
    finish: (given, isCut) =>
      isCut
        ? describe("incomplete", given, { error: null, output: null })
        : describe(ending, given, { error, output }),
    before: describeStates(type, id, ["in_progress"]),
    text: { type: `${type}_arguments`, member: "arguments", fields: { item_id: id } },
    after: describeStates(type, id, [ending]).map((event) => ({ ...event, wait: 200 })),
  });
  const said =
    error === null
      ? sentences.toolAnswer(call.name, output ?? "")
      : sentences.toolFailed(call.name, failureText);
  return { items: [item], pieces: [{ text: said }], isWaiting: false };
}

const failureText = "it always does, as its description says.";

function runScripted({ name, arguments: given }: Call): { output: string | null; error: JsonObject | null } {
  if (name === "fail") {
    const content = [{ type: "text", text: `The tool failed: ${failureText}` }];
    return { output: null, error: { type: "mcp_tool_execution_error", content } };
  }
  const words = readText(given);
  return {
    output: name === "count_words" ? String(words.split(/\s+/).filter(Boolean).length) : words,
    error: null,
  };
}

/** Total: an approved call may have come back with any arguments. */
function readText(given: string): string {
  try {
    const parsed: unknown = JSON.parse(given);
    return isJsonObject(parsed) && typeof parsed.text === "string" ? parsed.text : given;
  } catch {
    return given;
  }
}

/** RFC 2606 keeps this ending for names that never exist. */
function isUnreachable({ server_url: url }: JsonObject): boolean {
  return typeof url === "string" && /^[a-z]+:\/\/[^/:]*\.invalid(?:[/:]|$)/i.test(url);
}

function listServerTools({ allowed_tools: allowed }: JsonObject): readonly ServerTool[] {
  const names = isJsonObject(allowed) ? allowed.tool_names : allowed;
  return Array.isArray(names) ? serverTools.filter(({ name }) => names.includes(name)) : serverTools;
}

/** OpenAI asks unless it is told not to. */
function needsApproval(approval: unknown, name: string): boolean {
  if (approval === "never") return false;
  if (!isJsonObject(approval)) return true;
  const isNamed = (filter: unknown) =>
    isJsonObject(filter) && Array.isArray(filter.tool_names) && filter.tool_names.includes(name);
  return isNamed(approval.always) || !isNamed(approval.never);
}
