/**
 * How one option of a tool is edited. The kinds say what the value is on the wire; `forms` is for values that come
 * in more than one shape (`"always"`, or an object).
 */
export type ToolControl =
  | { kind: "text"; isMultiline?: true; isWide?: true; pattern?: RegExp; suggestions?: readonly string[] }
  /** A text that never leaves the page but with the request. */
  | { kind: "secret" }
  | { kind: "number"; isInteger: boolean; minimum?: number; maximum?: number; step: number }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "tristate" }
  /** A list of texts, of any or of `minimum` entries. */
  | { kind: "texts"; minimum?: number }
  /** A list that holds some of `values`. */
  | { kind: "set"; values: readonly string[] }
  /** An object of texts under keys that the user names. */
  | { kind: "secrets" }
  /** A JSON Schema of an object. */
  | { kind: "schema" }
  | { kind: "json" }
  /** `starter`: what it begins with, where it cannot be empty. `isTyped`: its form says its `type`, which is no option. */
  | { kind: "object"; options: readonly ToolOption[]; starter?: StarterObject; isTyped?: true }
  | { kind: "forms"; forms: readonly ValueForm[] }
  /** `readItem` and not the control itself, since a filter holds filters. */
  | { kind: "list"; readItem: () => ToolControl; starter: unknown }
  /** Tools inside of a tool. */
  | { kind: "tools" };

type StarterObject = { readonly [key: string]: unknown };

/** One key of a tool, or of an object inside of one. */
export type ToolOption = {
  name: string;
  control: ToolControl;
  /** The key of its text in the messages; options that mean the same share it. */
  help: OptionHelp;
  isRequired?: true;
  /** Null stands for "as if not sent". */
  isNullable?: true;
  isDeprecated?: true;
  /** What the API assumes while it is not sent. */
  default?: string | number | boolean;
};

/** One shape of a value: a word, any text, a list, or an object (told by its `type`, where it has one). */
export type ValueForm = FormName & {
  test: { word: string } | { any: "text" | "list" | "object" } | { types: readonly string[] };
  /** What it begins with. */
  starter: unknown;
  /** Null for a word, which is all there is. */
  control: ToolControl | null;
};

/** `label`: the key of a name of ours; else the wire has a name for the form. */
type FormName = { name: string; label?: never } | { name: FormLabel; label: FormLabel };

export type FormLabel = "list" | "filter" | "by_tool" | "container_id" | "comparison" | "compound";

type OptionFacts = Omit<ToolOption, "name" | "control" | "help">;

/** `facts.help` where the name alone does not say which text is meant. */
export function option<Name extends string>(
  name: Name,
  control: ToolControl,
  ...[facts]: Name extends OptionHelp
    ? [facts?: OptionFacts & { help?: OptionHelp }]
    : [facts: OptionFacts & { help: OptionHelp }]
): ToolOption {
  // Where the name is no key of a text, the type of `facts` demands one.
  return { name, control, ...facts, help: facts?.help ?? (name as OptionHelp) };
}

export const text: ToolControl = { kind: "text" };
export const longText: ToolControl = { kind: "text", isMultiline: true };
export const texts: ToolControl = { kind: "texts" };
export const tristate: ToolControl = { kind: "tristate" };
export const json: ToolControl = { kind: "json" };

export function choice(...values: readonly string[]): ToolControl {
  return { kind: "choice", values };
}

export function integer(range: { minimum?: number; maximum?: number } = {}): ToolControl {
  return { kind: "number", isInteger: true, step: 1, ...range };
}

export function decimal(range: { minimum?: number; maximum?: number; step: number }): ToolControl {
  return { kind: "number", isInteger: false, ...range };
}

/** One of the options' keys whose text is shared or stands for itself, under `toolCards.help` in the messages. */
export type OptionHelp =
  | "action"
  | "allowed_callers"
  | "allowed_domains"
  | "allowed_tools"
  | "async"
  | "authorization"
  | "background"
  | "city"
  | "complexity"
  | "connector_id"
  | "container"
  | "container_id"
  | "country"
  | "custom_description"
  | "custom_format"
  | "defer_loading"
  | "description"
  | "display_height"
  | "display_width"
  | "domain"
  | "domain_secrets"
  | "effort"
  | "embedding_weight"
  | "environment"
  | "execution"
  | "external_web_access"
  | "file_id"
  | "file_ids"
  | "filter_key"
  | "filter_type"
  | "filter_value"
  | "filters"
  | "frame_count"
  | "frame_duration_ms"
  | "grammar_definition"
  | "grammar_syntax"
  | "headers"
  | "hybrid_search"
  | "image_model"
  | "image_url"
  | "inner_filters"
  | "input_fidelity"
  | "input_image_mask"
  | "max_num_results"
  | "memory_limit"
  | "moderation"
  | "name"
  | "namespace_description"
  | "namespace_name"
  | "namespace_tools"
  | "network_policy"
  | "output_compression"
  | "output_format"
  | "output_schema"
  | "parameters"
  | "partial_images"
  | "quality"
  | "ranker"
  | "ranking_options"
  | "read_only"
  | "region"
  | "require_approval"
  | "score_threshold"
  | "screen"
  | "search_content_types"
  | "search_context_size"
  | "search_description"
  | "search_parameters"
  | "secret_name"
  | "secret_value"
  | "server_description"
  | "server_label"
  | "server_url"
  | "size"
  | "skill"
  | "skills"
  | "strict"
  | "svg"
  | "svg_model"
  | "svg_reasoning"
  | "text_weight"
  | "timezone"
  | "tool_names"
  | "tool_names_always"
  | "tool_names_never"
  | "tunnel_id"
  | "type"
  | "user_location"
  | "vector_store_ids"
  | "web_filters";
