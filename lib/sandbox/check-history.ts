import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";

/** What answers which call; a call of another type is answered by the server itself, or by nobody. */
const outputTypes: { readonly [callType: string]: string } = {
  function_call: "function_call_output",
  custom_tool_call: "custom_tool_call_output",
};

/** The first fault among all items that a model would see: calls without outputs, outputs without calls. */
export function checkHistory(items: readonly JsonObject[]): ApiError | null {
  for (const [callType, outputType] of Object.entries(outputTypes)) {
    const name = callType.replace("_tool_call", " tool call").replace("_call", " call");
    const calls = items.filter(({ type }) => type === callType);
    const outputs = items.filter(({ type }) => type === outputType);
    const orphan = findWithout(outputs, calls);
    if (orphan) {
      const message = `No tool call found for ${name} output with call_id ${quote(orphan)}.`;
      return badRequest(message, "input", null);
    }
    const open = findWithout(
      calls.filter(({ async: isAsync }) => isAsync !== true),
      outputs,
    );
    if (open) return badRequest(`No tool output found for ${name} ${quote(open)}.`, "input", null);
  }
  return checkApprovals(items);
}

/** The call_id of the first that has no partner; one without a call_id has none to look for. */
function findWithout(items: readonly JsonObject[], partners: readonly JsonObject[]): string | null {
  const known = new Set(partners.map(({ call_id: id }) => id));
  const alone = items.find(({ call_id: id }) => typeof id === "string" && !known.has(id));
  return alone ? String(alone.call_id) : null;
}

function checkApprovals(items: readonly JsonObject[]): ApiError | null {
  const requests = new Set(items.filter(({ type }) => type === "mcp_approval_request").map(({ id }) => id));
  const orphan = items.find(
    ({ type, approval_request_id: id }) => type === "mcp_approval_response" && !requests.has(id),
  );
  if (!orphan) return null;
  const id = quote(String(orphan.approval_request_id));
  return badRequest(`No approval request found for the approval response with id ${id}.`, "input", null);
}

/** A format of JSON without a schema wants to be asked for in words too, as at OpenAI. */
export function checkWordJson(parameters: JsonObject, items: readonly JsonObject[]): ApiError | null {
  const { instructions, text } = parameters;
  const format = isJsonObject(text) && isJsonObject(text.format) ? text.format.type : null;
  if (format !== "json_object" || /json/i.test(JSON.stringify([instructions, items]))) return null;
  const message =
    "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.";
  return badRequest(message, "input", null);
}
