import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Deeper than this only what is required is filled in, so that a schema that names itself comes to an end. */
const optionalDepth = 4;

const deepest = 12;

const sampleByFormat: Readonly<Record<string, string>> = {
  "date-time": "2026-01-31T09:30:00Z",
  date: "2026-01-31",
  time: "09:30:00Z",
  duration: "P1DT2H",
  email: "ada@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uuid: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
  uri: "https://example.com/",
};

/**
 * A value to begin with for a schema: the first of its values, or one of its type within its bounds. It need not
 * fit: patterns and the like are not looked at.
 */
export function makeSample(schema: unknown): unknown {
  return sampleOf(schema, isJsonObject(schema) ? schema : {}, "", 0);
}

function sampleOf(schema: unknown, root: JsonObject, name: string, depth: number): unknown {
  if (!isJsonObject(schema) || depth > deepest) return null;
  const { enum: values, examples, anyOf, oneOf, allOf, $ref } = schema;
  for (const given of [values, examples]) if (Array.isArray(given) && given.length > 0) return given[0];
  if (Object.hasOwn(schema, "const")) return schema.const;
  if (Object.hasOwn(schema, "default")) return schema.default;
  if (typeof $ref === "string") return sampleOf(follow($ref, root), root, name, depth + 1);
  const branches: unknown = anyOf ?? oneOf;
  if (Array.isArray(branches)) return sampleOf(choose(branches, depth), root, name, depth + 1);
  if (Array.isArray(allOf))
    return sampleOf(Object.assign({}, ...allOf.filter(isJsonObject)), root, name, depth + 1);
  return sampleOfType(schema, root, name, depth);
}

/** Far down an end is looked for: null, where it is offered. */
function choose(branches: readonly unknown[], depth: number): unknown {
  const end = branches.find((branch) => isJsonObject(branch) && branch.type === "null");
  return depth > optionalDepth && end ? end : branches[0];
}

function sampleOfType(schema: JsonObject, root: JsonObject, name: string, depth: number): unknown {
  switch (readType(schema)) {
    case "object":
      return sampleOfObject(schema, root, depth);
    case "array":
      return sampleOfArray(schema, root, name, depth);
    case "number":
    case "integer":
      return sampleOfNumber(schema);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return sampleOfText(schema, name);
  }
}

function readType({ type, properties, items }: JsonObject): unknown {
  if (Array.isArray(type)) return type.find((each) => each !== "null") ?? "null";
  if (type !== undefined) return type;
  if (isJsonObject(properties)) return "object";
  return items === undefined ? "string" : "array";
}

function sampleOfObject(schema: JsonObject, root: JsonObject, depth: number): JsonObject {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const wanted = Object.entries(properties).filter(
    ([name]) => depth < optionalDepth || required.includes(name),
  );
  return Object.fromEntries(wanted.map(([name, each]) => [name, sampleOf(each, root, name, depth + 1)]));
}

function sampleOfArray(schema: JsonObject, root: JsonObject, name: string, depth: number): unknown[] {
  const { items, minItems, maxItems } = schema;
  const least = typeof minItems === "number" ? minItems : 0;
  const count = Math.min(Math.max(least, depth < optionalDepth ? 1 : 0), maxItems === 0 ? 0 : 10);
  return Array.from({ length: count }, () => sampleOf(items, root, name, depth + 1));
}

function sampleOfNumber(schema: JsonObject): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const step = typeof multipleOf === "number" && multipleOf > 0 ? multipleOf : 1;
  if (typeof minimum === "number") return Math.ceil(minimum / step) * step;
  if (typeof exclusiveMinimum === "number") return (Math.floor(exclusiveMinimum / step) + 1) * step;
  if (typeof maximum === "number") return Math.min(step, Math.floor(maximum / step) * step);
  if (typeof exclusiveMaximum === "number")
    return Math.min(step, (Math.ceil(exclusiveMaximum / step) - 1) * step);
  return step;
}

function sampleOfText(schema: JsonObject, name: string): string {
  const { format, minLength, maxLength } = schema;
  const known =
    typeof format === "string" && Object.hasOwn(sampleByFormat, format) ? sampleByFormat[format] : undefined;
  const text = known ?? (name === "" ? "text" : name.replaceAll("_", " "));
  const long = typeof minLength === "number" ? text.padEnd(Math.min(minLength, 200), ".") : text;
  return typeof maxLength === "number" ? long.slice(0, maxLength) : long;
}

/** What a reference within the schema means (RFC 6901); undefined where it leads nowhere. */
function follow(reference: string, root: JsonObject): unknown {
  const steps = reference.startsWith("#") ? reference.split("/").slice(1) : ["?"];
  return steps.reduce<unknown>((place, step) => {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return isJsonObject(place) && Object.hasOwn(place, name) ? place[name] : undefined;
  }, root);
}
