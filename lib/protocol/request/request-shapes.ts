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
const optionalBoolean = z.optional(z.boolean());
const callers = z.nullish(z.array(z.enum(["direct", "programmatic"])));
const contextSize = z.optional(z.enum(["low", "medium", "high"]));

/** The 16 kinds of entries of `tools`. */
export const toolShapes: readonly Shape[] = [
  shape(["function"], {
    name: text,
    description: z.nullish(text),
    parameters: z.nullable(anyObject),
    strict: z.optional(z.nullable(z.boolean())),
    output_schema: z.nullish(anyObject),
    async: optionalBoolean,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["web_search", "web_search_2025_08_26"], {
    search_context_size: contextSize,
    filters: z.nullish(z.looseObject({ allowed_domains: z.nullish(z.array(text)) })),
    user_location: z.nullish(anyObject),
    external_web_access: optionalBoolean,
  }),
  shape(["web_search_preview", "web_search_preview_2025_03_11"], {
    search_context_size: contextSize,
    search_content_types: z.optional(z.array(z.enum(["text", "image"]))),
    user_location: z.nullish(anyObject),
  }),
  shape(["file_search"], {
    vector_store_ids: z.array(text),
    max_num_results: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
    filters: z.nullish(anyObject),
    ranking_options: z.optional(anyObject),
  }),
  shape(["code_interpreter"], {
    container: z.union([text, z.looseObject({ type: text })]),
    allowed_callers: callers,
  }),
  shape(["image_generation"], {
    model: optionalText,
    action: z.optional(z.enum(["auto", "generate", "edit"])),
    size: optionalText,
    quality: z.optional(z.enum(["auto", "low", "medium", "high", "xhigh", "max"])),
    complexity: z.optional(z.enum(["low", "medium", "high"])),
    background: z.optional(z.enum(["auto", "transparent", "opaque"])),
    output_format: z.optional(z.enum(["png", "webp", "jpeg", "gif", "svg"])),
    output_compression: z.optional(z.number()),
    partial_images: z.optional(z.number()),
    moderation: z.optional(z.enum(["auto", "low"])),
    input_fidelity: z.nullish(z.enum(["low", "high"])),
    input_image_mask: z.optional(anyObject),
    frame_count: z.optional(z.number()),
    frame_duration_ms: z.optional(z.number()),
    svg: z.optional(anyObject),
  }),
  shape(["mcp"], {
    server_label: text,
    server_url: optionalText,
    server_description: optionalText,
    authorization: optionalText,
    headers: z.nullish(z.record(text, text)),
    allowed_tools: z.nullish(z.union([z.array(text), anyObject])),
    require_approval: z.nullish(z.union([z.enum(["always", "never"]), anyObject])),
    tunnel_id: optionalText,
    connector_id: optionalText,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["custom"], {
    name: text,
    description: optionalText,
    format: z.optional(z.looseObject({ type: z.enum(["text", "grammar"]) })),
    async: optionalBoolean,
    defer_loading: optionalBoolean,
    allowed_callers: callers,
  }),
  shape(["namespace"], { name: text, description: text, tools: z.array(z.looseObject({ type: text })) }),
  shape(["tool_search"], {
    execution: z.optional(z.enum(["server", "client"])),
    description: z.nullish(text),
    parameters: z.optional(z.unknown()),
  }),
  shape(["shell"], { environment: z.nullish(z.looseObject({ type: text })), allowed_callers: callers }),
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
