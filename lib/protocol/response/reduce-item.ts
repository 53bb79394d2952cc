import {
  annotateContent,
  appendContent,
  appendSummary,
  finishContent,
  finishSummary,
  placeContent,
  placeSummary,
} from "@/lib/protocol/response/response-content";
import { addItem, finishItem } from "@/lib/protocol/response/response-item";
import type { Items } from "@/lib/protocol/response/response-items";
import type { ItemState } from "@/lib/protocol/response/response-state";
import {
  appendCommand,
  appendCommandOutput,
  appendInput,
  finishCommandOutput,
  finishInput,
  noteItemStatus,
  placeCommand,
  placePartialImage,
} from "@/lib/protocol/response/response-tools";
import type { KnownEvent } from "@/lib/protocol/stream-event";

/** Events about the response as a whole. All others are about one item. */
type ResponseEvent = Extract<
  KnownEvent,
  {
    type:
      | "response.created"
      | "response.queued"
      | "response.in_progress"
      | "response.completed"
      | "response.incomplete"
      | "response.failed"
      | "response.audio.delta"
      | "response.audio.transcript.delta"
      | "response.audio.done"
      | "response.audio.transcript.done"
      | "keepalive"
      | "error";
  }
>;

export type ItemEvent = Exclude<KnownEvent, ResponseEvent>;

/**
 * The item that an event is about, as it is after that event. Items are found by `output_index`, never by id:
 * GitHub Copilot gives a fresh id in every event. The commonest types stand first, as they are compared in turn.
 */
export function reduceItem(items: Items, event: ItemEvent): ItemState {
  switch (event.type) {
    case "response.output_text.delta":
      return appendContent(items, event, "text");
    case "response.refusal.delta":
      return appendContent(items, event, "refusal");
    case "response.reasoning_text.delta":
    case "response.reasoning.delta":
      return appendContent(items, event, "reasoning");
    case "response.reasoning_summary_text.delta":
      return appendSummary(items, event);
    case "response.function_call_arguments.delta":
      return appendInput(items, event, "function_call");
    case "response.mcp_call_arguments.delta":
      return appendInput(items, event, "mcp_call");
    case "response.custom_tool_call_input.delta":
      return appendInput(items, event, "custom_tool_call");
    case "response.code_interpreter_call_code.delta":
      return appendInput(items, event, "code_interpreter_call");
    case "response.apply_patch_call_operation_diff.delta":
      return appendInput(items, event, "apply_patch_call");
    case "response.shell_call_command.delta":
      return appendCommand(items, event);
    case "response.shell_call_output_content.delta":
      return appendCommandOutput(items, event);

    case "response.output_text.done":
      return finishContent(items, event, "text", event.text);
    case "response.refusal.done":
      return finishContent(items, event, "refusal", event.refusal);
    case "response.reasoning_text.done":
    case "response.reasoning.done":
      return finishContent(items, event, "reasoning", event.text);
    case "response.reasoning_summary_text.done":
      return finishSummary(items, event);
    case "response.function_call_arguments.done":
      return finishInput(items, event, "function_call", event.arguments);
    case "response.mcp_call_arguments.done":
      return finishInput(items, event, "mcp_call", event.arguments);
    case "response.custom_tool_call_input.done":
      return finishInput(items, event, "custom_tool_call", event.input);
    case "response.code_interpreter_call_code.done":
      return finishInput(items, event, "code_interpreter_call", event.code);
    case "response.apply_patch_call_operation_diff.done":
      return finishInput(items, event, "apply_patch_call", event.diff);
    case "response.shell_call_command.added":
      return placeCommand(items, event, false);
    case "response.shell_call_command.done":
      return placeCommand(items, event, true);
    case "response.shell_call_output_content.done":
      return finishCommandOutput(items, event);

    case "response.content_part.added":
    case "response.reasoning_part.added":
      return placeContent(items, event, false);
    case "response.content_part.done":
    case "response.reasoning_part.done":
      return placeContent(items, event, true);
    case "response.reasoning_summary_part.added":
      return placeSummary(items, event, false);
    case "response.reasoning_summary_part.done":
      return placeSummary(items, event, true);
    case "response.output_text.annotation.added":
      return annotateContent(items, event);
    case "response.image_generation_call.partial_image":
      return placePartialImage(items, event);
    case "response.output_item.added":
      return addItem(items, event);
    case "response.output_item.done":
      return finishItem(items, event);
    default:
      return noteItemStatus(items, event);
  }
}
