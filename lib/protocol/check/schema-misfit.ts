import { describeValue } from "@/lib/protocol/check/describe-value";
import { isJsonObject } from "@/lib/protocol/json";

/** What does not fit: `city: string`, and the value that stands there. */
export type SchemaMisfit = { expected: string; seen: string };

/** An issue of zod's, of which fields there are depends on its code. */
type Issue = { code?: unknown; path?: unknown; [field: string]: unknown };

const sizeKeywords: Readonly<Record<string, readonly [least: string, most: string]>> = {
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

/** An issue in the terms of JSON Schema, with the value at its place. */
export function describeMisfit(issue: Issue, value: unknown): SchemaMisfit {
  const path = readPath(issue);
  const seen = path.reduce<unknown>(readMember, value);
  return { expected: `${path.join(".") || "$"}: ${describeWanted(issue)}`, seen: describeValue(seen) };
}

function describeWanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "nonoptional" ? "required" : String(issue.expected);
    case "unrecognized_keys":
      return "additionalProperties false";
    case "invalid_value":
      return readList(issue.values).map(describeValue).join(" | ");
    case "too_small":
      return describeLimit(issue, issue.minimum, 0, ["minimum", "exclusiveMinimum"]);
    case "too_big":
      return describeLimit(issue, issue.maximum, 1, ["maximum", "exclusiveMaximum"]);
    case "not_multiple_of":
      return issue.divisor === 1 ? "integer" : `multipleOf ${String(issue.divisor)}`;
    case "invalid_format":
      return `pattern ${String(issue.pattern ?? issue.format)}`;
    case "invalid_union":
      return describeUnion(issue);
    default:
      return String(issue.code);
  }
}

function describeLimit(
  { origin, inclusive }: Issue,
  limit: unknown,
  side: 0 | 1,
  [keyword, exclusive]: readonly [string, string],
): string {
  const ofSize = sizeKeywords[String(origin)]?.[side];
  return `${ofSize ?? (inclusive === false ? exclusive : keyword)} ${String(limit)}`;
}

/** What each branch wants first. */
function describeUnion({ errors }: Issue): string {
  const wanted = readList(errors).flatMap((branch) => readList(branch).slice(0, 1).map(describeBranch));
  return [...new Set(wanted)].join(" | ") || "oneOf";
}

function describeBranch(issue: unknown): string {
  if (!isJsonObject(issue)) return "";
  const path = readPath(issue);
  return path.length === 0 ? describeWanted(issue) : `{ ${path.join(".")}: ${describeWanted(issue)} }`;
}

/** The place that the issue is about; of a key that may not be there, the key's own. */
function readPath({ path, code, keys }: Issue): string[] {
  const extra = code === "unrecognized_keys" ? readList(keys).slice(0, 1) : [];
  return [...readList(path), ...extra].map(String);
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readMember(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
