import type { SyntaxNode } from "@lezer/common";
import type { Literal, ObjectLiteral } from "@/lib/code/import/literal";
import { type CodeText, childrenOf, spend, splitAtCommas, textOf } from "@/lib/code/import/source/code-text";
import {
  arraySchema,
  choiceSchema,
  objectSchema,
  typeSchema,
  unionSchema,
  withMember,
} from "@/lib/code/import/source/json-schema";

/** How values of the snippet are read, so that the two files need not know each other. */
export type ReadValue = (node: SyntaxNode) => Literal;

const simpleTypes: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["number", "number"],
  ["int", "integer"],
  ["boolean", "boolean"],
  ["null", "null"],
]);

/** Methods that take one argument, by their names in JSON Schema; those of strings and of numbers differ. */
const constraints: ReadonlyMap<string, string> = new Map([
  ["string.min", "minLength"],
  ["string.max", "maxLength"],
  ["number.min", "minimum"],
  ["number.gte", "minimum"],
  ["number.max", "maximum"],
  ["number.lte", "maximum"],
  ["number.gt", "exclusiveMinimum"],
  ["number.lt", "exclusiveMaximum"],
  ["integer.min", "minimum"],
  ["integer.gte", "minimum"],
  ["integer.max", "maximum"],
  ["integer.lte", "maximum"],
  ["array.min", "minItems"],
  ["array.max", "maxItems"],
]);

/** The schema that zod's builders spell, as far as structured outputs go; null for any other builder or method. */
export function readZodSchema(
  code: CodeText,
  node: SyntaxNode,
  readValue: ReadValue,
  depth = 0,
): ObjectLiteral | null {
  if (!spend(code, depth)) return null;
  if (node.name === "VariableName") {
    const value = code.bindings.get(textOf(code, node))?.at(-1)?.value;
    return value ? readZodSchema(code, value, readValue, depth + 1) : null;
  }
  const [callee, list] = childrenOf(node);
  if (node.name !== "CallExpression" || callee?.name !== "MemberExpression") return null;
  const [holder, , property] = childrenOf(callee);
  const parts = list ? splitAtCommas(list).flatMap(([first]) => first ?? []) : [];
  if (!holder || !property) return null;
  const inner = (child: SyntaxNode) => readZodSchema(code, child, readValue, depth + 1);
  const name = textOf(code, property);
  if (textOf(code, holder) === "z") return readBuilder(code, name, parts, inner, readValue);
  const schema = inner(holder);
  return schema && applyMethod(schema, name, parts, readValue);
}

function readBuilder(
  code: CodeText,
  name: string,
  parts: readonly SyntaxNode[],
  inner: (child: SyntaxNode) => ObjectLiteral | null,
  readValue: ReadValue,
): ObjectLiteral | null {
  const simple = simpleTypes.get(name);
  const [first] = parts;
  if (simple) return typeSchema(simple);
  if (!first) return null;
  switch (name) {
    case "object":
    case "strictObject":
      return readObject(code, first, inner);
    case "array": {
      const items = inner(first);
      return items && arraySchema(items);
    }
    case "enum": {
      const values = readValue(first);
      return values.kind === "list" ? choiceSchema(values.items) : null;
    }
    case "literal":
      return choiceSchema([readValue(first)]);
    case "union":
      return joinSchemas(splitAtCommas(first).map(([part]) => (part ? inner(part) : null)));
    case "nullable":
      return joinSchemas([inner(first), typeSchema("null")]);
    default:
      return null;
  }
}

function readObject(
  code: CodeText,
  object: SyntaxNode,
  inner: (child: SyntaxNode) => ObjectLiteral | null,
): ObjectLiteral | null {
  const properties: [string, Literal][] = [];
  for (const property of childrenOf(object).filter(({ name }) => name === "Property")) {
    const [key, , value] = childrenOf(property);
    const schema = value ? inner(value) : null;
    if (!key || !schema) return null;
    properties.push([textOf(code, key).replaceAll(/^["']|["']$/g, ""), schema]);
  }
  return objectSchema(properties);
}

function applyMethod(
  schema: ObjectLiteral,
  name: string,
  parts: readonly SyntaxNode[],
  readValue: ReadValue,
): ObjectLiteral | null {
  const [first] = parts;
  const type = schema.members.get("type");
  const typeName = type?.kind === "text" ? type.value : "";
  if (name === "nullable" || name === "nullish") return unionSchema([schema, typeSchema("null")]);
  if (name === "int") return withMember(schema, "type", typeSchema("integer").members.get("type") ?? schema);
  if (name === "strict") return schema;
  if (!first) return null;
  if (name === "describe") return withMember(schema, "description", readValue(first));
  const key = constraints.get(`${typeName}.${name}`);
  return key ? withMember(schema, key, readValue(first)) : null;
}

function joinSchemas(schemas: readonly (ObjectLiteral | null)[]): ObjectLiteral | null {
  return schemas.every((schema) => schema !== null) ? unionSchema(schemas) : null;
}
