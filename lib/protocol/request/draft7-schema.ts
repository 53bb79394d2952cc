import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What an object holds that has one of these types. */
export type TypedSchema = { types: readonly string[]; schema: JsonObject };

/** A zod schema as JSON Schema draft 7, in the words that read best in an editor's messages. */
export function toDraft7(schema: z.ZodMiniType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return tidy(rest) as JsonObject;
}

/**
 * An object whose `type` says what else it holds. By if/then: with a `oneOf` of twenty the editor would try every
 * alternative at each keystroke, and report them all. Types that we do not know pass; `otherTypes` are only offered.
 */
export function byType(schemas: readonly TypedSchema[], otherTypes: readonly string[] = []): JsonObject {
  const types = [...schemas.flatMap((typed) => typed.types), ...otherTypes];
  return {
    type: "object",
    required: ["type"],
    properties: { type: { anyOf: [{ enum: types }, { type: "string" }] } },
    allOf: schemas.map((typed) => ifThen(hasType(typed.types), typed.schema)),
  };
}

const conditionalKeywords = ["if", "then", "else"];

/** A schema of the three keywords. Zipped, since an object literal with a `then` would look like a promise. */
export function ifThen(
  ...schemas: [condition: JsonObject, consequence: JsonObject, otherwise?: JsonObject]
): JsonObject {
  return Object.fromEntries(schemas.map((schema, index) => [conditionalKeywords[index], schema]));
}

function hasType(types: readonly string[]): JsonObject {
  return { properties: { type: { enum: types } }, required: ["type"] };
}

/** Drops what zod writes without need (`additionalProperties: {}`, the bounds of safe integers), and joins `| null`. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (!isJsonObject(node)) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isNeedless(key, value));
  return joinNull(Object.fromEntries(kept.map(([key, value]) => [key, tidy(value)])));
}

function isNeedless(key: string, value: unknown): boolean {
  if (key === "additionalProperties") return isJsonObject(value) && Object.keys(value).length === 0;
  return Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER && (key === "minimum" || key === "maximum");
}

/** `anyOf: [a number, null]` as `type: ["number", "null"]`, where one `type` can say it. */
function joinNull(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || anyOf[1].type !== "null") return schema;
  const [inner] = anyOf;
  if (typeof inner.type !== "string") return schema;
  const values = Array.isArray(inner.enum) ? { enum: [...inner.enum, null] } : {};
  return { ...rest, ...inner, ...values, type: [inner.type, "null"] };
}
