import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  changePart,
  createItem,
  type ItemState,
  type PartState,
  placePart,
  readItem,
  readPart,
  writeItem,
} from "@/lib/protocol/response-item";
import { eventError, type ResponseError, readResponseError } from "@/lib/protocol/stream-error";
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
      return reduceKnown(state, streamEvent.event, streamEvent);
    case "misshapen":
      return reduceMisshapen(state, streamEvent.type);
    case "unknown":
      return noteError(state, eventError(streamEvent));
    case "malformed":
      return state;
  }
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

function reduceKnown(state: ResponseState, event: KnownEvent, streamEvent: StreamEvent): ResponseState {
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
      return placeItem(state, event.output_index ?? nextIndex(state), event.item, false);
    case "response.output_item.done":
      return placeItem(state, event.output_index ?? lastIndex(state), event.item, true);
    case "response.content_part.added":
    case "response.reasoning_part.added":
      return placeContent(state, event, false);
    case "response.content_part.done":
    case "response.reasoning_part.done":
      return placeContent(state, event, true);
    case "response.output_text.delta":
      return changeContent(state, event, "text", appendText(event.delta));
    case "response.output_text.done":
      return changeContent(state, event, "text", finishText(event.text));
    case "response.refusal.delta":
      return changeContent(state, event, "refusal", appendText(event.delta));
    case "response.refusal.done":
      return changeContent(state, event, "refusal", finishText(event.refusal));
    case "response.reasoning_text.delta":
    case "response.reasoning.delta":
      return changeContent(state, event, "reasoning", appendText(event.delta));
    case "response.reasoning_text.done":
    case "response.reasoning.done":
      return changeContent(state, event, "reasoning", finishText(event.text));
    case "response.reasoning_summary_part.added":
      return placeSummary(state, event, false);
    case "response.reasoning_summary_part.done":
      return placeSummary(state, event, true);
    case "response.reasoning_summary_text.delta":
      return changeSummary(state, event, appendText(event.delta));
    case "response.reasoning_summary_text.done":
      return changeSummary(state, event, finishText(event.text));
    case "response.function_call_arguments.delta":
      return changeArguments(state, event, (streamed) => streamed + event.delta);
    case "response.function_call_arguments.done":
      return changeArguments(state, event, (streamed) => event.arguments || streamed);
    case "error":
      return noteError(state, eventError(streamEvent));
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

/**
 * The final output wins where there is one: it has items that never got their `done`, and parts at their
 * true index. The ChatGPT backend always sends `[]`, which says nothing about what was streamed.
 */
function takeFinalOutput(state: ResponseState, response: JsonObject): ResponseState {
  const output = Array.isArray(response.output) ? response.output.filter(isJsonObject) : [];
  if (output.length === 0) return { ...state, finalOutputEmpty: state.items.length > 0 };
  // Fewer items than were streamed is not the whole; replacing would also shift their indexes.
  if (output.length < state.items.length) return state;
  const items = output.map((raw, outputIndex) => {
    const streamed = state.items.find((item) => item.outputIndex === outputIndex && item.type === raw.type);
    return readItem(raw, streamed ?? createItem(outputIndex, "unknown"), true);
  });
  return { ...state, items, finalOutputEmpty: false };
}

/** Where an event names no item, it means the one that was added last. */
function lastIndex(state: ResponseState): number {
  return state.items.at(-1)?.outputIndex ?? 0;
}

function nextIndex(state: ResponseState): number {
  return state.items.length === 0 ? 0 : lastIndex(state) + 1;
}

/** Total: an event for an item not seen yet creates it, since a stream may start in the middle. */
function changeItem(
  state: ResponseState,
  outputIndex: number,
  typeIfNew: string,
  change: (item: ItemState) => ItemState,
): ResponseState {
  const { items } = state;
  const position = items.findLastIndex((item) => item.outputIndex <= outputIndex);
  const found = items[position];
  if (found?.outputIndex === outputIndex) return { ...state, items: items.with(position, change(found)) };
  return { ...state, items: items.toSpliced(position + 1, 0, change(createItem(outputIndex, typeIfNew))) };
}

function placeItem(
  state: ResponseState,
  outputIndex: number,
  raw: JsonObject,
  isDone: boolean,
): ResponseState {
  return changeItem(state, outputIndex, "unknown", (item) => readItem(raw, item, isDone));
}

type ContentEvent = { output_index?: number | null | undefined; content_index?: number | null | undefined };
type SummaryEvent = { output_index?: number | null | undefined; summary_index?: number | null | undefined };
type ChangePart = (part: PartState) => PartState;

function appendText(delta: string): ChangePart {
  return (part) => ({ ...part, text: part.text + delta });
}

/** The text of a `done` event wins over the joined deltas, if it has any. */
function finishText(text: string | null | undefined): ChangePart {
  return (part) => ({ ...part, text: text || part.text, isDone: true });
}

function changeContent(
  state: ResponseState,
  event: ContentEvent,
  kind: "text" | "refusal" | "reasoning",
  change: ChangePart,
): ResponseState {
  const typeIfNew = kind === "reasoning" ? "reasoning" : "message";
  return changeItem(state, event.output_index ?? lastIndex(state), typeIfNew, (item) => ({
    ...item,
    content: changePart(item.content, event.content_index ?? 0, kind, change),
  }));
}

function placeContent(
  state: ResponseState,
  event: ContentEvent & { part: JsonObject },
  isDone: boolean,
): ResponseState {
  const part = readPart(event.part, event.content_index ?? 0, isDone);
  const typeIfNew = part.kind === "reasoning" ? "reasoning" : "message";
  return changeItem(state, event.output_index ?? lastIndex(state), typeIfNew, (item) => ({
    ...item,
    content: placePart(item.content, part),
  }));
}

function changeSummary(state: ResponseState, event: SummaryEvent, change: ChangePart): ResponseState {
  return changeItem(state, event.output_index ?? lastIndex(state), "reasoning", (item) => ({
    ...item,
    summary: changePart(item.summary, event.summary_index ?? 0, "summary", change),
  }));
}

function placeSummary(
  state: ResponseState,
  event: SummaryEvent & { part: JsonObject },
  isDone: boolean,
): ResponseState {
  const part = readPart(event.part, event.summary_index ?? 0, isDone, "summary");
  return changeItem(state, event.output_index ?? lastIndex(state), "reasoning", (item) => ({
    ...item,
    summary: placePart(item.summary, part),
  }));
}

function changeArguments(
  state: ResponseState,
  event: { output_index?: number | null | undefined },
  change: (streamed: string) => string,
): ResponseState {
  return changeItem(state, event.output_index ?? lastIndex(state), "function_call", (item) => ({
    ...item,
    arguments: change(item.arguments ?? ""),
  }));
}
