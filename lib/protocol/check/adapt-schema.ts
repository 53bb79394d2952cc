import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Keywords whose values are data, not schemas. */
const dataKeywords: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

/**
 * A JSON Schema in the terms in which zod reads it as the standard has it. Formats go: they are annotations,
 * and zod's are narrower than some. Integers may be larger than zod's; required properties and the items of
 * a list need not be described; `nullable` says what it says in OpenAPI.
 */
export function adaptSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(adaptSchema);
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema)
    .filter(([name, value]) => name !== "format" || typeof value !== "string")
    .map(([name, value]) => [name, dataKeywords.has(name) ? value : adaptSchema(value)]);
  return withRequired(withType(Object.fromEntries(entries)));
}

function withType(schema: JsonObject): JsonObject {
  const { type, nullable } = schema;
  if (typeof type !== "string" && !Array.isArray(type)) return schema;
  const types = Array.isArray(type) ? type : [type];
  const numbers = types.map((each) => (each === "integer" ? "number" : each));
  const whole = type === "integer" ? { multipleOf: 1 } : {};
  const names = nullable === true ? [...new Set([...numbers, "null"])] : numbers;
  const list = type === "array" && schema.prefixItems === undefined ? { items: {} } : {};
  return { ...whole, ...list, ...schema, type: names.length === 1 ? names[0] : names };
}

function withRequired(schema: JsonObject): JsonObject {
  const { required, properties } = schema;
  if (!Array.isArray(required) || !required.every((name) => typeof name === "string")) return schema;
  const known = isJsonObject(properties) ? properties : {};
  const missing = required.filter((name) => !Object.hasOwn(known, name));
  if (missing.length === 0) return schema;
  return { ...schema, properties: { ...known, ...Object.fromEntries(missing.map((name) => [name, {}])) } };
}
