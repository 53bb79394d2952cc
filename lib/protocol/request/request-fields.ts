import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import {
  choice,
  decimal,
  type FieldControl,
  type FieldKind,
  group,
  integer,
  json,
  model,
  suggestion,
  text,
  textOr,
  tristate,
} from "@/lib/protocol/request/request-field-kinds";

export type { FieldControl } from "@/lib/protocol/request/request-field-kinds";

export type FieldSection =
  | "input"
  | "model"
  | "tools"
  | "text_format"
  | "reasoning"
  | "state"
  | "stream"
  | "advanced";

type FieldFacts = {
  /** What the API assumes when the field is not sent. */
  default?: string | number | boolean;
  /** Most fields take null for "as if not sent"; these do not. */
  isNullable?: false;
  isDeprecated?: true;
  /** Who knows it, where that is not everybody: providers that follow OpenAI, and those that follow Open Responses. */
  knownTo?: ParameterSource;
};

/**
 * `openai`: not in Open Responses. `openai_new`: nor in the reference page that CometAPI follows.
 * `open_responses`: not in OpenAI's own API.
 */
export type ParameterSource = "openai" | "openai_new" | "open_responses";

/** One parameter of `POST /v1/responses`, or one key inside of one. `name` is the path with dots: `reasoning.effort`. */
export type RequestField<Name extends string = string> = FieldFacts & {
  name: Name;
  path: readonly string[];
  section: FieldSection;
  control: FieldControl;
  schema: z.ZodMiniType;
};

function field<Name extends string>(
  name: Name,
  section: FieldSection,
  kind: FieldKind,
  facts: FieldFacts = {},
): RequestField<Name> {
  const schema = facts.isNullable === false ? kind.schema : z.nullable(kind.schema);
  return { name, path: name.split("."), section, control: kind.control, ...facts, schema };
}

const looseObject = z.looseObject({});
const summaries = ["auto", "concise", "detailed"];

// Lists and objects are described as deep as a sentence under a form field helps. Tools, input items and the
// like are described whole in request-shapes.ts, which only the editor loads.
const effort = choice(["none", "minimal", "low", "medium", "high", "xhigh", "max"]);
const summary = choice(summaries);
const reasoningContext = choice(["auto", "current_turn", "all_turns"]);
const reasoning = z.looseObject({
  effort: z.nullish(effort.schema),
  summary: z.nullish(summary.schema),
  generate_summary: z.nullish(summary.schema),
  context: z.nullish(reasoningContext.schema),
  mode: z.nullish(z.string()),
});

/** Exported for the editor, which tells the three apart by `type`. */
export const textFormat = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("text") }),
  z.looseObject({ type: z.literal("json_object") }),
  z.looseObject({
    type: z.literal("json_schema"),
    name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
    schema: looseObject,
    description: z.optional(z.string()),
    strict: z.nullish(z.boolean()),
  }),
]);
const verbosity = choice(["low", "medium", "high"]);
const textConfig = z.looseObject({ format: z.optional(textFormat), verbosity: z.nullish(verbosity.schema) });

const typedObject = z.looseObject({ type: z.string() });
const toolChoice = z.union([z.enum(["none", "auto", "required"]), typedObject]);

const maximumKeys = 16;
const metadata = z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(512))).check(
  z.refine((entries) => Object.keys(entries).length <= maximumKeys, { params: { maximumKeys } }),
  z.meta({ maxProperties: maximumKeys }),
);

const includable = z.enum([
  "file_search_call.results",
  "web_search_call.results",
  "web_search_call.action.sources",
  "message.input_image.image_url",
  "message.output_text.logprobs",
  "computer_call_output.output.image_url",
  "code_interpreter_call.outputs",
  "reasoning.encrypted_content",
]);

const prompt = z.looseObject({
  id: z.string(),
  version: z.nullish(z.string()),
  variables: z.nullish(looseObject),
});

const contextStep = z.looseObject({ type: z.string(), compact_threshold: z.nullish(z.number()) });

const cacheMode = choice(["implicit", "explicit"]);
const cacheLifetime = choice(["30m", "12h"]);
const cacheOptions = z.looseObject({
  mode: z.optional(cacheMode.schema),
  ttl: z.optional(cacheLifetime.schema),
  prewarm: z.optional(z.boolean()),
  comparison_response_id: z.nullish(z.string()),
});

// The reference page prints "in-memory", OpenAI takes "in_memory".
const cacheRetention = choice(["in_memory", "24h"], ["in-memory"]);
const serviceTier = choice(["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"]);
const identified = z.looseObject({ id: z.string() });
const streamOptions = z.looseObject({ include_obfuscation: z.optional(z.boolean()) });
const compression = choice(["auto", "enabled", "disabled"]);
const imageOptions = z.looseObject({ context_compression: z.optional(compression.schema) });
const cyberProgram = choice(["standard", "daybreak_blue", "daybreak_red"]);
const accessPrograms = z.looseObject({ cyber: z.optional(cyberProgram.schema) });
const moderationMode = choice(["score", "block"]);
const moderationRule = z.nullish(z.looseObject({ mode: moderationMode.schema }));
const moderation = z.looseObject({
  model: z.string(),
  policy: z.nullish(z.looseObject({ input: moderationRule, output: moderationRule })),
});

const isNullable = false;
const isDeprecated = true;

const fields = [
  field("input", "input", textOr(z.array(looseObject), { multiline: true }), { isNullable }),
  field("instructions", "input", text({ multiline: true })),
  field("prompt", "input", json(prompt), { knownTo: "openai" }),

  field("model", "model", model(), { isNullable }),
  field("temperature", "model", decimal({ minimum: 0, maximum: 2, step: 0.1 }), { default: 1 }),
  field("top_p", "model", decimal({ minimum: 0, maximum: 1, step: 0.05 }), { default: 1 }),
  field("max_output_tokens", "model", integer({ minimum: 16 })),
  field("top_logprobs", "model", integer({ minimum: 0, maximum: 20 })),
  field("presence_penalty", "model", decimal({ step: 0.1 }), { knownTo: "open_responses" }),
  field("frequency_penalty", "model", decimal({ step: 0.1 }), { knownTo: "open_responses" }),

  field("tools", "tools", json(z.array(typedObject)), { isNullable }),
  field("tool_choice", "tools", json(toolChoice), { isNullable, default: "auto" }),
  field("parallel_tool_calls", "tools", tristate(), { default: true }),
  field("max_tool_calls", "tools", integer({ minimum: 1 })),

  field("text", "text_format", group(textConfig), { isNullable }),
  field("text.format", "text_format", json(textFormat), { isNullable }),
  field("text.verbosity", "text_format", verbosity, { default: "medium" }),

  field("reasoning", "reasoning", group(reasoning)),
  field("reasoning.effort", "reasoning", effort),
  field("reasoning.summary", "reasoning", summary),
  field("reasoning.context", "reasoning", reasoningContext, { knownTo: "openai_new" }),
  field("reasoning.mode", "reasoning", suggestion(["standard", "pro"]), { knownTo: "openai_new" }),
  field("reasoning.generate_summary", "reasoning", summary, { knownTo: "openai", isDeprecated }),

  field("store", "state", tristate(), { default: true }),
  field("metadata", "state", json(metadata)),
  field("previous_response_id", "state", text()),
  field("conversation", "state", textOr(identified), { knownTo: "openai" }),
  field("context_management", "state", json(z.array(contextStep).check(z.minLength(1))), {
    knownTo: "openai",
  }),
  field("truncation", "state", choice(["auto", "disabled"]), { default: "disabled", isDeprecated }),

  field("stream", "stream", tristate(), { default: false }),
  field("stream_options", "stream", group(streamOptions)),
  field("stream_options.include_obfuscation", "stream", tristate(), { isNullable, default: true }),
  field("background", "stream", tristate(), { default: false }),

  field("include", "advanced", json(z.array(includable))),
  field("service_tier", "advanced", serviceTier, { default: "auto" }),
  field("prompt_cache_key", "advanced", text({ maximumLength: 64 })),
  field("prompt_cache_options", "advanced", group(cacheOptions), { isNullable, knownTo: "openai_new" }),
  field("prompt_cache_options.mode", "advanced", cacheMode, { isNullable, default: "implicit" }),
  field("prompt_cache_options.ttl", "advanced", cacheLifetime, { isNullable, default: "30m" }),
  field("prompt_cache_options.prewarm", "advanced", tristate(), { isNullable, default: false }),
  field("prompt_cache_options.comparison_response_id", "advanced", text()),
  field("prompt_cache_retention", "advanced", cacheRetention, { knownTo: "openai", isDeprecated }),
  field("safety_identifier", "advanced", text({ maximumLength: 64 })),
  field("user", "advanced", text(), { isNullable, knownTo: "openai", isDeprecated }),
  field("moderation", "advanced", group(moderation), { knownTo: "openai_new" }),
  field("moderation.model", "advanced", text(), { isNullable }),
  field("moderation.policy.input.mode", "advanced", moderationMode, { isNullable }),
  field("moderation.policy.output.mode", "advanced", moderationMode, { isNullable }),
  field("image", "advanced", group(imageOptions), { isNullable, knownTo: "openai_new" }),
  field("image.context_compression", "advanced", compression, { isNullable, default: "auto" }),
  field("access_programs", "advanced", group(accessPrograms), { isNullable, knownTo: "openai_new" }),
  field("access_programs.cyber", "advanced", cyberProgram, { isNullable }),
] as const;

export type FieldName = (typeof fields)[number]["name"];

/** OpenAI's 33 parameters, the two that only Open Responses has, and the nested ones with a control of their own. */
export const requestFields: readonly RequestField<FieldName>[] = fields;

/** Those that the form shows, in the table's order; `model` stands in the page's header. */
export const formFields = requestFields.filter(({ name }) => name !== "model");

/** The fields that make up the object at `path`, those in objects inside of it too. */
export function listNestedFields({ path }: Pick<RequestField, "path">): RequestField<FieldName>[] {
  return requestFields.filter(
    (candidate) => candidate.path.length > path.length && path.every((key, i) => candidate.path[i] === key),
  );
}

type MessageKey<Name extends string> = Name extends `${infer Parent}.${infer Child}`
  ? `${Parent}_${MessageKey<Child>}`
  : Name;

/** The key of a field's texts in the messages, where a dot would mean nesting: `reasoning.effort` is `reasoning_effort`. */
export function fieldMessageKey<Name extends string>(name: Name): MessageKey<Name> {
  return name.replaceAll(".", "_") as MessageKey<Name>;
}
