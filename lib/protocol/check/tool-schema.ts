import "@/lib/protocol/zod-without-jit";

import { fromJSONSchema, registry } from "zod";
import { describeValue } from "@/lib/protocol/check/describe-value";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What does not fit: `city: string`, and the value there. */
export type SchemaMisfit = { expected: string; seen: string };

/** Says what does not fit in a value; null where all does. */
export type FitCheck = (value: unknown) => SchemaMisfit | null;

type Issue = {
  code?: string;
  path: readonly PropertyKey[];
  [field: string]: unknown;
};

/** Keywords whose values are data, not schemas. */
const dataKeywords: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

const sizeKeywords: Readonly<Record<string, readonly [least: string, most: string]>> = {
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

/**
 * A check for a JSON Schema, such as a tool's `parameters`. It never throws: of a schema that zod cannot
 * take, and of a value too deep for it, nothing is said. Formats are not looked at, as the standard has it.
 */
export function compileSchema(schema: unknown): FitCheck {
  try {
    const compiled = fromJSONSchema(withoutFormats(schema) as JsonObject, { registry: registry() });
    return (value) => {
      const issues = readIssues(() => compiled.safeParse(value));
      return issues[0] === undefined ? null : describeIssue(issues[0], value);
    };
  } catch {
    return () => null;
  }
}

function readIssues(
  parse: () => { success: boolean; error?: { issues: readonly unknown[] } | undefined },
): readonly Issue[] {
  try {
    return (parse().error?.issues ?? []) as readonly Issue[];
  } catch {
    return [];
  }
}

/** A format is an annotation unless a server says otherwise, and zod's formats are narrower than some. */
function withoutFormats(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutFormats);
  if (!isJsonObject(schema)) return schema;
  const kept = Object.entries(schema).filter(
    ([name, value]) => name !== "format" || typeof value !== "string",
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, dataKeywords.has(name) ? value : withoutFormats(value)]),
  );
}

function describeIssue(issue: Issue, value: unknown): SchemaMisfit {
  const [extra] = issue.code === "unrecognized_keys" && Array.isArray(issue.keys) ? issue.keys : [];
  const path = extra === undefined ? issue.path : [...issue.path, extra];
  const seen = path.reduce<unknown>((inner, key) => readMember(inner, key), value);
  return {
    expected: `${path.map(String).join(".") || "$"}: ${describeWanted(issue)}`,
    seen: describeValue(seen),
  };
}

/** What is wanted, in the terms of JSON Schema. */
function describeWanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return String(issue.expected);
    case "unrecognized_keys":
      return "additionalProperties false";
    case "invalid_value":
      return Array.isArray(issue.values) ? issue.values.map(describeValue).join(" | ") : "enum";
    case "too_small":
      return describeLimit(issue, issue.minimum, 0, ["minimum", "exclusiveMinimum"]);
    case "too_big":
      return describeLimit(issue, issue.maximum, 1, ["maximum", "exclusiveMaximum"]);
    case "not_multiple_of":
      return `multipleOf ${String(issue.divisor)}`;
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

function describeUnion({ errors }: Issue): string {
  const branches: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const wanted = branches.flatMap((branch) =>
    Array.isArray(branch) && branch[0] ? [describeWanted(branch[0])] : [],
  );
  return [...new Set(wanted)].join(" | ") || "oneOf";
}

function readMember(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) ? value[String(key)] : undefined;
}
