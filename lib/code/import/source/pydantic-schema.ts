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
import { readPythonArguments, readPythonValue } from "@/lib/code/import/source/read-python-value";

const simpleTypes: ReadonlyMap<string, string> = new Map([
  ["str", "string"],
  ["int", "integer"],
  ["float", "number"],
  ["bool", "boolean"],
  ["None", "null"],
]);

/** Constraints of `Field(…)` by their names in JSON Schema. */
const constraints: ReadonlyMap<string, string> = new Map([
  ["description", "description"],
  ["ge", "minimum"],
  ["le", "maximum"],
  ["gt", "exclusiveMinimum"],
  ["lt", "exclusiveMaximum"],
  ["min_length", "minLength"],
  ["max_length", "maxLength"],
  ["pattern", "pattern"],
]);

/**
 * The schema of a Pydantic model or an Enum that the snippet defines, for the types that structured outputs are made
 * of. Null where it has another one, or holds itself.
 */
export function readPydanticSchema(
  code: CodeText,
  name: string,
  outer: readonly string[] = [],
): ObjectLiteral | null {
  const definition = outer.includes(name) ? null : findClass(code, name);
  const body = definition && childrenOf(definition).find((child) => child.name === "Body");
  if (!definition || !body || !spend(code, outer.length)) return null;
  const bases = childrenOf(definition).find((child) => child.name === "ArgList");
  const statements = childrenOf(body).filter((child) => child.name === "AssignStatement");
  if (bases && /\bEnum\b/.test(textOf(code, bases))) return readEnum(code, statements);
  const properties: [string, Literal][] = [];
  for (const statement of statements) {
    const [target] = childrenOf(statement);
    const schema = readProperty(code, statement, [...outer, name]);
    if (!target || !schema) return null;
    properties.push([textOf(code, target), schema]);
  }
  return objectSchema(properties);
}

function findClass(code: CodeText, name: string): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  code.tree.iterate({
    enter({ name: kind, node }) {
      if (kind !== "ClassDefinition") return;
      const named = childrenOf(node).find((child) => child.name === "VariableName");
      if (named && textOf(code, named) === name) found = node;
    },
  });
  return found;
}

function readEnum(code: CodeText, statements: readonly SyntaxNode[]): ObjectLiteral {
  const values = statements.flatMap((statement) => childrenOf(statement).at(-1) ?? []);
  return choiceSchema(values.map((value) => readPythonValue(code, value)));
}

/** `name: type`, with or without a default or a `Field(…)`. */
function readProperty(code: CodeText, statement: SyntaxNode, outer: readonly string[]): ObjectLiteral | null {
  const parts = childrenOf(statement);
  const definition = parts.find(({ name }) => name === "TypeDef");
  const type = definition && childrenOf(definition).find(({ name }) => name !== ":");
  const schema = type ? readType(code, type, outer) : null;
  const value = parts.at(-1);
  if (!schema || value?.name !== "CallExpression") return schema;
  const list = childrenOf(value).find(({ name }) => name === "ArgList") ?? null;
  const { named } = readPythonArguments(code, list);
  return [...named.members].reduce((described, [name, argument]) => {
    const key = constraints.get(name);
    return key ? withMember(described, key, argument) : described;
  }, schema);
}

function readType(code: CodeText, type: SyntaxNode, outer: readonly string[]): ObjectLiteral | null {
  const written = textOf(code, type);
  const simple = simpleTypes.get(written);
  if (simple) return typeSchema(simple);
  if (type.name === "VariableName") return readPydanticSchema(code, written, outer);
  if (type.name === "BinaryExpression") {
    const parts = childrenOf(type).filter(({ name }) => name !== "BitOp");
    return joinTypes(parts.map((part) => readType(code, part, outer)));
  }
  return type.name === "MemberExpression" ? readGeneric(code, type, outer) : null;
}

/** `list[T]`, `Optional[T]`, `Union[A, B]`, `Literal["a"]`. */
function readGeneric(code: CodeText, type: SyntaxNode, outer: readonly string[]): ObjectLiteral | null {
  const [holder, bracket, ...inner] = childrenOf(type);
  if (!holder || bracket?.name !== "[") return null;
  const parts = inner.filter(({ name }) => name !== "]" && name !== ",").flatMap(spreadTuple);
  const read = () => parts.map((part) => readType(code, part, outer));
  switch (textOf(code, holder).replace(/^typing\./, "")) {
    case "list":
    case "List": {
      const [items] = read();
      return items ? arraySchema(items) : null;
    }
    case "Optional":
      return joinTypes([...read(), typeSchema("null")]);
    case "Union":
      return joinTypes(read());
    case "Literal":
      return choiceSchema(parts.map((part) => readPythonValue(code, part)));
    default:
      return null;
  }
}

function spreadTuple(node: SyntaxNode): SyntaxNode[] {
  return node.name === "TupleExpression" ? splitAtCommas(node).flat() : [node];
}

function joinTypes(schemas: readonly (ObjectLiteral | null)[]): ObjectLiteral | null {
  return schemas.every((schema) => schema !== null) ? unionSchema(schemas) : null;
}
