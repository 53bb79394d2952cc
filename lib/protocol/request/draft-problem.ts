import { isJsonObject } from "@/lib/protocol/json";
import type { SyntaxCode } from "@/lib/protocol/json/json-syntax";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** Every code has a sentence of the same name in the messages, under `problems`. */
export type ProblemCode =
  | SyntaxCode
  | "not_an_object"
  | "duplicate_key"
  | "missing"
  | "takes_text"
  | "takes_text_up_to"
  | "takes_name"
  | "takes_number"
  | "takes_number_from"
  | "takes_number_from_to"
  | "takes_integer"
  | "takes_integer_from"
  | "takes_integer_from_to"
  | "takes_boolean"
  | "takes_one_of"
  | "takes_one_of_or_object"
  | "takes_list"
  | "takes_object"
  | "takes_text_or_list"
  | "takes_text_or_object"
  | "list_too_short"
  | "too_many_keys"
  | "key_too_long"
  | "excludes"
  | "needs_value"
  | "needs_entry"
  | "needs_tools"
  | "tool_not_listed"
  | "useless_without_tools"
  | "counts_built_in_only"
  | "background_not_stored"
  | "with_temperature"
  | "encrypted_though_stored"
  | "needs_word_json"
  | "other";

/** The one edit of the request that ends a problem: sets a value, adds one to a list, or takes a key out. */
export type Mend =
  | { kind: "set"; path: JsonPath; value: boolean }
  | { kind: "append"; path: JsonPath; value: string }
  | { kind: "remove"; path: JsonPath };

/**
 * What is wrong with a request at `path`, and the values that the sentence for `code` needs.
 * `mend`: where one edit is the likely remedy.
 */
export type RequestProblem = {
  path: JsonPath;
  code: ProblemCode;
  values: Record<string, string | number>;
  mend?: Mend;
};

const quoteLimit = 40;

/** A value as it is quoted in a sentence: JSON, texts cut at 40 characters, lists and objects only hinted at. */
export function quoteValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (isJsonObject(value)) return Object.keys(value).length === 0 ? "{}" : "{…}";
  if (typeof value !== "string" || value.length <= quoteLimit) return String(JSON.stringify(value));
  return JSON.stringify(`${value.slice(0, quoteLimit)}…`);
}

/** The parameter's name as OpenAI's errors write it: `tools[0].name`. */
export function paramName(path: JsonPath): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[${key}]`;
    return name === "" ? key : `${name}.${key}`;
  }, "");
}
