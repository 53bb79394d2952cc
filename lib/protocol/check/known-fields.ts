import type { KnownEvent } from "@/lib/protocol/stream-event";

// From OpenAI's own types (openai 7.57.0), Open Responses 2026-04-24, and what OpenAI sends beside them:
// `obfuscation`, `billing`, an item's `status`. One line a type; `?` marks what may be left out.

/** Fields beside `type` and `sequence_number`. Older servers of OpenAI's leave `logprobs` out too. */
const eventLines: Record<KnownEvent["type"], string> = {
  "response.created": "response",
  "response.queued": "response",
  "response.in_progress": "response",
  "response.completed": "response",
  "response.incomplete": "response",
  "response.failed": "response",
  // Flat at OpenAI, nested in Open Responses, so none is asked for.
  error: "code? message? param? error?",
  keepalive: "",
  "response.output_item.added": "output_index item",
  "response.output_item.done": "output_index item",
  "response.content_part.added": "item_id output_index content_index part",
  "response.content_part.done": "item_id output_index content_index part",
  "response.output_text.delta": "item_id output_index content_index delta logprobs? obfuscation?",
  "response.output_text.done": "item_id output_index content_index text logprobs?",
  "response.output_text.annotation.added": "item_id output_index content_index annotation_index annotation",
  "response.refusal.delta": "item_id output_index content_index delta obfuscation?",
  "response.refusal.done": "item_id output_index content_index refusal",
  "response.reasoning_part.added": "item_id output_index content_index part",
  "response.reasoning_part.done": "item_id output_index content_index part",
  "response.reasoning_text.delta": "item_id output_index content_index delta obfuscation?",
  "response.reasoning_text.done": "item_id output_index content_index text",
  "response.reasoning.delta": "item_id output_index content_index delta obfuscation?",
  "response.reasoning.done": "item_id output_index content_index text",
  "response.reasoning_summary_part.added": "item_id output_index summary_index part",
  "response.reasoning_summary_part.done": "item_id output_index summary_index part status?",
  "response.reasoning_summary_text.delta": "item_id output_index summary_index delta obfuscation?",
  "response.reasoning_summary_text.done": "item_id output_index summary_index text",
  "response.function_call_arguments.delta": "item_id output_index delta obfuscation?",
  "response.function_call_arguments.done": "item_id output_index arguments name?",
  "response.custom_tool_call_input.delta": "item_id output_index delta obfuscation?",
  "response.custom_tool_call_input.done": "item_id output_index input",
  "response.mcp_call_arguments.delta": "item_id output_index delta obfuscation?",
  "response.mcp_call_arguments.done": "item_id output_index arguments",
  "response.mcp_call.in_progress": "item_id output_index",
  "response.mcp_call.completed": "item_id output_index",
  "response.mcp_call.failed": "item_id output_index",
  "response.mcp_list_tools.in_progress": "item_id output_index",
  "response.mcp_list_tools.completed": "item_id output_index",
  "response.mcp_list_tools.failed": "item_id output_index",
  "response.code_interpreter_call_code.delta": "item_id output_index delta obfuscation?",
  "response.code_interpreter_call_code.done": "item_id output_index code",
  "response.code_interpreter_call.in_progress": "item_id output_index",
  "response.code_interpreter_call.interpreting": "item_id output_index",
  "response.code_interpreter_call.completed": "item_id output_index",
  "response.web_search_call.in_progress": "item_id output_index",
  "response.web_search_call.searching": "item_id output_index",
  "response.web_search_call.completed": "item_id output_index",
  "response.file_search_call.in_progress": "item_id output_index",
  "response.file_search_call.searching": "item_id output_index",
  "response.file_search_call.completed": "item_id output_index",
  "response.image_generation_call.in_progress": "item_id output_index",
  "response.image_generation_call.generating": "item_id output_index",
  "response.image_generation_call.partial_image":
    "item_id output_index partial_image_index partial_image_b64 background? output_format? quality? size?",
  "response.image_generation_call.completed": "item_id output_index",
  "response.shell_call_command.added": "output_index command_index command",
  "response.shell_call_command.delta": "output_index command_index delta obfuscation?",
  "response.shell_call_command.done": "output_index command_index command",
  "response.shell_call_output_content.delta": "item_id output_index command_index delta obfuscation?",
  "response.shell_call_output_content.done": "item_id output_index command_index output",
  "response.apply_patch_call_operation_diff.delta": "item_id output_index delta obfuscation?",
  "response.apply_patch_call_operation_diff.done": "item_id output_index diff",
  "response.compaction.compacting": "item_id output_index",
  "response.audio.delta": "delta obfuscation?",
  "response.audio.done": "",
  "response.audio.transcript.delta": "delta obfuscation?",
  "response.audio.transcript.done": "",
};

/** Fields beside `type`. `call_id` is asked for by a rule of its own. */
const itemLines: Record<string, string> = {
  message: "id content role status phase?",
  reasoning: "id summary content? encrypted_content? status?",
  function_call: "id? arguments call_id? name status? namespace? caller? async?",
  function_call_output: "id call_id? output status name? namespace? caller? created_by?",
  custom_tool_call: "id? call_id? input name status? namespace? caller? async?",
  custom_tool_call_output: "id call_id? output status caller? created_by?",
  file_search_call: "id queries status results?",
  web_search_call: "id action? status results?",
  computer_call: "id call_id? pending_safety_checks status action? actions?",
  computer_call_output: "id call_id? output status acknowledged_safety_checks? created_by?",
  code_interpreter_call: "id code container_id outputs status",
  image_generation_call:
    "id result status action? background? error? output_format? quality? revised_prompt? size? svg_usage?",
  local_shell_call: "id action call_id? status",
  local_shell_call_output: "id output status? call_id?",
  shell_call: "id action call_id? environment status caller? created_by?",
  shell_call_output: "id call_id? max_output_length output status caller? created_by?",
  apply_patch_call: "id call_id? operation status caller? created_by?",
  apply_patch_call_output: "id call_id? status output? caller? created_by?",
  mcp_call: "id arguments name server_label approval_request_id? error? output? status?",
  mcp_list_tools: "id server_label tools error? status?",
  mcp_approval_request: "id arguments name server_label status?",
  mcp_approval_response: "id approval_request_id approve reason?",
  program: "id call_id? code fingerprint status?",
  program_output: "id call_id? result status",
  tool_search_call: "id arguments call_id? execution status created_by?",
  tool_search_output: "id call_id? execution status tools created_by?",
  additional_tools: "id role tools",
  compaction: "id encrypted_content created_by? status?",
};

/** Fields beside `type`, of content and summaries alike. */
const partLines: Record<string, string> = {
  output_text: "text annotations logprobs?",
  refusal: "refusal",
  reasoning_text: "text",
  summary_text: "text",
};

const usageLine = "input_tokens? input_tokens_details? output_tokens? output_tokens_details? total_tokens?";

/** What an object has to have, and what it may have besides. */
export type FieldList = { known: ReadonlySet<string>; required: readonly string[] };

export const eventFields = readTable(eventLines, "type sequence_number?");
export const itemFields = readTable(itemLines, "type");
export const partFields = readTable(partLines, "type");
export const usageFields = readLine(usageLine);

function readTable(lines: Readonly<Record<string, string>>, everywhere: string) {
  const entries = Object.entries(lines).map(
    ([type, line]) => [type, readLine(`${everywhere} ${line}`.trim())] as const,
  );
  return new Map<string, FieldList>(entries);
}

function readLine(line: string): FieldList {
  const words = line.split(" ");
  return {
    known: new Set(words.map((word) => word.replace("?", ""))),
    required: words.filter((word) => !word.endsWith("?")),
  };
}
