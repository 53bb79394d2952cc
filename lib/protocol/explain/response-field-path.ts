import { explainedFields, type FieldOwner } from "@/lib/protocol/explain/response-fields";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** A field that has an explanation. `field`: null for the item, part or annotation as a whole. */
export type ExplainedField = { owner: FieldOwner; type: string; field: string | null };

/**
 * A place in a response in the form that `ResponseFieldHelp` takes: elements of lists are told by their type, not by
 * their number, as in `output[message].content[output_text].text`.
 */
export function nameFieldPath(response: unknown, path: JsonPath): string {
  let name = "";
  let value = response;
  for (const key of path) {
    value = readChild(value, key);
    if (typeof key === "string") name += name === "" ? key : `.${key}`;
    else name += `[${isJsonObject(value) && typeof value.type === "string" ? value.type : ""}]`;
  }
  return name;
}

function readChild(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

// From the innermost to the outermost: the first that fits tells whose field it is.
const ownerPatterns: readonly { owner: FieldOwner; pattern: RegExp }[] = [
  { owner: "logprob", pattern: /\.logprobs\[\](?:\.top_logprobs\[\])?(?:\.(?<field>.+))?$/ },
  { owner: "annotation", pattern: /\.annotations\[(?<type>\w+)\](?:\.(?<field>.+))?$/ },
  {
    owner: "part",
    pattern: /^output\[(?:message|reasoning)\]\.(?:content|summary)\[(?<type>\w+)\](?:\.(?<field>.+))?$/,
  },
  { owner: "item", pattern: /^output\[(?<type>\w+)\](?:\.(?<field>.+))?$/ },
  { owner: "response", pattern: /^(?<field>\w+(?:\.\w+)*)$/ },
];

/** Null for what has no explanation: a vendor's own field, or a value deep inside. */
export function findExplainedField(path: string): ExplainedField | null {
  for (const { owner, pattern } of ownerPatterns) {
    const groups = pattern.exec(path)?.groups;
    if (groups) return readField(owner, groups.type ?? owner, groups.field);
  }
  return null;
}

function readField(owner: FieldOwner, type: string, path: string | undefined): ExplainedField | null {
  const fields = explainedFields[owner].get(type);
  if (!fields) return null;
  if (path === undefined) return { owner, type, field: null };
  // Elements of further lists have no types of their own to tell apart.
  const field = path.replaceAll(/\[\w*\]/g, "");
  return fields.has(field) && !path.endsWith("]") ? { owner, type, field } : null;
}
