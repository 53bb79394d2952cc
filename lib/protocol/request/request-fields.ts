import {
  choice,
  decimal,
  type FieldControl,
  group,
  integer,
  json,
  model,
  text,
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
  /** A key that its object cannot be without. */
  isRequired?: true;
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
};

function field<Name extends string>(
  name: Name,
  section: FieldSection,
  control: FieldControl,
  facts: FieldFacts = {},
): RequestField<Name> {
  return { name, path: name.split("."), section, control, ...facts };
}

const isNullable = false;
const isDeprecated = true;
const isRequired = true;
const summaries = choice(["auto", "concise", "detailed"]);
const moderationModes = choice(["score", "block"]);

const fields = [
  field("input", "input", text({ multiline: true, or: "list" }), { isNullable }),
  field("instructions", "input", text({ multiline: true })),
  field("prompt", "input", json("object"), { knownTo: "openai" }),

  field("model", "model", model, { isNullable }),
  field("temperature", "model", decimal({ minimum: 0, maximum: 2, step: 0.1 }), { default: 1 }),
  field("top_p", "model", decimal({ minimum: 0, maximum: 1, step: 0.05 }), { default: 1 }),
  field("max_output_tokens", "model", integer({ minimum: 16 })),
  field("top_logprobs", "model", integer({ minimum: 0, maximum: 20 })),
  field("presence_penalty", "model", decimal({ step: 0.1 }), { knownTo: "open_responses" }),
  field("frequency_penalty", "model", decimal({ step: 0.1 }), { knownTo: "open_responses" }),

  field("tools", "tools", json("list"), { isNullable }),
  field("tool_choice", "tools", json("word_or_object"), { isNullable, default: "auto" }),
  field("parallel_tool_calls", "tools", tristate, { default: true }),
  field("max_tool_calls", "tools", integer({ minimum: 1 })),

  field("text", "text_format", group, { isNullable }),
  field("text.format", "text_format", json("object"), { isNullable }),
  field("text.verbosity", "text_format", choice(["low", "medium", "high"]), { default: "medium" }),

  field("reasoning", "reasoning", group),
  field(
    "reasoning.effort",
    "reasoning",
    choice(["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
  ),
  field("reasoning.summary", "reasoning", summaries),
  field("reasoning.context", "reasoning", choice(["auto", "current_turn", "all_turns"]), {
    knownTo: "openai_new",
  }),
  field("reasoning.mode", "reasoning", choice(["standard", "pro"], { isOpen: true }), {
    knownTo: "openai_new",
  }),
  field("reasoning.generate_summary", "reasoning", summaries, { knownTo: "openai", isDeprecated }),

  field("store", "state", tristate, { default: true }),
  field("metadata", "state", json("object")),
  field("previous_response_id", "state", text()),
  field("conversation", "state", text({ or: "object" }), { knownTo: "openai" }),
  field("context_management", "state", json("list"), {
    knownTo: "openai",
  }),
  field("truncation", "state", choice(["auto", "disabled"]), { default: "disabled", isDeprecated }),

  field("stream", "stream", tristate, { default: false }),
  field("stream_options", "stream", group),
  field("stream_options.include_obfuscation", "stream", tristate, { isNullable, default: true }),
  field("background", "stream", tristate, { default: false }),

  field("include", "advanced", json("list")),
  field(
    "service_tier",
    "advanced",
    choice(["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"]),
    { default: "auto" },
  ),
  field("prompt_cache_key", "advanced", text({ maximumLength: 64 })),
  field("prompt_cache_options", "advanced", group, { isNullable, knownTo: "openai_new" }),
  field("prompt_cache_options.mode", "advanced", choice(["implicit", "explicit"]), {
    isNullable,
    default: "implicit",
  }),
  field("prompt_cache_options.ttl", "advanced", choice(["30m", "12h"]), { isNullable, default: "30m" }),
  field("prompt_cache_options.prewarm", "advanced", tristate, { isNullable, default: false }),
  field("prompt_cache_options.comparison_response_id", "advanced", text()),
  // The reference page prints "in-memory", OpenAI takes "in_memory".
  field("prompt_cache_retention", "advanced", choice(["in_memory", "24h"], { spellings: ["in-memory"] }), {
    knownTo: "openai",
    isDeprecated,
  }),
  field("safety_identifier", "advanced", text({ maximumLength: 64 })),
  field("user", "advanced", text(), { isNullable, knownTo: "openai", isDeprecated }),
  field("moderation", "advanced", group, { knownTo: "openai_new" }),
  field("moderation.model", "advanced", text(), { isNullable, isRequired }),
  field("moderation.policy.input.mode", "advanced", moderationModes, { isNullable, isRequired }),
  field("moderation.policy.output.mode", "advanced", moderationModes, { isNullable, isRequired }),
  field("image", "advanced", group, { isNullable, knownTo: "openai_new" }),
  field("image.context_compression", "advanced", choice(["auto", "enabled", "disabled"]), {
    isNullable,
    default: "auto",
  }),
  field("access_programs", "advanced", group, { isNullable, knownTo: "openai_new" }),
  field("access_programs.cyber", "advanced", choice(["standard", "daybreak_blue", "daybreak_red"]), {
    isNullable,
  }),
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
