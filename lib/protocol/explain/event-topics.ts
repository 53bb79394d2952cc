import type { KnownEvent } from "@/lib/protocol/stream-event";

/** A type of event that has an explanation of its own: OpenAI's 59, and those that are met beside them. */
export type ExplainedType = KnownEvent["type"];

/** Types that are told of together, in the order in which a stream has them. */
export const eventTopics = {
  lifecycle: [
    "response.created",
    "response.queued",
    "response.in_progress",
    "response.completed",
    "response.incomplete",
    "response.failed",
  ],
  error: ["error"],
  keepalive: ["keepalive"],
  output_item: ["response.output_item.added", "response.output_item.done"],
  content_part: ["response.content_part.added", "response.content_part.done"],
  output_text: [
    "response.output_text.delta",
    "response.output_text.annotation.added",
    "response.output_text.done",
  ],
  refusal: ["response.refusal.delta", "response.refusal.done"],
  reasoning_summary: [
    "response.reasoning_summary_part.added",
    "response.reasoning_summary_text.delta",
    "response.reasoning_summary_text.done",
    "response.reasoning_summary_part.done",
  ],
  reasoning_text: [
    "response.reasoning_text.delta",
    "response.reasoning_text.done",
    "response.reasoning.delta",
    "response.reasoning.done",
    "response.reasoning_part.added",
    "response.reasoning_part.done",
  ],
  function_call: ["response.function_call_arguments.delta", "response.function_call_arguments.done"],
  custom_tool_call: ["response.custom_tool_call_input.delta", "response.custom_tool_call_input.done"],
  web_search_call: [
    "response.web_search_call.in_progress",
    "response.web_search_call.searching",
    "response.web_search_call.completed",
  ],
  file_search_call: [
    "response.file_search_call.in_progress",
    "response.file_search_call.searching",
    "response.file_search_call.completed",
  ],
  code_interpreter_call: [
    "response.code_interpreter_call.in_progress",
    "response.code_interpreter_call_code.delta",
    "response.code_interpreter_call_code.done",
    "response.code_interpreter_call.interpreting",
    "response.code_interpreter_call.completed",
  ],
  image_generation_call: [
    "response.image_generation_call.in_progress",
    "response.image_generation_call.generating",
    "response.image_generation_call.partial_image",
    "response.image_generation_call.completed",
  ],
  mcp_list_tools: [
    "response.mcp_list_tools.in_progress",
    "response.mcp_list_tools.completed",
    "response.mcp_list_tools.failed",
  ],
  mcp_call: [
    "response.mcp_call.in_progress",
    "response.mcp_call_arguments.delta",
    "response.mcp_call_arguments.done",
    "response.mcp_call.completed",
    "response.mcp_call.failed",
  ],
  shell_call: [
    "response.shell_call_command.added",
    "response.shell_call_command.delta",
    "response.shell_call_command.done",
    "response.shell_call_output_content.delta",
    "response.shell_call_output_content.done",
  ],
  apply_patch_call: [
    "response.apply_patch_call_operation_diff.delta",
    "response.apply_patch_call_operation_diff.done",
  ],
  compaction: ["response.compaction.compacting"],
  audio: [
    "response.audio.delta",
    "response.audio.done",
    "response.audio.transcript.delta",
    "response.audio.transcript.done",
  ],
} as const satisfies Record<string, readonly ExplainedType[]>;

export type EventTopic = keyof typeof eventTopics;

export const topicNames = Object.keys(eventTopics) as EventTopic[];

const topicByType: ReadonlyMap<string, EventTopic> = new Map(
  topicNames.flatMap((topic) => eventTopics[topic].map((type) => [type, topic] as const)),
);

export const explainedTypes: readonly ExplainedType[] = topicNames.flatMap((topic) => [
  ...eventTopics[topic],
]);

export function isExplainedType(type: string): type is ExplainedType {
  return topicByType.has(type);
}

/** Every explained type has a topic: a test holds that the table above lacks none. */
export function topicOf(type: ExplainedType): EventTopic {
  return topicByType.get(type) ?? "lifecycle";
}
