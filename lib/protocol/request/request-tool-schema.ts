import type { JsonObject } from "@/lib/protocol/json";
import { byType, type TypedSchema } from "@/lib/protocol/request/draft7-schema";
import type { RequestTexts } from "@/lib/protocol/request/request-json-schema";
import type { ToolControl, ToolOption, ValueForm } from "@/lib/protocol/request/tool-options";
import { toolTypes } from "@/lib/protocol/request/tool-types";

/** Where the JSON Schema of JSON Schemas stands in the request's. */
export const schemaReference = "#/definitions/schema";

/** Filters hold filters: deeper than this, all passes. */
const maxDepth = 6;

/** An entry of `tools`, from the same description from which the cards are made. */
export function toolSchema(texts: RequestTexts): JsonObject {
  return byType(
    toolTypes.map(({ types, options }): TypedSchema => ({ types, schema: objectSchema(options, texts, 0) })),
  );
}

function objectSchema(options: readonly ToolOption[], texts: RequestTexts, depth: number): JsonObject {
  const required = options.flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
  return {
    type: "object",
    properties: Object.fromEntries(
      options.map((option) => [option.name, optionSchema(option, texts, depth)]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}

function optionSchema(option: ToolOption, texts: RequestTexts, depth: number): JsonObject {
  const description = texts.describeOption(option.help);
  return {
    ...withNull(controlSchema(option.control, texts, depth + 1), option.isNullable === true),
    description,
    ...(option.default === undefined ? {} : { default: option.default }),
    ...(option.isDeprecated ? { deprecationMessage: description } : {}),
  };
}

function withNull(schema: JsonObject, isNullable: boolean): JsonObject {
  if (!isNullable) return schema;
  const { type, enum: values } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return { ...schema, type: [type, "null"], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) };
}

function controlSchema(control: ToolControl, texts: RequestTexts, depth: number): JsonObject {
  if (depth > maxDepth) return {};
  switch (control.kind) {
    case "text":
      return { type: "string", ...(control.suggestions ? { examples: control.suggestions } : {}) };
    case "secret":
      return { type: "string" };
    case "number":
      return numberSchema(control);
    case "choice":
      return { type: "string", enum: control.values };
    case "tristate":
      return { type: "boolean" };
    case "texts":
      return { type: "array", items: { type: "string" } };
    case "set":
      return { type: "array", items: { type: "string", enum: control.values } };
    case "secrets":
      return { type: "object", additionalProperties: { type: "string" } };
    case "schema":
      return { anyOf: [{ $ref: schemaReference }, { type: "null" }] };
    case "json":
      return {};
    case "object":
      return objectSchema(control.options, texts, depth);
    case "forms":
      return { anyOf: control.forms.map((form) => formSchema(form, texts, depth)) };
    case "list":
      return { type: "array", items: controlSchema(control.readItem(), texts, depth + 1) };
    case "tools":
      return { type: "array", items: { type: "object", required: ["type"] } };
  }
}

function numberSchema(control: Extract<ToolControl, { kind: "number" }>): JsonObject {
  const { isInteger, minimum, maximum } = control;
  return {
    type: isInteger ? "integer" : "number",
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function formSchema({ test, control }: ValueForm, texts: RequestTexts, depth: number): JsonObject {
  if ("word" in test) return { enum: [test.word] };
  const schema = control ? controlSchema(control, texts, depth) : {};
  if (!("types" in test)) return schema;
  const { properties, required } = schema;
  const type = { enum: test.types };
  return {
    ...schema,
    properties: { type, ...(properties ?? {}) },
    required: ["type", ...(Array.isArray(required) ? required : [])],
  };
}
