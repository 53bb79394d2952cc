import { describeValue, jsonType } from "@/lib/protocol/check/describe-value";
import { isSameValue } from "@/lib/protocol/check/same-value";
import type { JsonObject } from "@/lib/protocol/json";

/** Longer texts are not held against a pattern: one pattern on a long text can take for ever. */
const maxPatternLength = 1000;

/** Says what a schema wants of the value itself and does not get, as `minimum 3`; null where it gets all. */
export function describeWanted(schema: JsonObject, value: unknown): string | null {
  return (
    wantedType(schema, value) ??
    wantedValue(schema, value) ??
    (typeof value === "number" ? wantedNumber(schema, value) : null) ??
    (typeof value === "string" ? wantedText(schema, value) : null)
  );
}

/** The limit on how many members a list, an object or a text has that does not hold. */
export function wantedSize(schema: JsonObject, size: number, what: "Items" | "Properties" | "Length") {
  const least = schema[`min${what}`];
  const most = schema[`max${what}`];
  if (typeof least === "number" && size < least) return `min${what} ${least}`;
  return typeof most === "number" && size > most ? `max${what} ${most}` : null;
}

/** True also where it cannot be told: for an expression of another language, and for a long text. */
export function matchesPattern(pattern: unknown, text: string): boolean {
  if (typeof pattern !== "string" || text.length > maxPatternLength) return true;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** `nullable` is OpenAPI's, and many tools have it. */
function wantedType({ type, nullable }: JsonObject, value: unknown): string | null {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (type === undefined || (value === null && nullable === true)) return null;
  return types.some((each) => isOfType(each, value)) ? null : types.join(" | ");
}

/** Of a type that JSON does not have, anything is. */
function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
    case "array":
    case "object":
    case "null":
      return jsonType(value) === type;
    default:
      return true;
  }
}

function wantedValue(schema: JsonObject, value: unknown): string | null {
  const values: unknown = "const" in schema ? [schema.const] : schema.enum;
  if (!Array.isArray(values) || (value === null && schema.nullable === true)) return null;
  return values.some((each) => isSameValue(each, value)) ? null : values.map(describeValue).join(" | ");
}

function wantedNumber(schema: JsonObject, value: number): string | null {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  // In draft 4 the exclusive limits were flags of the others.
  const isLow = exclusiveMinimum === true ? isAtMost(value, minimum) : isBelow(value, minimum);
  const isHigh = exclusiveMaximum === true ? isAtLeast(value, maximum) : isAbove(value, maximum);
  if (isLow) return `minimum ${minimum}`;
  if (isHigh) return `maximum ${maximum}`;
  if (isAtMost(value, exclusiveMinimum)) return `exclusiveMinimum ${exclusiveMinimum}`;
  if (isAtLeast(value, exclusiveMaximum)) return `exclusiveMaximum ${exclusiveMaximum}`;
  return typeof multipleOf === "number" && !isMultiple(value, multipleOf) ? `multipleOf ${multipleOf}` : null;
}

function wantedText(schema: JsonObject, value: string): string | null {
  const size = wantedSize(schema, countCharacters(value), "Length");
  if (size !== null) return size;
  return matchesPattern(schema.pattern, value) ? null : `pattern ${schema.pattern}`;
}

/** In code points, as the standard counts. */
function countCharacters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

/** Fractions such as 0.3 and 0.1 are not exact. */
function isMultiple(value: number, divisor: number): boolean {
  const times = value / divisor;
  return divisor <= 0 || Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}

function isBelow(value: number, limit: unknown): boolean {
  return typeof limit === "number" && value < limit;
}

function isAtMost(value: number, limit: unknown): boolean {
  return typeof limit === "number" && value <= limit;
}

function isAbove(value: number, limit: unknown): boolean {
  return typeof limit === "number" && value > limit;
}

function isAtLeast(value: number, limit: unknown): boolean {
  return typeof limit === "number" && value >= limit;
}
