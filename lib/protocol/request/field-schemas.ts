import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import type { FieldControl } from "@/lib/protocol/request/request-field-kinds";
import { type FieldName, type RequestField, requestFields } from "@/lib/protocol/request/request-fields";

// The descriptions of request-fields.ts as schemas, and with them what stands inside of lists and objects, as deep as
// a sentence under a form field helps. Tools, input items and the like are described whole in request-shapes.ts,
// which only the editor loads. Fetched late: a page that is only looked at checks nothing.

const looseObject = z.looseObject({});
const typedObject = z.looseObject({ type: z.string() });

/** Exported for the editor, which tells the three apart by `type`. */
export const textFormat = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("text") }),
  z.looseObject({ type: z.literal("json_object") }),
  z.looseObject({
    type: z.literal("json_schema"),
    name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
    schema: looseObject,
    description: z.optional(z.string()),
    strict: z.nullish(z.boolean()),
  }),
]);

const maximumKeys = 16;
const metadata = z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(512))).check(
  z.refine((entries) => Object.keys(entries).length <= maximumKeys, { params: { maximumKeys } }),
  z.meta({ maxProperties: maximumKeys }),
);

const includable = z.enum([
  "file_search_call.results",
  "web_search_call.results",
  "web_search_call.action.sources",
  "message.input_image.image_url",
  "message.output_text.logprobs",
  "computer_call_output.output.image_url",
  "code_interpreter_call.outputs",
  "reasoning.encrypted_content",
]);

const contextStep = z.looseObject({ type: z.string(), compact_threshold: z.nullish(z.number()) });

/** Lists and objects, of which a control says no more than that. */
const structures: Partial<Record<FieldName, z.ZodMiniType>> = {
  input: z.union([z.string(), z.array(looseObject)]),
  prompt: z.looseObject({
    id: z.string(),
    version: z.nullish(z.string()),
    variables: z.nullish(looseObject),
  }),
  tools: z.array(typedObject),
  tool_choice: z.union([z.enum(["none", "auto", "required"]), typedObject]),
  "text.format": textFormat,
  metadata,
  conversation: z.union([z.string(), z.looseObject({ id: z.string() })]),
  context_management: z.array(contextStep).check(z.minLength(1)),
  include: z.array(includable),
};

/** What each parameter takes. Objects are loose: providers add keys of their own. */
export const fieldSchemas: ReadonlyMap<FieldName, z.ZodMiniType> = new Map(
  requestFields.map((field) => [field.name, fieldSchema(field)]),
);

/** @throws Error for a field that request-fields.ts does not have, which its type rules out. */
export function schemaOf(name: FieldName): z.ZodMiniType {
  const schema = fieldSchemas.get(name);
  if (!schema) throw new Error(`No field is named ${name}.`);
  return schema;
}

function fieldSchema(field: RequestField<FieldName>): z.ZodMiniType {
  const schema = structures[field.name] ?? controlSchema(field.control, field.path);
  return field.isNullable === false ? schema : z.nullable(schema);
}

function controlSchema(control: FieldControl, path: readonly string[]): z.ZodMiniType {
  switch (control.kind) {
    case "text":
      return control.maximumLength === undefined
        ? z.string()
        : z.string().check(z.maxLength(control.maximumLength));
    case "model":
      return z.string();
    case "number":
      return numberSchema(control);
    case "choice":
      return control.isOpen ? z.string() : z.enum([...control.values, ...(control.spellings ?? [])]);
    case "tristate":
      return z.boolean();
    case "group":
      return groupSchema(path);
    case "json":
      return looseObject;
  }
}

function numberSchema({ integer, minimum, maximum }: Extract<FieldControl, { kind: "number" }>) {
  const base = integer ? z.int() : z.number();
  const withMinimum = minimum === undefined ? base : base.check(z.minimum(minimum));
  return maximum === undefined ? withMinimum : withMinimum.check(z.maximum(maximum));
}

/** The object whose keys are the fields below `path`; an object between them and `path` may be left out or null. */
function groupSchema(path: readonly string[]): z.ZodMiniType {
  const depth = path.length;
  const inside = requestFields.filter(
    (field) => field.path.length > depth && path.every((key, index) => field.path[index] === key),
  );
  const keys = [...new Set(inside.map((field) => String(field.path[depth])))];
  return z.looseObject(Object.fromEntries(keys.map((key) => [key, memberSchema([...path, key], inside)])));
}

function memberSchema(path: readonly string[], fields: readonly RequestField<FieldName>[]): z.ZodMiniType {
  const field = fields.find(({ name }) => name === path.join("."));
  if (!field) return z.nullish(groupSchema(path));
  return field.isRequired ? fieldSchema(field) : z.optional(fieldSchema(field));
}
