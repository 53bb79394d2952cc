import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { refusedKeywords, strictFormats, strictLimits } from "@/lib/protocol/request/schema-strict-rules";

const definitionGroups = ["$defs", "definitions"];

type Place = { path: readonly string[]; depth: number };
type Walk = { root: JsonObject; properties: number; enumValues: number; characters: number };

/** What makes a schema unfit for `strict`, as a sentence that names the place, or null. */
export function findSchemaFault(root: JsonObject): string | null {
  if (Array.isArray(root.anyOf)) return "the root may not be an 'anyOf': it must have 'type': \"object\".";
  const isReference = root.type === undefined && root.$ref !== undefined;
  if (root.type !== "object" && !isReference) {
    return `schema must be a JSON Schema of 'type: "object"', got 'type: ${JSON.stringify(root.type ?? null)}'.`;
  }
  return findFault(root, { path: [], depth: 0 }, { root, properties: 0, enumValues: 0, characters: 0 });
}

function findFault(schema: unknown, place: Place, walk: Walk): string | null {
  if (!isJsonObject(schema)) return `In context=${writePath(place.path)}, a schema must be an object.`;
  const refused = Object.keys(schema).find((keyword) => refusedKeywords.has(keyword));
  if (refused) return `In context=${writePath(place.path)}, '${refused}' is not permitted.`;
  return (
    findFormatFault(schema, place) ??
    findObjectFault(schema, place) ??
    findSizeFault(schema, place, walk) ??
    findReferenceFault(schema, place, walk.root) ??
    findInnerFault(schema, place, walk)
  );
}

function findObjectFault(schema: JsonObject, { path }: Place): string | null {
  const isObject = schema.type === "object" || (Array.isArray(schema.type) && schema.type.includes("object"));
  if (!isObject && !isJsonObject(schema.properties)) return null;
  const context = `In context=${writePath(path)}`;
  if (schema.additionalProperties !== false) {
    return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const names = Object.keys(isJsonObject(schema.properties) ? schema.properties : {});
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const missing = names.find((name) => !required.includes(name));
  if (missing !== undefined) {
    return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing.slice(0, 100)}'.`;
  }
  const extra = required.find((name) => typeof name !== "string" || !names.includes(name));
  if (extra === undefined) return null;
  return `${context}, 'required' names '${String(extra).slice(0, 100)}', which is not in 'properties'.`;
}

function findFormatFault({ format }: JsonObject, { path }: Place): string | null {
  if (format === undefined || (typeof format === "string" && strictFormats.has(format))) return null;
  const written = typeof format === "string" ? format : JSON.stringify(format);
  return `In context=${writePath(path)}, '${written.slice(0, 100)}' is not a valid format.`;
}

function findSizeFault(schema: JsonObject, { path, depth }: Place, walk: Walk): string | null {
  const values: readonly unknown[] = Array.isArray(schema.enum) ? schema.enum : [];
  const names = listMembers(isJsonObject(schema.properties) ? schema.properties : null).map(([name]) => name);
  const definitions = definitionGroups.flatMap((group) => listMembers(schema[group]).map(([name]) => name));
  walk.properties += names.length;
  walk.enumValues += values.length;
  walk.characters += countCharacters([...names, ...definitions, ...values, schema.const]);
  const { levels, properties, enumValues, characters, longEnum, enumCharacters } = strictLimits;
  if (depth > levels)
    return `In context=${writePath(path)}, the schema has more than ${levels} levels of nesting.`;
  if (walk.properties > properties) return `the schema has more than ${properties} properties.`;
  if (walk.enumValues > enumValues) return `the schema has more than ${enumValues} enum values.`;
  if (walk.characters > characters)
    return `the names and values of the schema have more than ${characters} characters.`;
  if (values.length > longEnum && countCharacters(values) > enumCharacters) {
    return `In context=${writePath(path)}, the enum has more than ${longEnum} values with more than ${enumCharacters} characters.`;
  }
  return null;
}

function countCharacters(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
}

function findReferenceFault(schema: JsonObject, { path }: Place, root: JsonObject): string | null {
  if (schema.$ref === undefined || resolveReference(schema.$ref, root)) return null;
  const reference = JSON.stringify(schema.$ref).slice(0, 100);
  return `In context=${writePath(path)}, reference ${reference} can not be resolved: only '#' and '#/…' can.`;
}

function findInnerFault(schema: JsonObject, { path, depth }: Place, walk: Walk): string | null {
  const inner: [schema: unknown, place: Place][] = [];
  for (const group of definitionGroups) {
    for (const [name, member] of listMembers(schema[group]))
      inner.push([member, { path: [...path, group, name], depth }]);
  }
  for (const [name, member] of listMembers(schema.properties)) {
    inner.push([member, { path: [...path, "properties", name], depth: depth + 1 }]);
  }
  if (schema.items !== undefined) inner.push([schema.items, { path: [...path, "items"], depth: depth + 1 }]);
  for (const [index, member] of listMembers(schema.anyOf))
    inner.push([member, { path: [...path, "anyOf", index], depth }]);
  for (const [member, place] of inner) {
    const fault = findFault(member, place, walk);
    if (fault !== null) return fault;
  }
  return null;
}

function listMembers(value: unknown): [name: string, member: unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** A JSON pointer within the schema itself; an object, or nothing where it leads nowhere. */
function resolveReference(reference: unknown, root: JsonObject): boolean {
  if (typeof reference !== "string" || !/^#(?:\/|$)/.test(reference)) return false;
  let place: unknown = root;
  for (const step of reference.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, name)) return false;
    place = Reflect.get(place, name);
  }
  return isJsonObject(place);
}

/** As Python prints a tuple, which is how OpenAI names places in schemas. */
function writePath(path: readonly string[]): string {
  const steps = path.map((step) => `'${step.slice(0, 100)}'`);
  return steps.length === 1 ? `(${steps[0]},)` : `(${steps.join(", ")})`;
}
