import type * as z from "zod/mini";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import {
  type ProblemCode,
  paramName,
  quoteValue,
  type RequestProblem,
} from "@/lib/protocol/request/draft-problem";
import { type FieldControl, requestFields } from "@/lib/protocol/request/request-fields";

type Sentence = Pick<RequestProblem, "code" | "values">;

type Issue = z.core.$ZodIssue;

/** One problem for a zod issue, in our words: zod's own never reach the user. */
export function problemFromIssue(issue: Issue, request: unknown): RequestProblem {
  const branch = likeliestBranch(issue);
  if (branch) return problemFromIssue(branch, request);
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const value = valueAt(request, path);
  const name = paramName(path);
  if (value === undefined) return { path, code: "missing", values: { name } };
  const field = requestFields.find((candidate) => candidate.name === name);
  const sentence = (field && fieldSentence(field.control, issue)) ?? issueSentence(issue, value);
  return { path, code: sentence.code, values: { name, actual: quoteValue(value), ...sentence.values } };
}

/**
 * Of the alternatives of a union the one that went deepest into the value: `input[2]` in place of "neither a text
 * nor a list". Null where none went in, or where the issue is no union.
 */
function likeliestBranch(issue: Issue): Issue | null {
  if (issue.code !== "invalid_union") return null;
  const inner = issue.errors.flat().filter(({ path }) => path.length > 0);
  const [deepest] = inner.toSorted((first, second) => second.path.length - first.path.length);
  return deepest ? ({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue) : null;
}

function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** What a simple field takes, whole: "a number from 0 to 2", however it was missed. */
function fieldSentence(control: FieldControl, issue: Issue): Sentence | null {
  switch (control.kind) {
    case "number":
      return numberSentence(control);
    case "choice":
      return oneOf(control.values);
    case "tristate":
      return { code: "takes_boolean", values: {} };
    case "model":
      return { code: "takes_text", values: {} };
    case "text":
    case "json":
    case "group":
      return issue.code === "invalid_union" ? unionSentence(issue) : null;
  }
}

function oneOf(values: readonly unknown[]): Sentence {
  return { code: "takes_one_of", values: { values: values.join(", ") } };
}

function numberSentence({ integer, minimum, maximum }: Extract<FieldControl, { kind: "number" }>): Sentence {
  if (minimum === undefined) return { code: integer ? "takes_integer" : "takes_number", values: {} };
  if (maximum === undefined) {
    return { code: integer ? "takes_integer_from" : "takes_number_from", values: { minimum } };
  }
  return { code: integer ? "takes_integer_from_to" : "takes_number_from_to", values: { minimum, maximum } };
}

function unionSentence(issue: Extract<Issue, { code: "invalid_union" }>): Sentence {
  if ("options" in issue && issue.options) return oneOf(issue.options);
  const branches = issue.errors.flat();
  const words = branches.find((branch) => branch.code === "invalid_value");
  if (words) return { code: "takes_one_of_or_object", values: { values: words.values.join(", ") } };
  const takesList = branches.some((branch) => branch.code === "invalid_type" && branch.expected === "array");
  return { code: takesList ? "takes_text_or_list" : "takes_text_or_object", values: {} };
}

/** For what stands inside of a field, where only zod knows what is taken. */
function issueSentence(issue: Issue, value: unknown): Sentence {
  switch (issue.code) {
    case "invalid_type":
      return { code: codeByType[issue.expected] ?? "other", values: {} };
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return unionSentence(issue);
    case "invalid_format":
      return { code: "takes_name", values: {} };
    case "too_big":
      return {
        code: "takes_text_up_to",
        values: { maximum: Number(issue.maximum), length: String(value).length },
      };
    case "too_small":
      return { code: "list_too_short", values: { minimum: Number(issue.minimum) } };
    case "invalid_key":
      return { code: "key_too_long", values: { maximum: keyLimit(issue) } };
    case "custom":
      return customSentence(issue, value);
    default:
      return { code: "other", values: {} };
  }
}

/** `expected` of zod's `invalid_type`. */
const codeByType: Record<string, ProblemCode> = {
  string: "takes_text",
  number: "takes_number",
  int: "takes_integer",
  boolean: "takes_boolean",
  array: "takes_list",
  object: "takes_object",
  record: "takes_object",
};

function keyLimit(issue: Extract<Issue, { code: "invalid_key" }>): number {
  const tooBig = issue.issues.find((inner) => inner.code === "too_big");
  return Number(tooBig?.maximum ?? 0);
}

/** The one check of ours inside a schema: how many keys an object may have (`maximumKeys` in field-schemas.ts). */
function customSentence(issue: Extract<Issue, { code: "custom" }>, value: unknown): Sentence {
  const maximum = issue.params?.maximumKeys;
  if (typeof maximum !== "number" || !isJsonObject(value)) return { code: "other", values: {} };
  return { code: "too_many_keys", values: { maximum, count: Object.keys(value).length } };
}
