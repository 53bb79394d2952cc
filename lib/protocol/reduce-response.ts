import type { LogEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ItemState, type PartState, writeItem } from "@/lib/protocol/response-item";
import {
  addItem,
  appendText,
  changeArguments,
  changeContent,
  changeSummary,
  finishItem,
  finishText,
  placeContent,
  placeSummary,
  readFinalItems,
} from "@/lib/protocol/response-items";
import {
  eventError,
  type ResponseError,
  readErrorEvent,
  readResponseError,
} from "@/lib/protocol/stream-error";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

export type { ItemState, PartState, ResponseError };

/** What the events so far add up to. */
export type ResponseState = {
  /** The response's own `status`, or what the newest lifecycle event says; "none" before the first. */
  status: string;
  /** The newest response object as it was sent, unchanged. */
  response: JsonObject | null;
  /** By `outputIndex`, ascending; indexes may be missing. */
  items: readonly ItemState[];
  usage: JsonObject | null;
  incompleteReason: string | null;
  error: ResponseError | null;
  /** How the stream says that it ended; null while it has not. */
  terminal: Terminal | null;
  /** The final response had no output, or an empty one, though items were streamed: those are kept. */
  finalOutputEmpty: boolean;
};

type Terminal = "completed" | "incomplete" | "failed" | "error";

export const initialResponseState: ResponseState = {
  status: "none",
  response: null,
  items: [],
  usage: null,
  incompleteReason: null,
  error: null,
  terminal: null,
  finalOutputEmpty: false,
};

const terminalByType: ReadonlyMap<string, Terminal> = new Map([
  ["response.completed", "completed"],
  ["response.incomplete", "incomplete"],
  ["response.failed", "failed"],
]);

/**
 * Pure and total: any event after any other gives a state, so the log can be replayed to any point.
 * Items are found by `output_index`, never by id: GitHub Copilot gives a fresh id in every event.
 */
export function reduceResponse(state: ResponseState, streamEvent: StreamEvent): ResponseState {
  switch (streamEvent.kind) {
    case "known":
      return reduceKnown(state, streamEvent.event);
    case "misshapen":
      return reduceMisshapen(state, streamEvent.type);
    case "unknown":
      return noteError(state, eventError(streamEvent));
    case "malformed":
      return state;
  }
}

/** What the events of these entries, one after another, make of a state. */
export function reduceEntries(state: ResponseState, entries: readonly LogEntry[]): ResponseState {
  let next = state;
  for (const entry of entries) {
    if (entry.kind === "event") next = reduceResponse(next, entry.event);
  }
  return next;
}

/** An answer that was not streamed, in the same view. Any object will do. */
export function responseFromJson(body: JsonObject): ResponseState {
  const status = typeof body.status === "string" ? body.status : "none";
  const terminal = terminalByType.get(`response.${status}`) ?? null;
  const state = takeFinalOutput(noteResponse(initialResponseState, body, status), body);
  if (terminal) return { ...state, terminal };
  return body.error ? noteError(state, readResponseError(body)) : state;
}

/** All text of all messages, joined; refusals and reasoning aside. */
export function outputText(state: ResponseState): string {
  return state.items
    .flatMap((item) => (item.type === "reasoning" ? [] : item.content))
    .filter((part) => part.kind === "text")
    .map((part) => part.text)
    .join("");
}

/** The newest response, its output made of what was streamed where it has none. Null when there is nothing. */
export function rebuiltResponse(state: ResponseState): JsonObject | null {
  if (state.items.length === 0) return state.response;
  const output = state.response?.output;
  if (Array.isArray(output) && output.length > 0) return state.response;
  return { ...state.response, output: state.items.map(writeItem) };
}

function reduceKnown(state: ResponseState, event: KnownEvent): ResponseState {
  switch (event.type) {
    case "response.created":
      return noteResponse(initialResponseState, event.response, "in_progress");
    case "response.queued":
      return noteResponse(state, event.response, "queued");
    case "response.in_progress":
      return noteResponse(state, event.response, "in_progress");
    case "response.completed":
      return endResponse(state, event.response, "completed");
    case "response.incomplete":
      return endResponse(state, event.response, "incomplete");
    case "response.failed":
      return endResponse(state, event.response, "failed");
    case "response.output_item.added":
      return withItems(state, addItem(state.items, event));
    case "response.output_item.done":
      return withItems(state, finishItem(state.items, event));
    case "response.content_part.added":
    case "response.reasoning_part.added":
      return withItems(state, placeContent(state.items, event, false));
    case "response.content_part.done":
    case "response.reasoning_part.done":
      return withItems(state, placeContent(state.items, event, true));
    case "response.output_text.delta":
      return withItems(state, changeContent(state.items, event, "text", appendText(event.delta)));
    case "response.output_text.done":
      return withItems(state, changeContent(state.items, event, "text", finishText(event.text)));
    case "response.refusal.delta":
      return withItems(state, changeContent(state.items, event, "refusal", appendText(event.delta)));
    case "response.refusal.done":
      return withItems(state, changeContent(state.items, event, "refusal", finishText(event.refusal)));
    case "response.reasoning_text.delta":
    case "response.reasoning.delta":
      return withItems(state, changeContent(state.items, event, "reasoning", appendText(event.delta)));
    case "response.reasoning_text.done":
    case "response.reasoning.done":
      return withItems(state, changeContent(state.items, event, "reasoning", finishText(event.text)));
    case "response.reasoning_summary_part.added":
      return withItems(state, placeSummary(state.items, event, false));
    case "response.reasoning_summary_part.done":
      return withItems(state, placeSummary(state.items, event, true));
    case "response.reasoning_summary_text.delta":
      return withItems(state, changeSummary(state.items, event, appendText(event.delta)));
    case "response.reasoning_summary_text.done":
      return withItems(state, changeSummary(state.items, event, finishText(event.text)));
    case "response.function_call_arguments.delta":
      return withItems(
        state,
        changeArguments(state.items, event, (streamed) => streamed + event.delta),
      );
    case "response.function_call_arguments.done":
      return withItems(
        state,
        changeArguments(state.items, event, (streamed) => event.arguments || streamed),
      );
    case "error":
      return noteError(state, readErrorEvent(event));
    case "response.output_text.annotation.added":
    case "response.mcp_call_arguments.delta":
    case "response.mcp_call_arguments.done":
    case "response.custom_tool_call_input.delta":
    case "response.custom_tool_call_input.done":
    case "response.code_interpreter_call_code.delta":
    case "response.code_interpreter_call_code.done":
    case "response.apply_patch_call_operation_diff.delta":
    case "response.apply_patch_call_operation_diff.done":
    case "response.shell_call_command.added":
    case "response.shell_call_command.delta":
    case "response.shell_call_command.done":
    case "response.shell_call_output_content.delta":
    case "response.shell_call_output_content.done":
    case "response.image_generation_call.partial_image":
    case "response.code_interpreter_call.in_progress":
    case "response.code_interpreter_call.interpreting":
    case "response.code_interpreter_call.completed":
    case "response.file_search_call.in_progress":
    case "response.file_search_call.searching":
    case "response.file_search_call.completed":
    case "response.web_search_call.in_progress":
    case "response.web_search_call.searching":
    case "response.web_search_call.completed":
    case "response.image_generation_call.in_progress":
    case "response.image_generation_call.generating":
    case "response.image_generation_call.completed":
    case "response.mcp_call.in_progress":
    case "response.mcp_call.completed":
    case "response.mcp_call.failed":
    case "response.mcp_list_tools.in_progress":
    case "response.mcp_list_tools.completed":
    case "response.mcp_list_tools.failed":
    case "response.compaction.compacting":
    case "response.audio.delta":
    case "response.audio.transcript.delta":
    case "response.audio.done":
    case "response.audio.transcript.done":
    case "keepalive":
      return state;
    default:
      return event satisfies never;
  }
}

/** The stream did say that it ended, however odd the response that it said it with. */
function reduceMisshapen(state: ResponseState, type: string): ResponseState {
  const terminal = terminalByType.get(type);
  return terminal ? { ...state, status: terminal, terminal } : state;
}

function noteResponse(state: ResponseState, response: JsonObject, impliedStatus: string): ResponseState {
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

function endResponse(
  state: ResponseState,
  response: JsonObject,
  terminal: Exclude<Terminal, "error">,
): ResponseState {
  return { ...takeFinalOutput(noteResponse(state, response, terminal), response), terminal };
}

/** An error event after `response.failed` repeats it; after anything else it is how the stream ended. */
function noteError(state: ResponseState, error: ResponseError | null): ResponseState {
  if (error === null) return state;
  return { ...state, error, terminal: state.terminal === "failed" ? "failed" : "error" };
}

/** Takes the items from the final output where it has some; else what was streamed stays. */
function takeFinalOutput(state: ResponseState, response: JsonObject): ResponseState {
  const output = Array.isArray(response.output) ? response.output.filter(isJsonObject) : [];
  if (output.length === 0) return { ...state, finalOutputEmpty: state.items.length > 0 };
  return { ...state, items: readFinalItems(state.items, output), finalOutputEmpty: false };
}

function withItems(state: ResponseState, items: readonly ItemState[]): ResponseState {
  return { ...state, items };
}
