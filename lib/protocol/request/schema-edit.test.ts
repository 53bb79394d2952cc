import fc from "fast-check";
import { expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type JsonPath, readValueText } from "@/lib/protocol/json/json-text";
import { applyTextEdits, type TextEdit } from "@/lib/protocol/request/draft-edit";
import {
  addProperty,
  moveProperty,
  removeProperty,
  renameProperty,
  rewriteValue,
  setKeyword,
  setNullable,
  setRequired,
  setType,
} from "@/lib/protocol/request/schema-edit";
import { readProperties, readSchemaNode, schemaTypes } from "@/lib/protocol/request/schema-node";

const at = ["text", "schema"];

/** What stands around the schema, in spellings that printing would change. */
const head = '{ "x":1.50,"x" : 2,\n "big":12345678901234567890, "text":{"a":[ ],  "schema" :';
const tail = ' ,"z": "\\u0041" } }\n';

const name = fc.constantFrom("a", "b", "c", "d", "1", "__proto__", 'é"', "property");

const keywords = fc.record(
  {
    description: fc.string({ maxLength: 5 }),
    minimum: fc.constantFrom(0, 1.5),
    "x-note": fc.constantFrom<unknown>(null, [], { deep: [1] }),
  },
  { requiredKeys: [] },
);

const { object } = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom("string", "number", ["string", "null"]) }),
    fc.constantFrom<JsonObject>({}, { $ref: "#" }, { enum: ["a", 1] }, { anyOf: [{}] }),
    tie("object"),
    tie("schema").map((items) => ({ type: "array", items })),
  ),
  object: fc
    .tuple(
      keywords,
      fc.dictionary(name, tie("schema"), { maxKeys: 4, noNullPrototype: true }),
      fc.array(name),
    )
    .map(([more, properties, required]) => ({ type: "object", ...more, properties, required })),
}));

/** JSON with white space of every sort between its tokens. */
const spaced = (schema: JsonObject, space: string) =>
  JSON.stringify(schema, null, 1).replaceAll(/\n */g, () => space);

const text = fc
  .tuple(object, fc.constantFrom("", " ", "\n  ", "\r\n\t"))
  .map(([schema, space]) => `${head}${spaced(schema, space)}${tail}`);

/** Every schema of an object in the text, by its place. */
function listObjects(value: unknown, path: JsonPath): JsonPath[] {
  if (!isJsonObject(value)) return [];
  const inner = Object.entries(readProperties(value)).flatMap(([key, each]) =>
    listObjects(each, [...path, "properties", key]),
  );
  const items = listObjects(value.items, [...path, "items"]);
  return [...(value.type === "object" && isJsonObject(value.properties) ? [path] : []), ...inner, ...items];
}

function read(source: string, path: JsonPath): JsonObject {
  const value: unknown = JSON.parse(readValueText(source, path) ?? "null");
  return isJsonObject(value) ? value : {};
}

const apply = (source: string, edits: readonly TextEdit[]) => applyTextEdits(source, edits);

/** All that was not to be edited is there in its own bytes: what is around the schema, and the other properties. */
function expectRestKept(before: string, after: string, object: JsonPath, edited: readonly string[]): void {
  expect(after.startsWith(head)).toBe(true);
  expect(after.endsWith(tail)).toBe(true);
  for (const key of Object.keys(readProperties(read(before, object)))) {
    if (edited.includes(key)) continue;
    const path = [...object, "properties", key];
    expect(readValueText(after, path)).toBe(readValueText(before, path));
  }
}

/** A text, one object's schema in it, and two of its properties where it has them. */
const place = fc.tuple(text, fc.nat(), fc.nat(), fc.nat()).map(([source, first, second, third]) => {
  const objects = listObjects(read(source, at), at);
  const path = objects[first % objects.length] ?? at;
  const names = Object.keys(readProperties(read(source, path)));
  return { source, path, names, one: names[second % names.length], other: names[third % names.length] };
});

test("a property that is renamed keeps its place, its own bytes and its mark as required", () => {
  fc.assert(
    fc.property(place, fc.string({ minLength: 1, maxLength: 4 }), ({ source, path, names, one }, next) => {
      fc.pre(one !== undefined && !names.includes(next) && !/^\d+$/.test(one + next));
      const after = apply(source, renameProperty(source, path, one ?? "", next));
      const [old, renamed] = [read(source, path), read(after, path)];
      expect(Object.keys(readProperties(renamed)).sort()).toEqual(
        names.map((each) => (each === one ? next : each)).sort(),
      );
      expect(renamed.required).toEqual(
        (old.required as string[]).map((each) => (each === one ? next : each)),
      );
      expect(readValueText(after, [...path, "properties", next])).toBe(
        readValueText(source, [...path, "properties", one ?? ""]),
      );
      expectRestKept(source, after, path, [one ?? ""]);
    }),
  );
});

test("a property that is removed is no longer required, and an empty object stays", () => {
  fc.assert(
    fc.property(place, ({ source, path, names, one }) => {
      fc.pre(one !== undefined);
      const after = apply(source, removeProperty(source, path, one ?? ""));
      const [old, now] = [read(source, path), read(after, path)];
      expect(now).toEqual({
        ...old,
        properties: Object.fromEntries(Object.entries(readProperties(old)).filter(([key]) => key !== one)),
        required: (old.required as string[]).filter((each) => each !== one),
      });
      expect(Object.keys(readProperties(now))).toHaveLength(names.length - 1);
      expectRestKept(source, after, path, [one ?? ""]);
    }),
  );
});

test("a property is added behind the one that is named", () => {
  fc.assert(
    fc.property(place, fc.boolean(), ({ source, path, names, one = null }, isRequired) => {
      fc.pre(names.every((each) => !/^\d+$/.test(each)));
      const schema = { type: "string" };
      const after = apply(source, addProperty(source, path, { name: "new", schema, isRequired, after: one }));
      const now = read(after, path);
      const index = one === null ? names.length : names.indexOf(one) + 1;
      expect(Object.keys(readProperties(now))).toEqual(names.toSpliced(index, 0, "new"));
      expect(readProperties(now).new).toEqual(schema);
      expect((now.required as string[]).includes("new")).toBe(isRequired);
      expectRestKept(source, after, path, ["new"]);
    }),
  );
});

test("a property moves to where another one stands, all in their own bytes", () => {
  fc.assert(
    fc.property(place, ({ source, path, names, one, other }) => {
      fc.pre(one !== undefined && names.every((each) => !/^\d+$/.test(each)));
      const after = apply(source, moveProperty(source, path, one ?? "", other ?? ""));
      const rest = names.filter((each) => each !== one);
      const index = names.indexOf(other ?? "");
      expect(Object.keys(readProperties(read(after, path)))).toEqual(rest.toSpliced(index, 0, one ?? ""));
      expectRestKept(source, after, path, []);
    }),
  );
});

test("required, description and null are set and taken back", () => {
  fc.assert(
    fc.property(place, fc.string({ minLength: 1 }), ({ source, path, one }, words) => {
      fc.pre(one !== undefined);
      const inner = [...path, "properties", one ?? ""];
      const required = apply(source, setRequired(source, path, one ?? "", true));
      expect(read(required, path).required).toContain(one);
      expect(
        read(apply(required, setRequired(required, path, one ?? "", false)), path).required,
      ).not.toContain(one);
      const described = apply(source, setKeyword(source, inner, "description", words));
      expect(read(described, inner)).toEqual({ ...read(source, inner), description: words });
      const plain = apply(described, setKeyword(described, inner, "description", undefined));
      const { description: _, ...rest } = read(source, inner);
      expect(read(plain, inner)).toEqual(rest);
      const nullable = apply(source, setNullable(source, inner, true));
      const node = readSchemaNode(read(nullable, inner));
      if (node.kind === "plain" && node.type !== "any") expect(node.isNullable).toBe(true);
      expectRestKept(source, nullable, path, [one ?? ""]);
    }),
  );
});

test("any type can follow any other: the node is of it then, and the rest is there as it was", () => {
  fc.assert(
    fc.property(
      place,
      fc.constantFrom(...schemaTypes),
      fc.boolean(),
      ({ source, path, one }, type, isNullable) => {
        fc.pre(one !== undefined);
        const inner = [...path, "properties", one ?? ""];
        fc.pre(readSchemaNode(read(source, inner)).kind === "plain");
        const after = apply(source, setType(source, inner, { type, isNullable, isClosed: true }));
        const node = readSchemaNode(read(after, inner));
        expect(node).toMatchObject({ kind: "plain", type });
        expect(read(after, inner).description).toEqual(read(source, inner).description);
        expect(read(after, inner)["x-note"]).toEqual(read(source, inner)["x-note"]);
        expectRestKept(source, after, path, [one ?? ""]);
      },
    ),
  );
});

type Step = {
  kind: "rename" | "remove" | "require" | "describe";
  object: number;
  property: number;
  word: string;
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("rename", "remove", "require", "describe"),
  object: fc.nat(),
  property: fc.nat(),
  word: fc.string({ minLength: 1, maxLength: 3 }),
});

/** One edit, made in the text and told in what the object then has to be. */
function takeStep(source: string, path: JsonPath, name: string, { kind, word }: Step) {
  const schema = read(source, path);
  const properties = readProperties(schema);
  const required = schema.required as string[];
  const without = <Value>(members: [string, Value][]) =>
    Object.fromEntries(members.filter(([key]) => key !== name));
  switch (kind) {
    case "rename": {
      const isFree = !Object.hasOwn(properties, word);
      const swap = (each: string) => (isFree && each === name ? word : each);
      const members = Object.entries(properties).map(([key, value]) => [swap(key), value]);
      const expected = { ...schema, properties: Object.fromEntries(members), required: required.map(swap) };
      return { edits: renameProperty(source, path, name, word), expected };
    }
    case "remove": {
      const kept = {
        properties: without(Object.entries(properties)),
        required: required.filter((each) => each !== name),
      };
      return { edits: removeProperty(source, path, name), expected: { ...schema, ...kept } };
    }
    case "require": {
      const expected = { ...schema, required: required.includes(name) ? required : [...required, name] };
      return { edits: setRequired(source, path, name, true), expected };
    }
    case "describe": {
      const inner = { ...(properties[name] as JsonObject), description: word };
      const members = Object.entries(properties).map(([key, value]) => [key, key === name ? inner : value]);
      const expected = { ...schema, properties: Object.fromEntries(members) };
      return { edits: setKeyword(source, [...path, "properties", name], "description", word), expected };
    }
  }
}

test("whatever is edited one after the other, the schema is what was asked for and the rest keeps its bytes", () => {
  fc.assert(
    fc.property(text, fc.array(step, { maxLength: 8 }), (first, steps) => {
      let now = first;
      for (const each of steps) {
        const objects = listObjects(read(now, at), at);
        const path = objects[each.object % objects.length] ?? at;
        const names = Object.keys(readProperties(read(now, path)));
        const name = names[each.property % names.length];
        if (name === undefined) continue;
        const { edits, expected } = takeStep(now, path, name, each);
        const after = apply(now, edits);
        expect(read(after, path)).toEqual(expected);
        expectRestKept(now, after, path, [name, each.word]);
        now = after;
      }
    }),
  );
});

test("a value is rewritten member by member: what is equal keeps its spelling", () => {
  const source = '{"schema":{"a":{"n":1.0},"b":{"m":2.0,"k":[1,  2]}}}';
  const edits = rewriteValue(source, ["schema"], JSON.parse(source).schema, {
    a: { n: 1 },
    b: { k: [1, 2], added: true },
  });
  expect(apply(source, edits)).toBe('{"schema":{"a":{"n":1.0},"b":{"k":[1,  2],"added":true}}}');
});

test("rewriting gives what was asked for, between any two schemas", () => {
  fc.assert(
    fc.property(text, object, (source, next) => {
      const after = apply(source, rewriteValue(source, at, read(source, at), next));
      expect(read(after, at)).toEqual(JSON.parse(JSON.stringify(next)));
      expectRestKept(source, after, ["nowhere"], []);
    }),
  );
});

test("a schema that is not there yet is made", () => {
  const schema = { type: "string" };
  const edits = addProperty("{}", at, { name: "a", schema, isRequired: true, after: null });
  expect(JSON.parse(apply("{}", edits))).toEqual({
    text: {
      schema: { type: "object", properties: { a: schema }, required: ["a"], additionalProperties: false },
    },
  });
});
