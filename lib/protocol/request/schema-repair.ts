import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readProperties } from "@/lib/protocol/request/schema-node";
import { isObjectSchema, mostSchemaSteps } from "@/lib/protocol/request/schema-strict";

/**
 * The schema with all that can be mended without letting in what did not fit before: objects take no other keys,
 * optional properties become required ones that may be null, and defaults go. What is fit stays as it is.
 */
export function repairForStrict(schema: JsonObject): JsonObject {
  const repaired = repairNode(schema, 0);
  if (!isJsonObject(repaired)) return schema;
  const isRootObject =
    repaired.type === "object" || (repaired.type === undefined && repaired.$ref !== undefined);
  if (isRootObject) return repaired;
  if (!isObjectSchema(repaired) && (repaired.type !== undefined || Array.isArray(repaired.anyOf)))
    return repaired;
  return closeObject({ ...repaired, type: "object" });
}

function repairNode(schema: unknown, depth: number): unknown {
  if (schema === true) return {};
  if (!isJsonObject(schema) || depth > mostSchemaSteps) return schema;
  const { default: _, ...rest } = schema;
  const kept = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, repairMember(key, value, depth)]),
  );
  return isObjectSchema(kept) ? closeObject(kept) : kept;
}

function repairMember(key: string, value: unknown, depth: number): unknown {
  if (key === "items") return repairNode(value, depth + 1);
  if (key === "anyOf" && Array.isArray(value)) return value.map((each) => repairNode(each, depth + 1));
  const isGroup = key === "properties" || key === "$defs" || key === "definitions";
  if (!isGroup || !isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, repairNode(each, depth + 1)]));
}

function closeObject(schema: JsonObject): JsonObject {
  const { additionalProperties: rest } = schema;
  const hasFreeKeys = isJsonObject(rest) && Object.keys(rest).length > 0;
  const closed = hasFreeKeys ? schema : { ...schema, additionalProperties: false };
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const given = new Set(required);
  const properties = Object.entries(readProperties(schema));
  const optional = properties.map(([name]) => name).filter((name) => !given.has(name));
  if (optional.length === 0) return closed;
  const mended = properties.map(([name, property]) => [
    name,
    given.has(name) ? property : admitNull(property),
  ]);
  return { ...closed, properties: Object.fromEntries(mended), required: [...required, ...optional] };
}

/** Beside these a `type` with null in it would not be enough. */
const constraints = ["$ref", "const", "anyOf", "oneOf", "allOf", "not", "if"];

/** Where a property might be left out, it can be null now. */
function admitNull(schema: unknown): unknown {
  if (!isJsonObject(schema) || admitsNull(schema)) return schema;
  const { type, anyOf } = schema;
  const isPlain = !constraints.some((key) => Object.hasOwn(schema, key));
  if (isPlain && type !== undefined) {
    const values =
      Array.isArray(schema.enum) && !schema.enum.includes(null) ? { enum: [...schema.enum, null] } : {};
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    return { ...schema, type: types.includes("null") ? types : [...types, "null"], ...values };
  }
  const isAlternatives = constraints.every((key) => key === "anyOf" || !Object.hasOwn(schema, key));
  if (Array.isArray(anyOf) && isAlternatives && type === undefined && schema.enum === undefined) {
    return { ...schema, anyOf: [...anyOf, { type: "null" }] };
  }
  return { anyOf: [schema, { type: "null" }] };
}

function admitsNull(schema: JsonObject): boolean {
  const { type, anyOf } = schema;
  const isFreeOfConstraints = !constraints.some((key) => key !== "anyOf" && Object.hasOwn(schema, key));
  if (!isFreeOfConstraints) return false;
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) return false;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (type !== undefined && !types.includes("null")) return false;
  return !Array.isArray(anyOf) || anyOf.some((each) => isJsonObject(each) && admitsNull(each));
}
