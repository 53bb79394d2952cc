import { type ExplainedType, explainedTypes } from "@/lib/protocol/explain/event-topics";

// What may come next at the same place: of events of an item, the next one of that item; of the others, the next one
// of the response. From Open Responses 2026-04-24 for lifecycle, items and parts; from the order of real streams and
// the names of the states for the hosted tools. Tests hold it against both.

type Followers = readonly ExplainedType[];

const terminal = ["response.completed", "response.incomplete", "response.failed"] as const;

/** How an item goes on once it has been added; items that come whole are done at once. */
const itemBeginnings = [
  "response.content_part.added",
  "response.reasoning_summary_part.added",
  "response.reasoning_text.delta",
  "response.reasoning_text.done",
  "response.reasoning.delta",
  "response.reasoning_part.added",
  "response.function_call_arguments.delta",
  "response.function_call_arguments.done",
  "response.custom_tool_call_input.delta",
  "response.custom_tool_call_input.done",
  "response.web_search_call.in_progress",
  "response.file_search_call.in_progress",
  "response.code_interpreter_call.in_progress",
  "response.code_interpreter_call_code.delta",
  "response.image_generation_call.in_progress",
  "response.mcp_list_tools.in_progress",
  "response.mcp_call.in_progress",
  "response.mcp_call_arguments.delta",
  "response.shell_call_command.added",
  "response.shell_call_output_content.delta",
  "response.apply_patch_call_operation_diff.delta",
  "response.compaction.compacting",
] as const;

const followers: Record<ExplainedType, Followers> = {
  "response.created": [
    "response.queued",
    "response.in_progress",
    "response.output_item.added",
    "error",
    ...terminal,
  ],
  "response.queued": ["response.in_progress", "error", ...terminal],
  "response.in_progress": ["response.output_item.added", "error", ...terminal],
  "response.completed": [],
  "response.incomplete": [],
  "response.failed": [],
  error: ["response.failed"],
  keepalive: [],
  "response.output_item.added": [
    ...itemBeginnings,
    "response.output_item.done",
    "response.output_item.added",
  ],
  "response.output_item.done": [
    "response.output_item.added",
    "response.output_item.done",
    "error",
    ...terminal,
  ],
  "response.content_part.added": [
    "response.output_text.delta",
    "response.output_text.done",
    "response.refusal.delta",
    "response.refusal.done",
    "response.reasoning_text.delta",
    "response.reasoning_text.done",
    "response.reasoning.delta",
    "response.reasoning.done",
  ],
  "response.content_part.done": [
    "response.content_part.added",
    "response.reasoning_summary_part.added",
    "response.output_item.done",
  ],
  "response.output_text.delta": [
    "response.output_text.delta",
    "response.output_text.annotation.added",
    "response.output_text.done",
  ],
  "response.output_text.annotation.added": [
    "response.output_text.annotation.added",
    "response.output_text.delta",
    "response.output_text.done",
  ],
  "response.output_text.done": ["response.content_part.done"],
  "response.refusal.delta": ["response.refusal.delta", "response.refusal.done"],
  "response.refusal.done": ["response.content_part.done"],
  "response.reasoning_summary_part.added": [
    "response.reasoning_summary_text.delta",
    "response.reasoning_summary_text.done",
  ],
  "response.reasoning_summary_text.delta": [
    "response.reasoning_summary_text.delta",
    "response.reasoning_summary_text.done",
  ],
  "response.reasoning_summary_text.done": ["response.reasoning_summary_part.done"],
  "response.reasoning_summary_part.done": [
    "response.reasoning_summary_part.added",
    "response.content_part.added",
    "response.output_item.done",
  ],
  "response.reasoning_text.delta": ["response.reasoning_text.delta", "response.reasoning_text.done"],
  "response.reasoning_text.done": [
    "response.content_part.done",
    "response.reasoning_part.done",
    "response.reasoning_summary_part.added",
    "response.output_item.done",
  ],
  "response.reasoning.delta": ["response.reasoning.delta", "response.reasoning.done"],
  "response.reasoning.done": [
    "response.content_part.done",
    "response.reasoning_summary_part.added",
    "response.output_item.done",
  ],
  "response.reasoning_part.added": ["response.reasoning_text.delta", "response.reasoning_text.done"],
  "response.reasoning_part.done": ["response.reasoning_part.added", "response.output_item.done"],
  "response.function_call_arguments.delta": [
    "response.function_call_arguments.delta",
    "response.function_call_arguments.done",
  ],
  "response.function_call_arguments.done": ["response.output_item.done"],
  "response.custom_tool_call_input.delta": [
    "response.custom_tool_call_input.delta",
    "response.custom_tool_call_input.done",
  ],
  "response.custom_tool_call_input.done": ["response.output_item.done"],
  "response.web_search_call.in_progress": [
    "response.web_search_call.searching",
    "response.web_search_call.completed",
  ],
  "response.web_search_call.searching": ["response.web_search_call.completed"],
  "response.web_search_call.completed": ["response.output_item.done"],
  "response.file_search_call.in_progress": [
    "response.file_search_call.searching",
    "response.file_search_call.completed",
  ],
  "response.file_search_call.searching": ["response.file_search_call.completed"],
  "response.file_search_call.completed": ["response.output_item.done"],
  "response.code_interpreter_call.in_progress": [
    "response.code_interpreter_call_code.delta",
    "response.code_interpreter_call_code.done",
    "response.code_interpreter_call.interpreting",
  ],
  "response.code_interpreter_call_code.delta": [
    "response.code_interpreter_call_code.delta",
    "response.code_interpreter_call_code.done",
  ],
  "response.code_interpreter_call_code.done": [
    "response.code_interpreter_call.interpreting",
    "response.output_item.done",
  ],
  "response.code_interpreter_call.interpreting": ["response.code_interpreter_call.completed"],
  "response.code_interpreter_call.completed": ["response.output_item.done"],
  "response.image_generation_call.in_progress": [
    "response.image_generation_call.generating",
    "response.image_generation_call.partial_image",
    "response.image_generation_call.completed",
  ],
  "response.image_generation_call.generating": [
    "response.image_generation_call.partial_image",
    "response.image_generation_call.completed",
  ],
  "response.image_generation_call.partial_image": [
    "response.image_generation_call.partial_image",
    "response.image_generation_call.completed",
  ],
  "response.image_generation_call.completed": ["response.output_item.done"],
  "response.mcp_list_tools.in_progress": [
    "response.mcp_list_tools.completed",
    "response.mcp_list_tools.failed",
  ],
  "response.mcp_list_tools.completed": ["response.output_item.done"],
  "response.mcp_list_tools.failed": ["response.output_item.done"],
  // An approved call has its arguments already: one recording has them before the call is said to be under way.
  "response.mcp_call.in_progress": [
    "response.mcp_call_arguments.delta",
    "response.mcp_call_arguments.done",
    "response.mcp_call.completed",
    "response.mcp_call.failed",
  ],
  "response.mcp_call_arguments.delta": [
    "response.mcp_call_arguments.delta",
    "response.mcp_call_arguments.done",
    "response.mcp_call.in_progress",
  ],
  "response.mcp_call_arguments.done": [
    "response.mcp_call.completed",
    "response.mcp_call.failed",
    "response.output_item.done",
  ],
  "response.mcp_call.completed": ["response.output_item.done"],
  "response.mcp_call.failed": ["response.output_item.done"],
  "response.shell_call_command.added": [
    "response.shell_call_command.delta",
    "response.shell_call_command.done",
  ],
  "response.shell_call_command.delta": [
    "response.shell_call_command.delta",
    "response.shell_call_command.done",
  ],
  "response.shell_call_command.done": [
    "response.shell_call_command.added",
    "response.shell_call_output_content.delta",
    "response.output_item.done",
  ],
  "response.shell_call_output_content.delta": [
    "response.shell_call_output_content.delta",
    "response.shell_call_output_content.done",
  ],
  "response.shell_call_output_content.done": [
    "response.shell_call_output_content.delta",
    "response.output_item.done",
  ],
  "response.apply_patch_call_operation_diff.delta": [
    "response.apply_patch_call_operation_diff.delta",
    "response.apply_patch_call_operation_diff.done",
  ],
  "response.apply_patch_call_operation_diff.done": ["response.output_item.done"],
  "response.compaction.compacting": ["response.output_item.done"],
  "response.audio.delta": ["response.audio.delta", "response.audio.done"],
  "response.audio.done": [],
  "response.audio.transcript.delta": ["response.audio.transcript.delta", "response.audio.transcript.done"],
  "response.audio.transcript.done": [],
};

/** Between any two others, before the end. An error or a failure does not wait until all that is open is done. */
const anywhere: ReadonlySet<ExplainedType> = new Set<ExplainedType>([
  "keepalive",
  "error",
  "response.failed",
]);

export function mayComeAnywhere(type: ExplainedType): boolean {
  return anywhere.has(type);
}

/** What may come right after it at the same place. Empty: nothing, or nothing that is known. */
export function followersOf(type: ExplainedType): Followers {
  return followers[type];
}

/** What may come right before it at the same place. */
export function predecessorsOf(type: ExplainedType): Followers {
  return explainedTypes.filter((candidate) => followers[candidate].includes(type));
}
