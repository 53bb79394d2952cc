import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { nearNames } from "@/lib/sandbox/near-names";

/** Says what is wrong with one value of the request, in OpenAI's words, or null. `param` is its path. */
export type Check = (value: unknown, param: string) => ApiError | null;

/** The members of an object by name; a member that is null counts as not given. */
export type Members = { readonly [name: string]: Check };

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

/** An object whose members are all of one kind; their names are free. */
export function checkRecord(check: Check): Check {
  return (value, param) => {
    if (!isJsonObject(value)) return invalidType(param, "an object", value);
    for (const [name, member] of Object.entries(value)) {
      const error = check(member, `${param}.${name.slice(0, 100)}`);
      if (error) return error;
    }
    return null;
  };
}

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

/** An object of known members, in the order in which OpenAI reports them; `required` ones must be there. */
export function checkObject(members: Members, required: readonly string[] = []): Check {
  return (value, param) => {
    if (!isJsonObject(value)) return invalidType(param, "an object", value);
    const missing = required.find((name) => value[name] === undefined);
    if (missing !== undefined) return missingParameter(`${param}.${missing}`);
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) return unknownMember(unknown, param, Object.keys(members));
    return checkMembers(value, param, members, required);
  };
}

function unknownMember(name: string, param: string, known: readonly string[]): ApiError {
  const path = `${param}.${name.slice(0, 100)}`;
  const near = nearNames(name, known);
  const hint = near.length > 0 ? ` Did you mean ${listNames(near, "or")}?` : "";
  return badRequest(`Unknown parameter: '${path}'.${hint}`, path, "unknown_parameter");
}

/** The members of an object of one type, beside `type` itself. */
export type Shape = { required: Members; optional: Members };

export function shape(required: Members, optional: Members = {}): Shape {
  return { required, optional };
}

/** An object whose `type` says what else it may hold. `usualType` is meant where it has none. */
export function checkShapes(shapes: { readonly [type: string]: Shape }, usualType?: string): Check {
  const checks = new Map(
    Object.entries(shapes).map(([type, { required, optional }]) => [
      type,
      checkObject({ type: checkText, ...required, ...optional }, Object.keys(required)),
    ]),
  );
  return (value, param) => {
    if (!isJsonObject(value)) return invalidType(param, "an object", value);
    const type = value.type ?? usualType;
    if (type === undefined) return missingParameter(`${param}.type`);
    if (typeof type !== "string") return invalidType(`${param}.type`, "a string", type);
    const check = checks.get(type);
    return check ? check(value, param) : invalidValue(`${param}.type`, type, [...checks.keys()]);
  };
}

type Kinds = { string?: Check; number?: Check; boolean?: Check; array?: Check; object?: Check };

/** A value that may be of several kinds, each with its own check; `expected` names them in the error. */
export function checkKinds(expected: string, kinds: Kinds): Check {
  return (value, param) => {
    const kind = Array.isArray(value) ? "array" : typeof value;
    const check = value !== null && Object.hasOwn(kinds, kind) ? kinds[kind as keyof Kinds] : undefined;
    return check ? check(value, param) : invalidType(param, expected, value);
  };
}

/** For a member that must be there, but may be null. */
export function orNull(check: Check): Check {
  return (value, param) => (value === null ? null : check(value, param));
}

/** As `checkObject`, but members that are not named are let through. */
export function checkMembers(
  value: JsonObject,
  param: string,
  members: Members,
  required: readonly string[] = [],
): ApiError | null {
  for (const name of required) {
    if (value[name] === undefined) return missingParameter(`${param}.${name}`);
  }
  for (const [name, check] of Object.entries(members)) {
    if (!required.includes(name) && !isGiven(value[name])) continue;
    const error = check(value[name], `${param}.${name}`);
    if (error) return error;
  }
  return null;
}

/** `expected` names the whole in the error: "an array of tools". */
export function checkList(check: Check, expected: string, lengths: Lengths = {}): Check {
  return (value, param) => {
    if (!Array.isArray(value)) return invalidType(param, expected, value);
    return checkLength(value.length, param, lengths) ?? checkEach(value, param, check);
  };
}

type Lengths = { minimum?: number; maximum?: number };

function checkLength(length: number, param: string, { minimum = 0, maximum }: Lengths): ApiError | null {
  if (length < minimum) {
    const message = `Invalid '${param}': empty array. Expected an array with minimum length ${minimum}, but got an empty array instead.`;
    return badRequest(message, param, "empty_array");
  }
  if (maximum !== undefined && length > maximum) {
    const message = `Invalid '${param}': array too long. Expected an array with maximum length ${maximum}, but got an array with length ${length} instead.`;
    return badRequest(message, param, "array_above_max_length");
  }
  return null;
}

/** The first error among the members of a list. */
export function checkEach(values: readonly unknown[], param: string, check: Check): ApiError | null {
  for (const [index, value] of values.entries()) {
    const error = check(value, `${param}[${index}]`);
    if (error) return error;
  }
  return null;
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
