import { isJsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";

/** Says what is wrong with one value of the request, in OpenAI's words, or null. `param` is its path. */
export type Check = (value: unknown, param: string) => ApiError | null;

/** Unset: OpenAI takes null for "not given" in its optional parameters. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A value of the caller inside a message: long ones are cut, so that an answer never grows with the request. */
export function quote(value: string): string {
  return `'${value.length > 100 ? `${value.slice(0, 100)}…` : value}'`;
}

/** "'a', 'b', and 'c'" · "'a' and 'b'" */
export function listNames(names: readonly string[], conjunction: "and" | "or"): string {
  const quoted = names.map(quote);
  if (quoted.length < 3) return quoted.join(` ${conjunction} `);
  return `${quoted.slice(0, -1).join(", ")}, ${conjunction} ${quoted.at(-1)}`;
}

export function missingParameter(param: string): ApiError {
  return badRequest(`Missing required parameter: '${param}'.`, param, "missing_required_parameter");
}

export function invalidType(param: string, expected: string, value: unknown): ApiError {
  const message = `Invalid type for '${param}': expected ${expected}, but got ${nameType(value)} instead.`;
  return badRequest(message, param, "invalid_type");
}

export function invalidValue(param: string, value: string, supported: readonly string[]): ApiError {
  const message = `Invalid value: ${quote(value)}. Supported values are: ${listNames(supported, "and")}.`;
  return badRequest(message, param, "invalid_value");
}

export const checkBoolean: Check = (value, param) =>
  typeof value === "boolean" ? null : invalidType(param, "a boolean", value);

/** Any object: what it may hold is not looked at. */
export const checkAnyObject: Check = (value, param) =>
  isJsonObject(value) ? null : invalidType(param, "an object", value);

export const checkNumber: Check = (value, param) =>
  typeof value === "number" ? null : invalidType(param, "a decimal", value);

/** Takes everything. */
export const checkAnything: Check = () => null;

/** `maximum` counts characters (code points), as OpenAI does. */
export function checkString(limits: { maximum?: number; pattern?: RegExp } = {}): Check {
  return (value, param) => {
    if (typeof value !== "string") return invalidType(param, "a string", value);
    const { maximum, pattern } = limits;
    if (maximum !== undefined && value.length > maximum && countCharacters(value) > maximum) {
      const message = `Invalid '${param}': string too long. Expected a string with maximum length ${maximum}, but got a string with length ${countCharacters(value)} instead.`;
      return badRequest(message, param, "string_above_max_length");
    }
    if (pattern && !pattern.test(value)) {
      const message = `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '${pattern.source}'.`;
      return badRequest(message, param, "invalid_value");
    }
    return null;
  };
}

/** Any string. */
export const checkText = checkString();

export function checkInteger(
  bounds: { minimum: number; maximum?: number } = { minimum: Number.NEGATIVE_INFINITY },
): Check {
  return (value, param) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return invalidType(param, "an integer", value);
    return checkBounds("integer", value, param, bounds);
  };
}

export function checkDecimal(bounds: { minimum: number; maximum: number }): Check {
  return (value, param) => {
    if (typeof value !== "number") return invalidType(param, "a decimal", value);
    return checkBounds("decimal", value, param, bounds);
  };
}

export function checkChoice(choices: readonly string[]): Check {
  return (value, param) => {
    if (typeof value !== "string") return invalidType(param, `one of ${listNames(choices, "or")}`, value);
    return choices.includes(value) ? null : invalidValue(param, value, choices);
  };
}

/** For a member that must be there, but may be null. */
export function orNull(check: Check): Check {
  return (value, param) => (value === null ? null : check(value, param));
}

/** Code points: what people call characters, as near as it costs nothing. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function checkBounds(
  kind: "integer" | "decimal",
  value: number,
  param: string,
  bounds: { minimum: number; maximum?: number },
): ApiError | null {
  const { minimum, maximum = Number.POSITIVE_INFINITY } = bounds;
  if (value < minimum) {
    const message = `Invalid '${param}': ${kind} below minimum value. Expected a value >= ${minimum}, but got ${value} instead.`;
    return badRequest(message, param, `${kind}_below_min_value`);
  }
  if (value > maximum) {
    const message = `Invalid '${param}': ${kind} above maximum value. Expected a value <= ${maximum}, but got ${value} instead.`;
    return badRequest(message, param, `${kind}_above_max_value`);
  }
  return null;
}

function nameType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a decimal number";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
