import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";

// What stands inside of the lists and objects of a request, one shape for each `type`. Kept apart from
// request-fields.ts because only the JSON editor reads it, and the page's first load should not carry it.
// Shapes are loose: they say what is needed and what we know of, and let pass what a provider adds.

/** The types that share one shape. */
export type Shape = { types: readonly string[]; schema: z.ZodMiniObject };

function shape(types: readonly string[], fields: z.core.$ZodShape = {}): Shape {
  return { types, schema: z.looseObject({ type: z.enum(types), ...fields }) };
}

const text = z.string();
const anyObject = z.looseObject({});
const optionalText = z.optional(text);

export const toolChoiceWords = ["none", "auto", "required"] as const;

/** `tool_choice` as an object. `mcp` has a server where it stands for one server's tools. */
export const toolChoiceShapes: readonly Shape[] = [
  shape(["function", "custom"], { name: text }),
  shape(["mcp"], { server_label: optionalText, name: z.nullish(text) }),
  shape(["allowed_tools"], { mode: z.enum(["auto", "required"]), tools: z.array(anyObject) }),
  shape([
    "file_search",
    "web_search_preview",
    "web_search_preview_2025_03_11",
    "code_interpreter",
    "image_generation",
    "computer",
    "computer_use",
    "computer_use_preview",
    "programmatic_tool_calling",
    "apply_patch",
    "shell",
  ]),
];

/** Parts of a message's `content`, those that a model has written included. */
export const contentShapes: readonly Shape[] = [
  shape(["input_text"], { text }),
  shape(["input_image"], {
    image_url: z.nullish(text),
    file_id: z.nullish(text),
    detail: z.optional(z.enum(["auto", "low", "high", "original"])),
  }),
  shape(["input_file"], {
    filename: optionalText,
    file_data: optionalText,
    file_url: optionalText,
    file_id: z.nullish(text),
    detail: z.optional(z.enum(["auto", "low", "high"])),
  }),
  shape(["input_audio"], { input_audio: z.optional(anyObject) }),
  shape(["output_text"], { text, annotations: z.optional(z.array(anyObject)) }),
  shape(["refusal"], { refusal: text }),
];

/** A message, the one item that may leave out its `type`. The parts of `content` are `contentShapes`. */
export const messageSchema = z.looseObject({
  role: z.enum(["user", "assistant", "system", "developer"]),
  content: z.union([text, z.array(z.looseObject({ type: text }))]),
  phase: z.nullish(z.enum(["commentary", "final_answer"])),
});

const callStatus = z.nullish(z.enum(["in_progress", "completed", "incomplete"]));
const outputValue = z.union([text, z.array(z.looseObject({ type: text }))]);

/** Entries of `input` other than messages that people write by hand; of the rest only the names are offered. */
export const itemShapes: readonly Shape[] = [
  shape(["function_call"], { call_id: text, name: text, arguments: text, status: callStatus }),
  shape(["function_call_output"], { call_id: z.nullish(text), output: outputValue, status: callStatus }),
  shape(["custom_tool_call"], { call_id: text, name: text, input: text }),
  shape(["custom_tool_call_output"], { call_id: text, output: outputValue }),
  shape(["reasoning"], {
    id: optionalText,
    summary: z.array(anyObject),
    content: z.nullish(z.array(anyObject)),
    encrypted_content: z.nullish(text),
  }),
  shape(["item_reference"], { id: text }),
  shape(["mcp_approval_response"], { approval_request_id: text, approve: z.boolean() }),
  shape(["compaction"], { encrypted_content: text }),
];

export const otherItemTypes = [
  "additional_tools",
  "apply_patch_call",
  "apply_patch_call_output",
  "code_interpreter_call",
  "compaction_trigger",
  "computer_call",
  "computer_call_output",
  "configuration_update",
  "file_search_call",
  "image_generation_call",
  "local_shell_call",
  "local_shell_call_output",
  "mcp_approval_request",
  "mcp_call",
  "mcp_list_tools",
  "program",
  "program_output",
  "shell_call",
  "shell_call_output",
  "tool_search_call",
  "tool_search_output",
  "web_search_call",
] as const;
