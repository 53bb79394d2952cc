import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { byType, ifThen, toDraft7 } from "@/lib/protocol/request/draft7-schema";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import {
  type FieldName,
  listNestedFields,
  type RequestField,
  requestFields,
  textFormat,
} from "@/lib/protocol/request/request-fields";
import {
  contentShapes,
  itemShapes,
  messageSchema,
  otherItemTypes,
  toolChoiceShapes,
  toolChoiceWords,
  toolShapes,
} from "@/lib/protocol/request/request-shapes";

/**
 * The JSON Schema (draft 7) of a request, for Monaco's markers, completion and hover. `describe` gives the help
 * text of a parameter by its name (`reasoning.effort`) in the reader's language.
 * Unknown keys are allowed everywhere: providers add their own.
 */
export function requestJsonSchema(describe: (name: FieldName) => string): JsonObject {
  const schemas = new Map(
    requestFields.map((field) => [field.name, describeField(field, describe(field.name))]),
  );
  const topLevel = requestFields.filter(({ path }) => path.length === 1);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: Object.fromEntries(topLevel.map(({ name }) => [name, withNestedFields(name, schemas)])),
  };
}

function describeField(field: RequestField<FieldName>, description: string): JsonObject {
  return {
    ...(deepSchema(field.name) ?? toDraft7(field.schema)),
    description,
    markdownDescription: description,
    examples: [fieldExamples[field.name]],
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.isDeprecated ? { deprecationMessage: description } : {}),
  };
}

/** Nested fields with texts of their own (`reasoning.effort`) take their place in the parent's properties. */
function withNestedFields(name: FieldName, schemas: ReadonlyMap<FieldName, JsonObject>): JsonObject {
  const nested = listNestedFields({ path: [name] });
  return nested.reduce(
    (schema, field) => withProperty(schema, field.path.slice(1), schemas.get(field.name) ?? {}),
    schemas.get(name) ?? {},
  );
}

function withProperty(schema: JsonObject, path: readonly string[], property: JsonObject): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return property;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const inner = isJsonObject(properties[key]) ? properties[key] : {};
  return { ...schema, properties: { ...properties, [key]: withProperty(inner, rest, property) } };
}

/** Fields that are described deeper here than the page's first load needs (see request-shapes.ts). */
function deepSchema(name: FieldName): JsonObject | null {
  switch (name) {
    case "input":
      return { type: ["string", "array"], items: inputItem() };
    case "tools":
      return { type: "array", items: byType(toolShapes) };
    case "tool_choice":
      return ifThen({ type: "string" }, { enum: toolChoiceWords }, byType(toolChoiceShapes));
    case "text.format":
      return byType(
        textFormat.def.options.map((schema) => ({ types: schema.shape.type.def.values, schema })),
      );
    default:
      return null;
  }
}

/** An entry of `input`. Messages may leave out their `type`, and so does an item that is only an `id`. */
function inputItem(): JsonObject {
  const { required: _, allOf, ...item } = byType(itemShapes, ["message", ...otherItemTypes]);
  const isMessage = {
    properties: { type: { const: "message" } },
    anyOf: [{ required: ["type"] }, { required: ["role"] }, { required: ["content"] }],
  };
  const content = { type: ["string", "array"], items: byType(contentShapes) };
  const message = toDraft7(messageSchema);
  const properties = { ...(isJsonObject(message.properties) ? message.properties : {}), content };
  return {
    ...item,
    allOf: [ifThen(isMessage, { ...message, properties }), ...(Array.isArray(allOf) ? allOf : [])],
  };
}
