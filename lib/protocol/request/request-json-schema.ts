import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { byType, ifThen, type TypedSchema, toDraft7 } from "@/lib/protocol/request/draft7-schema";
import { schemaOf, textFormat } from "@/lib/protocol/request/field-schemas";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import { type FieldName, type RequestField, requestFields } from "@/lib/protocol/request/request-fields";
import { isRequestKey, type RequestKey } from "@/lib/protocol/request/request-keys";
import {
  contentShapes,
  itemShapes,
  messageSchema,
  otherItemTypes,
  type Shape,
  toolChoiceShapes,
  toolChoiceWords,
} from "@/lib/protocol/request/request-shapes";
import {
  emptyList,
  formatSnippets,
  itemSnippets,
  partSnippets,
  schemaSnippets,
  toolChoiceSnippets,
  toolSnippets,
} from "@/lib/protocol/request/request-snippets";
import { schemaReference, toolSchema } from "@/lib/protocol/request/request-tool-schema";
import type { OptionHelp } from "@/lib/protocol/request/tool-options";
import type { ToolName } from "@/lib/protocol/request/tool-types";

/** The words of the schema, in the reader's language. */
export type RequestTexts = {
  /** By a parameter's name: `reasoning.effort`. */
  describeField: (name: FieldName) => string;
  describeTool: (name: ToolName) => string;
  describeOption: (help: OptionHelp) => string;
  describeKey: (key: RequestKey) => string;
};

/**
 * The JSON Schema (draft 7) of a request, for Monaco's markers, completion and hover: all that is known of it, with
 * values to put in whole (`defaultSnippets`). Unknown keys are allowed everywhere: providers add their own.
 */
export function requestJsonSchema(texts: RequestTexts): JsonObject {
  const parentsFirst = requestFields.toSorted((first, second) => first.path.length - second.path.length);
  const request = parentsFirst.reduce<JsonObject>(
    (schema, field) => placeField(schema, field.path, fieldSchema(field, texts)),
    { type: "object" },
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: { schema: schemaOfSchemas(texts) },
    ...request,
  };
}

/** Puts a field's schema into the properties of its parents (`reasoning.effort`). */
function placeField(schema: JsonObject, [key, ...rest]: readonly string[], field: JsonObject): JsonObject {
  if (key === undefined) return field;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const inner = properties[key];
  const placed = placeField(isJsonObject(inner) ? inner : {}, rest, field);
  return { ...schema, properties: { ...properties, [key]: placed } };
}

function fieldSchema(field: RequestField<FieldName>, texts: RequestTexts): JsonObject {
  const description = texts.describeField(field.name);
  return {
    ...(deepSchema(field.name, texts) ?? toDraft7(schemaOf(field.name))),
    description,
    markdownDescription: description,
    examples: [fieldExamples[field.name]],
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.isDeprecated ? { deprecationMessage: description } : {}),
  };
}

/** Fields that are described deeper here than the page's first load needs (see request-shapes.ts). */
function deepSchema(name: FieldName, texts: RequestTexts): JsonObject | null {
  switch (name) {
    case "input":
      return {
        type: ["string", "array"],
        defaultSnippets: [emptyList],
        items: { ...inputItem(texts), defaultSnippets: itemSnippets },
      };
    case "tools":
      return {
        type: "array",
        defaultSnippets: [emptyList],
        items: { ...toolSchema(texts), defaultSnippets: toolSnippets(texts.describeTool) },
      };
    case "tool_choice":
      return {
        anyOf: [{ enum: toolChoiceWords }, { type: "object" }],
        ...ifThen({ type: "object" }, byType(typedSchemas(toolChoiceShapes, texts))),
        defaultSnippets: toolChoiceSnippets,
      };
    case "text.format":
      return { ...textFormatSchema(texts), defaultSnippets: formatSnippets };
    default:
      return null;
  }
}

function textFormatSchema(texts: RequestTexts): JsonObject {
  const shapes = textFormat.def.options.map((schema) => ({ types: schema.shape.type.def.values, schema }));
  const schemas = typedSchemas(shapes, texts).map(({ types, schema }) => {
    const { properties } = schema;
    if (!isJsonObject(properties) || !isJsonObject(properties.schema)) return { types, schema };
    const inner = { ...properties.schema, allOf: [{ $ref: schemaReference }] };
    return { types, schema: { ...schema, properties: { ...properties, schema: inner } } };
  });
  return byType(schemas);
}

function typedSchemas(shapes: readonly Shape[], texts: RequestTexts): TypedSchema[] {
  return shapes.map(({ types, schema }) => ({ types, schema: describeKeys(toDraft7(schema), texts) }));
}

function describeKeys(schema: JsonObject, { describeKey }: RequestTexts): JsonObject {
  const { properties } = schema;
  if (!isJsonObject(properties)) return schema;
  const described = Object.entries(properties).map(([key, inner]) => {
    const isDescribed = isRequestKey(key) && isJsonObject(inner);
    return [key, isDescribed ? { ...inner, description: describeKey(key) } : inner];
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

/** An entry of `input`. Messages may leave out their `type`, and so does an item that is only an `id`. */
function inputItem(texts: RequestTexts): JsonObject {
  const {
    required: _,
    allOf,
    ...item
  } = byType(typedSchemas(itemShapes, texts), ["message", ...otherItemTypes]);
  const isMessage = {
    properties: { type: { const: "message" } },
    anyOf: [{ required: ["type"] }, { required: ["role"] }, { required: ["content"] }],
  };
  const part = { ...byType(typedSchemas(contentShapes, texts)), defaultSnippets: partSnippets };
  const content = { type: ["string", "array"], items: part, defaultSnippets: [emptyList] };
  const message = toDraft7(messageSchema);
  const properties = { ...(isJsonObject(message.properties) ? message.properties : {}), content };
  return {
    ...item,
    allOf: [
      ifThen(isMessage, describeKeys({ ...message, properties }, texts)),
      ...(Array.isArray(allOf) ? allOf : []),
    ],
  };
}

/** A JSON Schema, as models are given it: for completion and help, hardly for marks. */
function schemaOfSchemas(texts: RequestTexts): JsonObject {
  const inner = { $ref: schemaReference };
  const byName = { type: "object", additionalProperties: inner };
  const typeNames = ["object", "string", "number", "integer", "boolean", "array", "null"];
  const properties = {
    type: { anyOf: [{ enum: typeNames }, { type: "array", items: { enum: typeNames } }] },
    description: { type: "string" },
    properties: byName,
    required: { type: "array", items: { type: "string" } },
    additionalProperties: { anyOf: [{ type: "boolean" }, inner], default: false },
    items: inner,
    enum: { type: "array" },
    anyOf: { type: "array", items: inner },
    $ref: { type: "string" },
    $defs: byName,
  };
  return { ...describeKeys({ type: "object", properties }, texts), defaultSnippets: schemaSnippets };
}
