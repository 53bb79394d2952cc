import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { SchemaNode } from "@/lib/sandbox/schema/schema-node";

/** One schema for two that must both be met; null where they cannot be. What is not known of keeps the second's say. */
export function mergeSchemas(first: SchemaNode, second: SchemaNode): SchemaNode | null {
  if (first === false || second === false) return false;
  if (first === true) return second;
  if (second === true) return first;
  const merged: { [keyword: string]: unknown } = { ...first };
  for (const [keyword, value] of Object.entries(second)) {
    const merge = Object.hasOwn(first, keyword) ? mergers[keyword] : undefined;
    const both = merge ? merge(first[keyword], value) : value;
    if (both === undefined) return null;
    merged[keyword] = both;
  }
  return merged;
}

type Merger = (first: unknown, second: unknown) => unknown;

const takeLargest: Merger = (first, second) => Math.max(Number(first), Number(second));
const takeSmallest: Merger = (first, second) => Math.min(Number(first), Number(second));

/** Both as lists; undefined where they share nothing. */
const takeShared: Merger = (first, second) => {
  const left = [first].flat();
  const right = [second].flat();
  const shared = left.filter((value) => right.includes(value));
  if (left.includes("number") && right.includes("integer")) shared.push("integer");
  if (left.includes("integer") && right.includes("number")) shared.push("integer");
  if (shared.length === 0) return undefined;
  return Array.isArray(first) || Array.isArray(second) ? shared : shared[0];
};

const takeUnion: Merger = (first, second) => [...new Set([first, second].flat())];

const mergeProperties: Merger = (first, second) => {
  if (!isJsonObject(first) || !isJsonObject(second)) return second;
  const merged: { [name: string]: unknown } = { ...first };
  for (const [name, node] of Object.entries(second)) {
    const other = Object.hasOwn(first, name) ? first[name] : undefined;
    const both = other === undefined ? node : mergeSchemas(toNode(other), toNode(node));
    if (both === null) return undefined;
    merged[name] = both;
  }
  return merged;
};

const mergeNodes: Merger = (first, second) => mergeSchemas(toNode(first), toNode(second)) ?? undefined;

/** How two values of one keyword become one. */
const mergers: { readonly [keyword: string]: Merger } = {
  type: takeShared,
  enum: takeShared,
  required: takeUnion,
  properties: mergeProperties,
  items: mergeNodes,
  minimum: takeLargest,
  exclusiveMinimum: takeLargest,
  minLength: takeLargest,
  minItems: takeLargest,
  maximum: takeSmallest,
  exclusiveMaximum: takeSmallest,
  maxLength: takeSmallest,
  maxItems: takeSmallest,
};

function toNode(value: unknown): JsonObject | boolean {
  return isJsonObject(value) || typeof value === "boolean" ? value : true;
}
