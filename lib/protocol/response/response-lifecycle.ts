import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readOutput } from "@/lib/protocol/response/response-item";
import {
  initialResponseState,
  type ResponseState,
  type Terminal,
} from "@/lib/protocol/response/response-state";
import { type ResponseError, readResponseError } from "@/lib/protocol/stream-error";

const terminalByType: ReadonlyMap<string, Terminal> = new Map([
  ["response.completed", "completed"],
  ["response.incomplete", "incomplete"],
  ["response.failed", "failed"],
]);

/** `impliedStatus` is for a response that does not say its own. Its output is empty nearly always, and no harm. */
export function noteResponse(
  state: ResponseState,
  response: JsonObject,
  impliedStatus: string,
): ResponseState {
  const items = readOutput(state.items, outputOf(response), false);
  return { ...readFields(state, response, impliedStatus), items };
}

/** A final output that is empty takes nothing away: what was streamed stays. */
export function endResponse(
  state: ResponseState,
  response: JsonObject,
  terminal: Exclude<Terminal, "error">,
): ResponseState {
  return { ...readFinal(state, response, terminal), terminal };
}

/** A terminal event of a wrong shape: the stream did say that it ended, however odd the way. */
export function endMisshapen(state: ResponseState, type: string): ResponseState {
  const terminal = terminalByType.get(type);
  return terminal ? { ...state, status: terminal, terminal } : state;
}

/** An error event after `response.failed` repeats it; after anything else it is how the stream ended. */
export function noteError(state: ResponseState, error: ResponseError): ResponseState {
  return { ...state, error, terminal: state.terminal === "failed" ? "failed" : "error" };
}

/** An answer that was not streamed, in the same view. Any object will do. */
export function responseFromJson(body: JsonObject): ResponseState {
  const status = typeof body.status === "string" ? body.status : "none";
  const terminal = terminalByType.get(`response.${status}`) ?? null;
  const state = readFinal(initialResponseState, body, status);
  if (terminal) return { ...state, terminal };
  const error = body.error ? readResponseError(body) : null;
  return error ? noteError(state, error) : state;
}

function readFinal(state: ResponseState, response: JsonObject, impliedStatus: string): ResponseState {
  const output = outputOf(response);
  return {
    ...readFields(state, response, impliedStatus),
    items: readOutput(state.items, output, true),
    finalOutputEmpty: output.length === 0 && state.items.length > 0,
  };
}

function readFields(state: ResponseState, response: JsonObject, impliedStatus: string): ResponseState {
  const { status, usage, incomplete_details: details, error } = response;
  return {
    ...state,
    response,
    status: typeof status === "string" ? status : impliedStatus,
    usage: isJsonObject(usage) ? usage : state.usage,
    incompleteReason:
      isJsonObject(details) && typeof details.reason === "string" ? details.reason : state.incompleteReason,
    error: error ? (readResponseError({ error }) ?? state.error) : state.error,
  };
}

function outputOf({ output }: JsonObject): JsonObject[] {
  return Array.isArray(output) ? output.filter(isJsonObject) : [];
}
