import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import {
  type Check,
  checkText,
  invalidType,
  invalidValue,
  isGiven,
  listNames,
  missingParameter,
} from "@/lib/sandbox/check-value";
import { nearNames } from "@/lib/sandbox/near-names";

/** The members of an object by name; a member that is null counts as not given. */
export type Members = { readonly [name: string]: Check };

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

/** An object whose `type` says what else it may hold. */
export function checkShapes(shapes: { readonly [type: string]: Shape }): Check {
  const checks = new Map(
    Object.entries(shapes).map(([type, { required, optional }]) => [
      type,
      checkObject({ type: checkText, ...required, ...optional }, Object.keys(required)),
    ]),
  );
  return (value, param) => {
    if (!isJsonObject(value)) return invalidType(param, "an object", value);
    const { type } = value;
    if (type === undefined || type === null) return missingParameter(`${param}.type`);
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
