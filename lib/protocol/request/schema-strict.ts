import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { refusedKeywords, strictFormats, strictLimits } from "@/lib/protocol/request/schema-strict-rules";

/** Every code has a sentence of the same name in the messages, under `schemas.strict`. */
export type StrictCode =
  | "root_type"
  | "root_untyped"
  | "root_any_of"
  | "no_schema"
  | "keyword"
  | "open"
  | "free_keys"
  | "format"
  | "optional"
  | "unknown_required"
  | "reference"
  | "levels"
  | "properties"
  | "enumValues"
  | "characters"
  | "enumCharacters";

/**
 * Why a schema is not fit for `strict`, and the place in it. `isRepairable`: `repairForStrict` mends it without
 * letting in a value that did not fit before; all else is for the user to decide.
 */
export type StrictProblem = {
  path: JsonPath;
  code: StrictCode;
  values: Record<string, string | number>;
  isRepairable: boolean;
};

/** A list of a thousand is of no use, and each is drawn. */
const mostProblems = 200;

/** Alternatives may nest without being a level; at some depth the walk has to end all the same. */
export const mostSchemaSteps = 200;

const limitCodes = ["levels", "properties", "enumValues", "characters", "enumCharacters"] as const;

type Walk = {
  root: JsonObject;
  found: StrictProblem[];
  counts: Record<(typeof limitCodes)[number], number>;
};

type Place = { path: JsonPath; level: number };

/** Everything that strict mode refuses in a schema, in the schema's own order; none where it takes it. */
export function findStrictProblems(schema: unknown): StrictProblem[] {
  if (!isJsonObject(schema)) return [{ path: [], code: "no_schema", values: {}, isRepairable: false }];
  const counts = { levels: 0, properties: 0, enumValues: 0, characters: 0, enumCharacters: 0 };
  const walk: Walk = { root: schema, found: [], counts };
  checkRoot(schema, walk);
  checkNode(schema, { path: [], level: 0 }, walk);
  checkLimits(walk);
  return walk.found.slice(0, mostProblems);
}

function report(walk: Walk, problem: Omit<StrictProblem, "isRepairable"> & { isRepairable?: boolean }): void {
  walk.found.push({ isRepairable: false, ...problem });
}

function checkRoot(root: JsonObject, walk: Walk): void {
  const { type, anyOf } = root;
  if (Array.isArray(anyOf)) report(walk, { path: [], code: "root_any_of", values: {} });
  if (type === "object" || (type === undefined && root.$ref !== undefined)) return;
  const isRepairable = isObjectSchema(root) || (type === undefined && !Array.isArray(anyOf));
  if (type === undefined) report(walk, { path: [], code: "root_untyped", values: {}, isRepairable });
  else report(walk, { path: [], code: "root_type", values: { actual: JSON.stringify(type) }, isRepairable });
}

function checkNode(schema: unknown, place: Place, walk: Walk): void {
  const { path, level } = place;
  if (!isJsonObject(schema)) {
    report(walk, { path, code: "no_schema", values: {}, isRepairable: schema === true });
    return;
  }
  walk.counts.levels = Math.max(walk.counts.levels, level);
  if (level > strictLimits.levels || path.length > mostSchemaSteps) return;
  for (const keyword of Object.keys(schema).filter((key) => refusedKeywords.has(key))) {
    // A default is a note, which no value has to fit.
    report(walk, { path, code: "keyword", values: { keyword }, isRepairable: keyword === "default" });
  }
  const { format } = schema;
  if (format !== undefined && !(typeof format === "string" && strictFormats.has(format))) {
    report(walk, { path, code: "format", values: { format: writeShort(format) } });
  }
  checkReference(schema, path, walk);
  count(schema, walk);
  if (isObjectSchema(schema)) checkObject(schema, path, walk);
  for (const inner of listInner(schema, place)) checkNode(inner.schema, inner.place, walk);
}

function checkObject(schema: JsonObject, path: JsonPath, walk: Walk): void {
  const { additionalProperties: rest } = schema;
  if (isJsonObject(rest) && Object.keys(rest).length > 0)
    report(walk, { path, code: "free_keys", values: {} });
  else if (rest !== false) report(walk, { path, code: "open", values: {}, isRepairable: true });
  const names = new Set<unknown>(listNames(schema));
  const required = new Set(listRequired(schema));
  for (const name of listNames(schema).filter((each) => !required.has(each))) {
    const propertyPath = [...path, "properties", name];
    report(walk, { path: propertyPath, code: "optional", values: { name }, isRepairable: true });
  }
  for (const name of required) {
    if (!names.has(name))
      report(walk, { path, code: "unknown_required", values: { name: writeShort(name) } });
  }
}

function checkReference(schema: JsonObject, path: JsonPath, walk: Walk): void {
  if (schema.$ref === undefined || leadsSomewhere(schema.$ref, walk.root)) return;
  report(walk, { path, code: "reference", values: { reference: writeShort(schema.$ref) } });
}

function count(schema: JsonObject, { counts }: Walk): void {
  const values: readonly unknown[] = Array.isArray(schema.enum) ? schema.enum : [];
  const definitions = definitionKeys.flatMap((key) => listMembers(schema[key]).map(([name]) => name));
  const names = [...listNames(schema), ...definitions];
  counts.properties += listNames(schema).length;
  counts.enumValues += values.length;
  counts.characters += countCharacters([...names, ...values, schema.const]);
  if (values.length > strictLimits.longEnum) {
    counts.enumCharacters = Math.max(counts.enumCharacters, countCharacters(values));
  }
}

function checkLimits(walk: Walk): void {
  for (const code of limitCodes) {
    const most = strictLimits[code];
    if (walk.counts[code] > most) report(walk, { path: [], code, values: { most } });
  }
}

/** A schema of an object, also of "an object or null". */
export function isObjectSchema(schema: JsonObject): boolean {
  const { type } = schema;
  return (
    type === "object" || (Array.isArray(type) && type.includes("object")) || isJsonObject(schema.properties)
  );
}

type InnerSchema = { schema: unknown; place: Place };

/** The schemas inside of one: what strict mode looks into. Alternatives and definitions are no level of their own. */
function listInner(schema: JsonObject, { path, level }: Place): InnerSchema[] {
  const members = (key: string, deeper: number): InnerSchema[] =>
    listMembers(schema[key]).map(([name, member]) => ({
      schema: member,
      place: { path: [...path, key, name], level: level + deeper },
    }));
  const items = { schema: schema.items, place: { path: [...path, "items"], level: level + 1 } };
  return [
    ...definitionKeys.flatMap((key) => members(key, 0)),
    ...members("properties", 1),
    ...(schema.items === undefined ? [] : [items]),
    ...members("anyOf", 0),
  ];
}

const definitionKeys = ["$defs", "definitions"];

function listMembers(group: unknown): [name: string | number, member: unknown][] {
  if (Array.isArray(group)) return [...group.entries()];
  return isJsonObject(group) ? Object.entries(group) : [];
}

function listNames(schema: JsonObject): string[] {
  return isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
}

function listRequired(schema: JsonObject): readonly unknown[] {
  return Array.isArray(schema.required) ? schema.required : [];
}

function countCharacters(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
}

function writeShort(value: unknown): string {
  return (typeof value === "string" ? value : String(JSON.stringify(value))).slice(0, 100);
}

/** True for a JSON pointer to a schema of the same document (RFC 6901). */
function leadsSomewhere(reference: unknown, root: JsonObject): boolean {
  if (typeof reference !== "string" || !/^#(?:\/|$)/.test(reference)) return false;
  let place: unknown = root;
  for (const step of reference.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, name)) return false;
    place = Reflect.get(place, name);
  }
  return isJsonObject(place);
}
