import type { LogEntry } from "@/lib/protocol/decode-stream";
import {
  annotateContent,
  appendContent,
  appendSummary,
  finishContent,
  finishSummary,
  placeContent,
  placeSummary,
} from "@/lib/protocol/response-content";
import { addItem, finishItem, type Items } from "@/lib/protocol/response-items";
import { endMisshapen, endResponse, noteError, noteResponse } from "@/lib/protocol/response-lifecycle";
import { readRun, runEnd } from "@/lib/protocol/response-runs";
import { copyResponse, initialResponseState, type ResponseState } from "@/lib/protocol/response-state";
import {
  appendCommand,
  appendCommandOutput,
  appendInput,
  finishCommandOutput,
  finishInput,
  noteItemStatus,
  placeCommand,
  placePartialImage,
} from "@/lib/protocol/response-tools";
import { eventError, readErrorEvent } from "@/lib/protocol/stream-error";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

/**
 * Pure and total: any event after any other gives a state, so the log can be replayed to any point.
 * Items are found by `output_index`, never by id: GitHub Copilot gives a fresh id in every event.
 */
export function reduceResponse(state: ResponseState, streamEvent: StreamEvent): ResponseState {
  switch (streamEvent.kind) {
    case "known":
      return reduceKnown(state, streamEvent.event);
    case "misshapen":
      return endMisshapen(state, streamEvent.type);
    case "unknown":
      return noteError(state, eventError(streamEvent));
    case "malformed":
      return state;
  }
}

/**
 * The same as `reduceResponse` over each event in turn, wire notes passed by. A run of deltas for one place is
 * one change, so that a chunk costs about what its longest runs' ends cost.
 */
export function reduceEntries(state: ResponseState, entries: readonly LogEntry[]): ResponseState {
  let next = state;
  for (let start = 0, end = 0; start < entries.length; start = end) {
    end = runEnd(entries, start);
    const event = readRun(entries, start, end);
    if (event) next = reduceResponse(next, event);
  }
  return next;
}

/** All text of all messages, joined; refusals and reasoning aside. */
export function outputText(state: ResponseState): string {
  return state.items
    .flatMap((item) => (item.type === "reasoning" ? [] : item.content))
    .filter((part) => part.kind === "text")
    .map((part) => part.text)
    .join("");
}

/** The commonest first: types are compared one after another. */
function reduceKnown(state: ResponseState, event: KnownEvent): ResponseState {
  const { items } = state;
  switch (event.type) {
    case "response.output_text.delta":
      return withItems(state, appendContent(items, event, "text"));
    case "response.refusal.delta":
      return withItems(state, appendContent(items, event, "refusal"));
    case "response.reasoning_text.delta":
    case "response.reasoning.delta":
      return withItems(state, appendContent(items, event, "reasoning"));
    case "response.reasoning_summary_text.delta":
      return withItems(state, appendSummary(items, event));
    case "response.function_call_arguments.delta":
      return withItems(state, appendInput(items, event, "function_call"));
    case "response.mcp_call_arguments.delta":
      return withItems(state, appendInput(items, event, "mcp_call"));
    case "response.custom_tool_call_input.delta":
      return withItems(state, appendInput(items, event, "custom_tool_call"));
    case "response.code_interpreter_call_code.delta":
      return withItems(state, appendInput(items, event, "code_interpreter_call"));
    case "response.apply_patch_call_operation_diff.delta":
      return withItems(state, appendInput(items, event, "apply_patch_call"));
    case "response.shell_call_command.delta":
      return withItems(state, appendCommand(items, event));
    case "response.shell_call_output_content.delta":
      return withItems(state, appendCommandOutput(items, event));
    case "response.audio.delta":
      return appendAudio(state, event.delta, "");
    case "response.audio.transcript.delta":
      return appendAudio(state, "", event.delta);

    case "response.output_text.done":
      return withItems(state, finishContent(items, event, "text", event.text));
    case "response.refusal.done":
      return withItems(state, finishContent(items, event, "refusal", event.refusal));
    case "response.reasoning_text.done":
    case "response.reasoning.done":
      return withItems(state, finishContent(items, event, "reasoning", event.text));
    case "response.reasoning_summary_text.done":
      return withItems(state, finishSummary(items, event));
    case "response.function_call_arguments.done":
      return withItems(state, finishInput(items, event, "function_call", event.arguments));
    case "response.mcp_call_arguments.done":
      return withItems(state, finishInput(items, event, "mcp_call", event.arguments));
    case "response.custom_tool_call_input.done":
      return withItems(state, finishInput(items, event, "custom_tool_call", event.input));
    case "response.code_interpreter_call_code.done":
      return withItems(state, finishInput(items, event, "code_interpreter_call", event.code));
    case "response.apply_patch_call_operation_diff.done":
      return withItems(state, finishInput(items, event, "apply_patch_call", event.diff));
    case "response.shell_call_command.added":
      return withItems(state, placeCommand(items, event, false));
    case "response.shell_call_command.done":
      return withItems(state, placeCommand(items, event, true));
    case "response.shell_call_output_content.done":
      return withItems(state, finishCommandOutput(items, event));

    case "response.content_part.added":
    case "response.reasoning_part.added":
      return withItems(state, placeContent(items, event, false));
    case "response.content_part.done":
    case "response.reasoning_part.done":
      return withItems(state, placeContent(items, event, true));
    case "response.reasoning_summary_part.added":
      return withItems(state, placeSummary(items, event, false));
    case "response.reasoning_summary_part.done":
      return withItems(state, placeSummary(items, event, true));
    case "response.output_text.annotation.added":
      return withItems(state, annotateContent(items, event));
    case "response.image_generation_call.partial_image":
      return withItems(state, placePartialImage(items, event));
    case "response.output_item.added":
      return withItems(state, addItem(items, event));
    case "response.output_item.done":
      return withItems(state, finishItem(items, event));

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
    case "error":
      return noteError(state, readErrorEvent(event));
    case "keepalive":
    case "response.audio.done":
    case "response.audio.transcript.done":
      return state;
    default:
      return withItems(state, noteItemStatus(items, event));
  }
}

function withItems(state: ResponseState, items: Items): ResponseState {
  const next = copyResponse(state);
  next.items = items;
  return next;
}

function appendAudio(state: ResponseState, data: string, transcript: string): ResponseState {
  const audio = state.audio ?? { data: "", transcript: "" };
  return { ...state, audio: { data: audio.data + data, transcript: audio.transcript + transcript } };
}
