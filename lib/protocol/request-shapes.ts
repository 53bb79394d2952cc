import "@/lib/protocol/zod-without-jit";

import * as z from "zod";

// What stands inside of the lists and objects of a request, one shape for each `type`. Kept apart from
// request-fields.ts because only the JSON editor reads it, and the page's first load should not carry it.
// Shapes are loose: they say what is needed and what we know of, and let pass what a provider adds.

/** The types that share one shape. */
export type Shape = { types: readonly string[]; schema: z.ZodObject };

function shape(types: readonly string[], fields: z.ZodRawShape = {}): Shape {
  return { types, schema: z.looseObject({ type: z.enum(types), ...fields }) };
}

const text = z.string();
const anyObject = z.looseObject({});
const optionalText = text.optional();
const optionalBoolean = z.boolean().optional();
const callers = z.array(z.enum(["direct", "programmatic"])).nullish();
const contextSize = z.enum(["low", "medium", "high"]).optional();

/** The 16 kinds of entries of `tools`. */
export const toolShapes: readonly Shape[] = [
  shape(["function"], {
    name: text,
    description: text.nullish(),
    parameters: anyObject.nullable(),
    strict: z.boolean().nullable().optional(),
    output_schema: anyObject.nullish(),
    async: optionalBoolean,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["web_search", "web_search_2025_08_26"], {
    search_context_size: contextSize,
    filters: z.looseObject({ allowed_domains: z.array(text).nullish() }).nullish(),
    user_location: anyObject.nullish(),
    external_web_access: optionalBoolean,
  }),
  shape(["web_search_preview", "web_search_preview_2025_03_11"], {
    search_context_size: contextSize,
    search_content_types: z.array(z.enum(["text", "image"])).optional(),
    user_location: anyObject.nullish(),
  }),
  shape(["file_search"], {
    vector_store_ids: z.array(text),
    max_num_results: z.int().min(1).max(50).optional(),
    filters: anyObject.nullish(),
    ranking_options: anyObject.optional(),
  }),
  shape(["code_interpreter"], {
    container: z.union([text, z.looseObject({ type: text })]),
    allowed_callers: callers,
  }),
  shape(["image_generation"], {
    model: optionalText,
    action: z.enum(["auto", "generate", "edit"]).optional(),
    size: optionalText,
    quality: z.enum(["auto", "low", "medium", "high", "xhigh", "max"]).optional(),
    complexity: z.enum(["low", "medium", "high"]).optional(),
    background: z.enum(["auto", "transparent", "opaque"]).optional(),
    output_format: z.enum(["png", "webp", "jpeg", "gif", "svg"]).optional(),
    output_compression: z.number().optional(),
    partial_images: z.number().optional(),
    moderation: z.enum(["auto", "low"]).optional(),
    input_fidelity: z.enum(["low", "high"]).nullish(),
    input_image_mask: anyObject.optional(),
    frame_count: z.number().optional(),
    frame_duration_ms: z.number().optional(),
    svg: anyObject.optional(),
  }),
  shape(["mcp"], {
    server_label: text,
    server_url: optionalText,
    server_description: optionalText,
    authorization: optionalText,
    headers: z.record(text, text).nullish(),
    allowed_tools: z.union([z.array(text), anyObject]).nullish(),
    require_approval: z.union([z.enum(["always", "never"]), anyObject]).nullish(),
    tunnel_id: optionalText,
    connector_id: optionalText,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["custom"], {
    name: text,
    description: optionalText,
    format: z.looseObject({ type: z.enum(["text", "grammar"]) }).optional(),
    async: optionalBoolean,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["namespace"], { name: text, description: text, tools: z.array(z.looseObject({ type: text })) }),
  shape(["tool_search"], {
    execution: z.enum(["server", "client"]).optional(),
    description: text.nullish(),
    parameters: z.unknown().optional(),
  }),
  shape(["shell"], { environment: z.looseObject({ type: text }).nullish(), allowed_callers: callers }),
  shape(["local_shell"]),
  shape(["apply_patch"], { allowed_callers: callers }),
  shape(["programmatic_tool_calling"]),
  shape(["computer"]),
  shape(["computer_use_preview"], {
    display_width: z.number(),
    display_height: z.number(),
    environment: z.enum(["windows", "mac", "linux", "ubuntu", "browser"]),
  }),
];

export const toolChoiceWords = ["none", "auto", "required"] as const;

/** `tool_choice` as an object. `mcp` has a server where it stands for one server's tools. */
export const toolChoiceShapes: readonly Shape[] = [
  shape(["function", "custom"], { name: text }),
  shape(["mcp"], { server_label: optionalText, name: text.nullish() }),
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
    image_url: text.nullish(),
    file_id: text.nullish(),
    detail: z.enum(["auto", "low", "high", "original"]).optional(),
  }),
  shape(["input_file"], {
    filename: optionalText,
    file_data: optionalText,
    file_url: optionalText,
    file_id: text.nullish(),
    detail: z.enum(["auto", "low", "high"]).optional(),
  }),
  shape(["input_audio"], { input_audio: anyObject.optional() }),
  shape(["output_text"], { text, annotations: z.array(anyObject).optional() }),
  shape(["refusal"], { refusal: text }),
];

/** A message, the one item that may leave out its `type`. The parts of `content` are `contentShapes`. */
export const messageSchema = z.looseObject({
  role: z.enum(["user", "assistant", "system", "developer"]),
  content: z.union([text, z.array(z.looseObject({ type: text }))]),
  phase: z.enum(["commentary", "final_answer"]).nullish(),
});

const callStatus = z.enum(["in_progress", "completed", "incomplete"]).nullish();
const outputValue = z.union([text, z.array(z.looseObject({ type: text }))]);

/** Entries of `input` other than messages that people write by hand; of the rest only the names are offered. */
export const itemShapes: readonly Shape[] = [
  shape(["function_call"], { call_id: text, name: text, arguments: text, status: callStatus }),
  shape(["function_call_output"], { call_id: text.nullish(), output: outputValue, status: callStatus }),
  shape(["custom_tool_call"], { call_id: text, name: text, input: text }),
  shape(["custom_tool_call_output"], { call_id: text, output: outputValue }),
  shape(["reasoning"], {
    id: optionalText,
    summary: z.array(anyObject),
    content: z.array(anyObject).nullish(),
    encrypted_content: text.nullish(),
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
