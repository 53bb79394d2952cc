import { parse } from "jsonc-parser";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type JsonPath, parseJson } from "@/lib/protocol/json/json-text";
import { requestFields } from "@/lib/protocol/request/request-fields";

/**
 * What became of a parameter in the response. `added`: the server filled in what was not sent. `dropped`: it was
 * sent, and the response has it not, or as null. `not_echoed`: no server repeats it. `other_form`: the response has
 * something else of that name.
 */
export type EchoKind = "changed" | "dropped" | "same" | "not_echoed" | "other_form" | "added";

/** A parameter, or a value inside of one. `undefined` stands for what is not there. */
export type EchoRow = {
  readonly path: JsonPath;
  readonly kind: EchoKind;
  readonly sent: unknown;
  readonly echoed: unknown;
};

/** In the order in which one wants to hear of them. */
export const echoKinds = ["changed", "dropped", "same", "not_echoed", "other_form", "added"] as const;

/** Parameters that OpenAI's response object does not have, nor that of Open Responses. */
const neverEchoed: ReadonlySet<string> = new Set([
  "input",
  "stream",
  "stream_options",
  "include",
  "context_management",
]);

/** Of this the request has the rules and the response the verdicts. */
const otherForm: ReadonlySet<string> = new Set(["moderation"]);

const maxDepth = 64;

/** What was sent, as far as it can be read as an object: comments and commas too many are passed over. */
export function readSentBody(text: string): JsonObject | null {
  const value = parseJson(text) ?? parseLoosely(text);
  return isJsonObject(value) ? value : null;
}

function parseLoosely(text: string): unknown {
  try {
    return parse(text, [], { allowTrailingComma: true });
  } catch {
    // It walks down recursively: a text of brackets alone runs it out of stack.
    return undefined;
  }
}

/**
 * Each parameter of the request beside what the response says of it. Where an object or a list differs inside, its
 * parts have rows of their own. What neither of the two sets has none: null is as good as not sent.
 */
export function compareEcho(request: JsonObject, response: JsonObject): EchoRow[] {
  const known = requestFields.filter(({ path }) => path.length === 1).map(({ name }) => name as string);
  const names = new Set([...known, ...Object.keys(request)]);
  const rows = [...names].flatMap((name) =>
    compareParameter(name, readOwn(request, name), readOwn(response, name)),
  );
  return rows.sort((a, b) => echoKinds.indexOf(a.kind) - echoKinds.indexOf(b.kind));
}

function compareParameter(name: string, sent: unknown, echoed: unknown): EchoRow[] {
  const path = [name];
  if (otherForm.has(name)) return isUnset(sent) ? [] : [{ path, kind: "other_form", sent, echoed }];
  if (neverEchoed.has(name) && echoed === undefined)
    return sent === undefined ? [] : [{ path, kind: "not_echoed", sent, echoed }];
  return compareValues(path, name === "conversation" ? asObject(sent) : sent, echoed);
}

/** A conversation may be sent by its id alone, and comes back as an object. */
function asObject(conversation: unknown): unknown {
  return typeof conversation === "string" ? { id: conversation } : conversation;
}

function compareValues(path: JsonPath, sent: unknown, echoed: unknown): EchoRow[] {
  if (isUnset(sent)) return compareUnsent(path, sent, echoed);
  if (isUnset(echoed)) return [{ path, kind: "dropped", sent, echoed }];
  const inside = path.length < maxDepth ? compareInside(path, sent, echoed) : null;
  if (inside?.some(({ kind }) => kind !== "same")) return inside;
  const isSame = inside !== null || sent === echoed;
  return [{ path, kind: isSame ? "same" : "changed", sent, echoed }];
}

function compareUnsent(path: JsonPath, sent: unknown, echoed: unknown): EchoRow[] {
  if (!isUnset(echoed)) return [{ path, kind: "added", sent, echoed }];
  return sent === undefined ? [] : [{ path, kind: "same", sent, echoed }];
}

/** The rows of what both have inside; null where they are not two objects, nor two lists of the same length. */
function compareInside(path: JsonPath, sent: unknown, echoed: unknown): EchoRow[] | null {
  if (Array.isArray(sent) && Array.isArray(echoed))
    return sent.length === echoed.length
      ? sent.flatMap((value: unknown, index) => compareValues([...path, index], value, echoed[index]))
      : null;
  if (!isJsonObject(sent) || !isJsonObject(echoed)) return null;
  const names = new Set([...Object.keys(sent), ...Object.keys(echoed)]);
  return [...names].flatMap((name) =>
    compareValues([...path, name], readOwn(sent, name), readOwn(echoed, name)),
  );
}

/** A key may be `constructor`, which every object inherits. */
function readOwn(owner: JsonObject, name: string): unknown {
  return Object.hasOwn(owner, name) ? owner[name] : undefined;
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null;
}
