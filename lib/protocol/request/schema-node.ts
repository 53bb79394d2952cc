import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewBare } from "@/lib/protocol/json/json-preview";

/** The types of JSON Schema, and "any" for a schema that names none. */
export const schemaTypes = [
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "null",
  "any",
] as const;

export type SchemaType = (typeof schemaTypes)[number];

/** A keyword with a plain value that limits what a type takes. `size` is a whole number from 0 up. */
export type SchemaBound = { keyword: string; takes: "number" | "size" | "text" };

/**
 * What a form can show of one schema. `plain`: a type with the keywords that the form has controls for; all others
 * are in `hiddenKeys`. `other`: a reference, alternatives, `true` and the like, for which there is only JSON.
 */
export type SchemaNode =
  | {
      kind: "plain";
      type: SchemaType;
      isNullable: boolean;
      schema: JsonObject;
      hiddenKeys: readonly string[];
    }
  | { kind: "other"; label: string };

const lengths: readonly SchemaBound[] = [
  { keyword: "minLength", takes: "size" },
  { keyword: "maxLength", takes: "size" },
  { keyword: "pattern", takes: "text" },
  { keyword: "format", takes: "text" },
];
const limits: readonly SchemaBound[] = [
  { keyword: "minimum", takes: "number" },
  { keyword: "maximum", takes: "number" },
  { keyword: "exclusiveMinimum", takes: "number" },
  { keyword: "exclusiveMaximum", takes: "number" },
  { keyword: "multipleOf", takes: "number" },
];
const counts: readonly SchemaBound[] = [
  { keyword: "minItems", takes: "size" },
  { keyword: "maxItems", takes: "size" },
];

const boundsByType: Readonly<Record<SchemaType, readonly SchemaBound[]>> = {
  string: lengths,
  number: limits,
  integer: limits,
  array: counts,
  boolean: [],
  object: [],
  null: [],
  any: [],
};

/** Without a `type` beside them, these say what a schema is. */
const alternativeKeys = ["$ref", "$dynamicRef", "anyOf", "oneOf", "allOf", "not", "if", "const"];

/** Keys that mean something for one type only: they go when the schema becomes of another. */
const keysByType: Readonly<Record<SchemaType, readonly string[]>> = {
  string: ["contentEncoding", "contentMediaType"],
  number: [],
  integer: [],
  array: ["items", "prefixItems", "additionalItems", "uniqueItems", "contains", "minContains", "maxContains"],
  boolean: [],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
  ],
  null: [],
  any: [],
};

/** Total: any JSON gives a node. */
export function readSchemaNode(value: unknown): SchemaNode {
  if (!isJsonObject(value)) return { kind: "other", label: JSON.stringify(value) ?? "" };
  const named = readType(value);
  if (!named) return { kind: "other", label: labelOf(value) };
  const hiddenKeys = Object.keys(value).filter((key) => !isShown(value, named.type, key));
  return { kind: "plain", ...named, schema: value, hiddenKeys };
}

/** The bounds that the form offers for a type. */
export function listBounds(type: SchemaType): readonly SchemaBound[] {
  return boundsByType[type];
}

/** The keys of a schema that mean nothing any more once it is of type `next`. */
export function listForeignKeys(schema: JsonObject, next: SchemaType): string[] {
  const own = new Set(keysOf(next));
  const keysOfOthers = schemaTypes.filter((type) => type !== next).flatMap(keysOf);
  const foreign = new Set([...keysOfOthers, "enum", "const", "default"].filter((key) => !own.has(key)));
  return Object.keys(schema).filter((key) => foreign.has(key));
}

/** The names that `required` holds, as far as it is a list of names. */
export function readRequired(schema: JsonObject): readonly string[] {
  return Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === "string") : [];
}

/** The properties of an object's schema, none where there is no object of them. */
export function readProperties(schema: JsonObject): JsonObject {
  return isJsonObject(schema.properties) ? schema.properties : {};
}

/** A name that the object does not have yet: `property`, `property_2` … */
export function findFreeName(properties: JsonObject): string {
  let number = 1;
  const name = () => (number === 1 ? "property" : `property_${number}`);
  while (Object.hasOwn(properties, name())) number += 1;
  return name();
}

function keysOf(type: SchemaType): readonly string[] {
  return [...keysByType[type], ...boundsByType[type].map(({ keyword }) => keyword)];
}

/** Null where the form has no word for it: alternatives, several types at once, a type that nobody knows. */
function readType(schema: JsonObject): { type: SchemaType; isNullable: boolean } | null {
  const { type } = schema;
  if (type === undefined) {
    if (alternativeKeys.some((key) => Object.hasOwn(schema, key))) return null;
    return { type: isJsonObject(schema.properties) ? "object" : "any", isNullable: false };
  }
  if (isSchemaType(type)) return { type, isNullable: false };
  if (!Array.isArray(type) || type.length !== 2 || !type.includes("null")) return null;
  const other: unknown = type.find((each) => each !== "null");
  return isSchemaType(other) ? { type: other, isNullable: true } : null;
}

function isSchemaType(value: unknown): value is SchemaType {
  return value !== "any" && schemaTypes.some((type) => type === value);
}

/** True for what the form shows, in a form that its controls can show. */
function isShown(schema: JsonObject, type: SchemaType, key: string): boolean {
  const value = schema[key];
  switch (key) {
    case "type":
      return true;
    case "description":
      return typeof value === "string";
    case "enum":
      return Array.isArray(value) && type !== "object" && type !== "array";
    case "properties":
      return type === "object" && isJsonObject(value);
    case "required":
      return type === "object" && Array.isArray(value) && value.every((name) => typeof name === "string");
    case "additionalProperties":
      return type === "object" && typeof value === "boolean";
    case "items":
      return type === "array" && !Array.isArray(value);
    default:
      return isShownBound(type, key, value);
  }
}

function isShownBound(type: SchemaType, key: string, value: unknown): boolean {
  const bound = boundsByType[type].find(({ keyword }) => keyword === key);
  if (!bound) return false;
  return bound.takes === "text" ? typeof value === "string" : typeof value === "number";
}

/** What stands there in a word or two: `$ref #/$defs/city`, `anyOf (2)`. */
function labelOf(schema: JsonObject): string {
  const key = alternativeKeys.find((each) => Object.hasOwn(schema, each)) ?? "type";
  const value = schema[key];
  if (key === "type") return (Array.isArray(value) ? value : [value]).map(previewBare).join(" | ");
  if (Array.isArray(value)) return `${key} (${value.length})`;
  return typeof value === "string" ? `${key} ${value}` : key;
}
