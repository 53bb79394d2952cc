import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  findEntry,
  type JsonEntry,
  type JsonPath,
  parseJson,
  readEntries,
  readValueText,
  rootOffset,
} from "@/lib/protocol/json/json-text";
import { renameMember } from "@/lib/protocol/request/draft-arrange";
import { applyTextEdits, editDraft, editDraftRaw, type TextEdit } from "@/lib/protocol/request/draft-edit";
import {
  listForeignKeys,
  readProperties,
  readSchemaNode,
  type SchemaType,
} from "@/lib/protocol/request/schema-node";

/**
 * Edits of a JSON Schema that stands at `at` in the request's text. What belongs together is one edit: a property
 * and its name in `required`. All give no edit where there is nothing to change.
 */
type MakeEdits = (text: string) => readonly TextEdit[];

/** Sets one keyword, or takes it out, after which the schema may be left as `{}`. */
export function setKeyword(text: string, at: JsonPath, keyword: string, value: unknown): TextEdit[] {
  return value === undefined ? removeMember(text, at, keyword) : editDraft(text, [...at, keyword], value);
}

/** Puts a property behind the one named `after`, or at the end where that is null. */
export function addProperty(
  text: string,
  at: JsonPath,
  property: { name: string; schema: JsonObject; isRequired: boolean; after: string | null },
): TextEdit[] {
  const { name, schema, isRequired, after } = property;
  const names = Object.keys(readProperties(readSchema(text, at)));
  const next = after === null ? undefined : names[names.indexOf(after) + 1];
  return chain(text, [
    (now) => (readSchemaNode(readSchema(now, at)).kind === "plain" ? ensureObject(now, at) : []),
    (now) => editDraft(now, [...at, "properties", name], schema),
    (now) => (next === undefined ? [] : moveMember(now, [...at, "properties"], name, next)),
    (now) => (isRequired ? setRequired(now, at, name, true) : []),
  ]);
}

/** Takes a property out, and its name out of `required`. */
export function removeProperty(text: string, at: JsonPath, name: string): TextEdit[] {
  return chain(text, [
    (now) => removeMember(now, [...at, "properties"], name),
    (now) => setRequired(now, at, name, false),
  ]);
}

/** Another name for a property, in `required` too. No edit where the object has that name already. */
export function renameProperty(text: string, at: JsonPath, from: string, to: string): TextEdit[] {
  const path = [...at, "properties", from];
  if (renameMember(text, path, to).length === 0) return [];
  const required = readSchema(text, at).required;
  const indexes = Array.isArray(required) ? [...required.keys()] : [];
  return chain(text, [
    (now) => renameMember(now, path, to),
    ...indexes
      .filter((index) => Array.isArray(required) && required[index] === from)
      .map((index) => (now: string) => editDraft(now, [...at, "required", index], to)),
  ]);
}

/** The property then stands where `target` stands now. */
export function moveProperty(text: string, at: JsonPath, name: string, target: string): TextEdit[] {
  return moveMember(text, [...at, "properties"], name, target);
}

/** Puts a name into `required` or takes it out; an empty list stays. */
export function setRequired(text: string, at: JsonPath, name: string, isRequired: boolean): TextEdit[] {
  const { required } = readSchema(text, at);
  const path = [...at, "required"];
  if (!Array.isArray(required)) return isRequired ? editDraft(text, path, [name]) : [];
  if (required.includes(name) === isRequired) return [];
  if (isRequired) return editDraft(text, [...path, required.length], name);
  const indexes = [...required.keys()].filter((index) => required[index] === name);
  return chain(
    text,
    indexes.toReversed().map((index) => (now) => editDraft(now, [...path, index], undefined)),
  );
}

/**
 * Another type, with what such a schema needs at least: an array its `items`, an object its `properties`. What only
 * the old type knew (bounds, values, properties) goes.
 */
export function setType(
  text: string,
  at: JsonPath,
  next: { type: SchemaType; isNullable: boolean; isClosed: boolean },
): TextEdit[] {
  const schema = readSchema(text, at);
  const { type } = next;
  return chain(text, [
    ...listForeignKeys(schema, type).map((key) => (now: string) => removeMember(now, at, key)),
    (now) => setKeyword(now, at, "type", writeType(next)),
    ...newMembers(schema, next).map(
      ([key, value]) =>
        (now: string) =>
          editDraft(now, [...at, key], value),
    ),
  ]);
}

/** Lets null in, or keeps it out: in `type`, and in `enum` where there is one. */
export function setNullable(text: string, at: JsonPath, isNullable: boolean): TextEdit[] {
  const schema = readSchema(text, at);
  const node = readSchemaNode(schema);
  if (node.kind !== "plain" || node.type === "any") return [];
  const values: readonly unknown[] | null = Array.isArray(schema.enum) ? schema.enum : null;
  const nullAt = values?.lastIndexOf(null) ?? -1;
  return chain(text, [
    (now) => editDraft(now, [...at, "type"], writeType({ type: node.type, isNullable })),
    (now) => {
      if (!values || isNullable === nullAt >= 0) return [];
      if (isNullable) return editDraft(now, [...at, "enum", values.length], null);
      return editDraft(now, [...at, "enum", nullAt], undefined);
    },
  ]);
}

/**
 * The edits that turn the value at `at` from `before` into `after`, member by member, so that what is equal keeps
 * its own text.
 */
export function rewriteValue(text: string, at: JsonPath, before: unknown, after: unknown): TextEdit[] {
  const steps = listChanges(at, before, after);
  // Each step reads the text again: a schema that changes everywhere is quicker written anew.
  if (steps.length > mostSteps) return editDraft(text, at, after);
  return chain(text, steps);
}

const mostSteps = 60;

function listChanges(at: JsonPath, before: unknown, after: unknown): MakeEdits[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isJsonObject(before) || !isJsonObject(after)) return [(text) => editDraft(text, at, after)];
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...gone.map((key) => (text: string) => removeMember(text, at, key)),
    ...Object.entries(after).flatMap(([key, value]) => {
      if (Object.hasOwn(before, key)) return listChanges([...at, key], before[key], value);
      return [(text: string) => editDraft(text, [...at, key], value)];
    }),
  ];
}

function readSchema(text: string, at: JsonPath): JsonObject {
  const value = parseJson(readValueText(text, at) ?? "");
  return isJsonObject(value) ? value : {};
}

/** A schema that says nothing yet becomes one of an object. */
function ensureObject(text: string, at: JsonPath): TextEdit[] {
  const schema = readSchema(text, at);
  if (isJsonObject(schema.properties) || schema.type === "object") return [];
  return setType(text, at, { type: "object", isNullable: false, isClosed: true });
}

function writeType({ type, isNullable }: { type: SchemaType; isNullable: boolean }): unknown {
  if (type === "any") return undefined;
  return isNullable && type !== "null" ? [type, "null"] : type;
}

function newMembers(schema: JsonObject, next: { type: SchemaType; isClosed: boolean }): [string, unknown][] {
  const members: [string, unknown][] = [];
  if (next.type === "array") members.push(["items", { type: "string" }]);
  if (next.type === "object") {
    members.push(["properties", {}], ["required", []]);
    if (next.isClosed) members.push(["additionalProperties", false]);
  }
  return members.filter(([key]) => !Object.hasOwn(schema, key));
}

/** Unlike `editDraft`, it leaves `{}` where the last member goes: an empty schema means something. */
function removeMember(text: string, at: JsonPath, key: string): TextEdit[] {
  const entries = readMembers(text, at);
  if (!findEntry(entries, key)) return [];
  const isLast = entries.every((entry) => entry.key === key);
  return isLast ? editDraftRaw(text, at, "{}") : editDraft(text, [...at, key], undefined);
}

/** Every member between the two takes its neighbour's place, in its own bytes. */
function moveMember(text: string, at: JsonPath, key: string, target: string): TextEdit[] {
  const entries = readMembers(text, at);
  const from = entries.findLastIndex((entry) => entry.key === key);
  const to = entries.findLastIndex((entry) => entry.key === target);
  if (from === -1 || to === -1 || from === to) return [];
  const order = [...entries.keys()];
  order.splice(to, 0, ...order.splice(from, 1));
  return entries.flatMap((entry, index) => {
    const source = entries[order[index] ?? index];
    if (!source || source === entry) return [];
    const length = entry.valueEnd - entry.start;
    return [{ offset: entry.start, length, text: text.slice(source.start, source.valueEnd) }];
  });
}

function readMembers(text: string, path: JsonPath): JsonEntry[] {
  let offset = rootOffset(text);
  for (const key of path) {
    const entry = findEntry(readEntries(text, offset), key);
    if (!entry) return [];
    offset = entry.valueStart;
  }
  return text.charAt(offset) === "{" ? readEntries(text, offset) : [];
}

/** Makes one edit after the other, each on the text that the one before has left, and gives what changed as one. */
function chain(text: string, steps: readonly MakeEdits[]): TextEdit[] {
  const after = steps.reduce((now, step) => applyTextEdits(now, step(now)), text);
  if (after === text) return [];
  const start = sharedPrefix(text, after);
  const end = sharedSuffix(text, after, start);
  return [{ offset: start, length: text.length - start - end, text: after.slice(start, after.length - end) }];
}

function sharedPrefix(first: string, second: string): number {
  const limit = Math.min(first.length, second.length);
  let length = 0;
  while (length < limit && first.charCodeAt(length) === second.charCodeAt(length)) length += 1;
  return length;
}

function sharedSuffix(first: string, second: string, prefix: number): number {
  const limit = Math.min(first.length, second.length) - prefix;
  let length = 0;
  while (
    length < limit &&
    first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length)
  )
    length += 1;
  return length;
}
