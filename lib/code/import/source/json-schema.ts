import {
  jsonLiteral,
  type Literal,
  listLiteral,
  type ObjectLiteral,
  objectLiteral,
  textLiteral,
} from "@/lib/code/import/literal";

/** The schemas that OpenAI's helpers make of a class or of zod's builders, in the strict form. */

export function typeSchema(type: string): ObjectLiteral {
  return objectLiteral([["type", textLiteral(type)]]);
}

/** Every property required and none besides, as strict mode demands. */
export function objectSchema(properties: readonly (readonly [string, Literal])[]): ObjectLiteral {
  return objectLiteral([
    ["type", textLiteral("object")],
    ["properties", objectLiteral(properties)],
    ["required", listLiteral(properties.map(([name]) => textLiteral(name)))],
    ["additionalProperties", jsonLiteral("false")],
  ]);
}

export function arraySchema(items: Literal): ObjectLiteral {
  return objectLiteral([
    ["type", textLiteral("array")],
    ["items", items],
  ]);
}

export function choiceSchema(values: readonly Literal[]): ObjectLiteral {
  const isText = values.every(({ kind }) => kind === "text");
  return objectLiteral([...(isText ? typeSchema("string").members : []), ["enum", listLiteral(values)]]);
}

export function unionSchema(schemas: readonly Literal[]): ObjectLiteral {
  return objectLiteral([["anyOf", listLiteral(schemas)]]);
}

export function withMember(schema: ObjectLiteral, name: string, value: Literal): ObjectLiteral {
  return objectLiteral([...schema.members, [name, value]]);
}

/** What `text.format` holds for a schema. */
export function schemaFormat(name: string, schema: ObjectLiteral): ObjectLiteral {
  return objectLiteral([
    ["type", textLiteral("json_schema")],
    ["name", textLiteral(name)],
    ["strict", jsonLiteral("true")],
    ["schema", schema],
  ]);
}
