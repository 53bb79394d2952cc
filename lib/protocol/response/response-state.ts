import type { JsonObject } from "@/lib/protocol/json";
import { type LogprobList, noLogprobs } from "@/lib/protocol/response/response-logprobs";
import type { ResponseError } from "@/lib/protocol/stream-error";

/** A piece of an item's content or summary. */
export type PartState = {
  kind: "text" | "refusal" | "reasoning" | "summary" | "other";
  /** Its `content_index` or `summary_index`. */
  index: number;
  /** What is known so far: the joined deltas, or the text of a `done` event. */
  text: string;
  /** By index, ascending. */
  annotations: readonly AnnotationState[];
  logprobs: LogprobList;
  isDone: boolean;
  /** The part as it was sent last; null while only deltas told of it. */
  raw: unknown;
};

export type AnnotationState = { index: number; raw: unknown };

/** One command of a shell call, or what it printed: those are two items. */
export type CommandState = {
  /** Its `command_index`. */
  index: number;
  command: string;
  stdout: string;
  stderr: string;
  isDone: boolean;
  /** What it printed and how it ended, as sent; none while only deltas told of it. */
  outputs: readonly JsonObject[];
};

/** The newest preview of an image that is still being made. `format`: `png`, `webp` …, where it was sent. */
export type PartialImage = { index: number; base64: string; format: string | null };

/** One output item of any type: what has a stream of its own is a field here, all else stays in `raw`. */
export type ItemState = {
  outputIndex: number;
  type: string;
  /** The item as it was sent last, unchanged; null while only other events told of it. */
  raw: JsonObject | null;
  isDone: boolean;
  /** The newest of the item's own `status` and the state events (`searching`, `failed` …). */
  status: string | null;
  name: string | null;
  callId: string | null;
  content: readonly PartState[];
  summary: readonly PartState[];
  /** What the model writes for a tool: its arguments, input, code or diff; `inputField` says which. */
  input: string | null;
  /** By index, ascending. */
  commands: readonly CommandState[];
  partialImage: PartialImage | null;
};

/** `data`: the pieces of base64 joined as they came; each may be padded on its own. */
export type AudioState = { data: string; transcript: string };

/** How the stream says that it ended. */
export type Terminal = "completed" | "incomplete" | "failed" | "error";

/** What the events so far add up to. */
export type ResponseState = {
  /** The response's own `status`, or what the newest lifecycle event says; "none" before the first. */
  status: string;
  /** The newest response object as it was sent, unchanged. */
  response: JsonObject | null;
  /** By `outputIndex`, ascending; indexes may be missing. */
  items: readonly ItemState[];
  /** Spoken output. Its events name no item. */
  audio: AudioState | null;
  usage: JsonObject | null;
  incompleteReason: string | null;
  error: ResponseError | null;
  /** Null while the stream has not said that it ended. */
  terminal: Terminal | null;
  /** The final response had no output, or an empty one, though items were streamed: those are kept. */
  finalOutputEmpty: boolean;
};

export const initialResponseState: ResponseState = {
  status: "none",
  response: null,
  items: [],
  audio: null,
  usage: null,
  incompleteReason: null,
  error: null,
  terminal: null,
  finalOutputEmpty: false,
};

/** An item of which nothing is known but its place. */
export function createItem(outputIndex: number, type: string): ItemState {
  return {
    outputIndex,
    type,
    raw: null,
    isDone: false,
    status: null,
    name: null,
    callId: null,
    content: [],
    summary: [],
    input: null,
    commands: [],
    partialImage: null,
  };
}

/** A part of which nothing is known but its place. */
export function createPart(index: number, kind: PartState["kind"]): PartState {
  return { kind, index, text: "", annotations: [], logprobs: noLogprobs, isDone: false, raw: null };
}

// Each delta copies a response, an item and a part. Written out, since a spread of so many fields takes V8 five
// times as long; the compiler sees to it that none is left out.

export function copyResponse(state: ResponseState): ResponseState {
  return {
    status: state.status,
    response: state.response,
    items: state.items,
    audio: state.audio,
    usage: state.usage,
    incompleteReason: state.incompleteReason,
    error: state.error,
    terminal: state.terminal,
    finalOutputEmpty: state.finalOutputEmpty,
  };
}

export function copyItem(item: ItemState): ItemState {
  return {
    outputIndex: item.outputIndex,
    type: item.type,
    raw: item.raw,
    isDone: item.isDone,
    status: item.status,
    name: item.name,
    callId: item.callId,
    content: item.content,
    summary: item.summary,
    input: item.input,
    commands: item.commands,
    partialImage: item.partialImage,
  };
}

export function copyPart(part: PartState): PartState {
  return {
    kind: part.kind,
    index: part.index,
    text: part.text,
    annotations: part.annotations,
    logprobs: part.logprobs,
    isDone: part.isDone,
    raw: part.raw,
  };
}
