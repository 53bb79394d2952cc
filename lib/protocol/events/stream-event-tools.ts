import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import { index, ofItem, optionalText } from "@/lib/protocol/events/stream-event-fields";

const ofCommand = { output_index: index, command_index: index };

const commandOutput = z.looseObject({ stdout: optionalText, stderr: optionalText });

const itemDeltaSchema = z.looseObject({
  type: z.literal([
    "response.function_call_arguments.delta",
    "response.mcp_call_arguments.delta",
    "response.custom_tool_call_input.delta",
    "response.code_interpreter_call_code.delta",
    "response.apply_patch_call_operation_diff.delta", // OpenAI sends it, and documents it nowhere.
  ]),
  ...ofItem,
  delta: z.string(),
});

const argumentsDoneSchema = z.looseObject({
  type: z.literal(["response.function_call_arguments.done", "response.mcp_call_arguments.done"]),
  ...ofItem,
  arguments: optionalText,
});

const inputDoneSchema = z.looseObject({
  type: z.literal("response.custom_tool_call_input.done"),
  ...ofItem,
  input: optionalText,
});

const codeDoneSchema = z.looseObject({
  type: z.literal("response.code_interpreter_call_code.done"),
  ...ofItem,
  code: optionalText,
});

const diffDoneSchema = z.looseObject({
  type: z.literal("response.apply_patch_call_operation_diff.done"),
  ...ofItem,
  diff: optionalText,
});

const commandSchema = z.looseObject({
  type: z.literal(["response.shell_call_command.added", "response.shell_call_command.done"]),
  ...ofCommand,
  command: optionalText,
});

const commandDeltaSchema = z.looseObject({
  type: z.literal("response.shell_call_command.delta"),
  ...ofCommand,
  delta: z.string(),
});

const commandOutputDeltaSchema = z.looseObject({
  type: z.literal("response.shell_call_output_content.delta"),
  ...ofCommand,
  delta: commandOutput,
});

const commandOutputDoneSchema = z.looseObject({
  type: z.literal("response.shell_call_output_content.done"),
  ...ofCommand,
  output: z.nullish(z.array(commandOutput)),
});

const partialImageSchema = z.looseObject({
  type: z.literal("response.image_generation_call.partial_image"),
  ...ofItem,
  partial_image_index: index,
  partial_image_b64: z.string(),
});

const itemStateSchema = z.looseObject({
  type: z.literal([
    "response.code_interpreter_call.in_progress",
    "response.code_interpreter_call.interpreting",
    "response.code_interpreter_call.completed",
    "response.file_search_call.in_progress",
    "response.file_search_call.searching",
    "response.file_search_call.completed",
    "response.web_search_call.in_progress",
    "response.web_search_call.searching",
    "response.web_search_call.completed",
    "response.image_generation_call.in_progress",
    "response.image_generation_call.generating",
    "response.image_generation_call.completed",
    "response.mcp_call.in_progress",
    "response.mcp_call.completed",
    "response.mcp_call.failed",
    "response.mcp_list_tools.in_progress",
    "response.mcp_list_tools.completed",
    "response.mcp_list_tools.failed",
    "response.compaction.compacting",
  ]),
  ...ofItem,
});

/** The types of the events that say no more than how far a tool's call is. */
export type ToolStateType = z.infer<typeof itemStateSchema>["type"];

export const toolEventSchemas = [
  itemDeltaSchema,
  argumentsDoneSchema,
  inputDoneSchema,
  codeDoneSchema,
  diffDoneSchema,
  commandSchema,
  commandDeltaSchema,
  commandOutputDeltaSchema,
  commandOutputDoneSchema,
  partialImageSchema,
  itemStateSchema,
] as const;
