import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { fitsNode } from "@/lib/sandbox/schema/fits-node";
import { generateNumber } from "@/lib/sandbox/schema/generate-number";
import { generateString, readPattern } from "@/lib/sandbox/schema/generate-string";
import { mergeSchemas } from "@/lib/sandbox/schema/merge-schemas";
import {
  followReference,
  isSchemaNode,
  joinPath,
  listNodes,
  type Misfit,
  type SchemaNode,
  type SchemaPath,
} from "@/lib/sandbox/schema/schema-node";
import type { Random } from "@/lib/sandbox/seeded-random";

/** What could stand in a property, the best first; each is checked before it is taken. */
export type Suggest = (name: string, node: JsonObject) => readonly unknown[];

export type Generated = { kind: "value"; value: unknown } | ({ kind: "misfit" } & Misfit);

type Task = {
  root: SchemaNode;
  random: Random;
  suggest: Suggest;
  /** Nodes that may still be visited: a schema cannot keep the server busy. */
  budget: { left: number };
};

/** The place of one node: `name` is that of the property that it describes, `depth` how many nodes are above it. */
type Place = { path: SchemaPath; name: string; depth: number; references: number };

const mostNodes = 20_000;
// From here on the simplest branch is taken, so that a schema that names itself comes to an end.
const simpleDepth = 6;
const deepest = 60;
// One that only refers to itself has no value.
const mostReferences = 50;

/** A value that a schema lets pass, as far as the generator knows its keywords; the same for the same random. */
export function generateValue(root: SchemaNode, random: Random, suggest: Suggest): Generated {
  const task = { root, random, suggest, budget: { left: mostNodes } };
  return generateNode(root, { path: "", name: "", depth: 0, references: 0 }, task);
}

function generateNode(node: SchemaNode, place: Place, task: Task): Generated {
  task.budget.left -= 1;
  if (task.budget.left < 0) return misfit(place, "is too large or has too many branches to be met here");
  if (place.depth > deepest) return misfit(place, "never ends: each value needs another one inside");
  if (node === false) return misfit(place, "is the schema false, which no value fits");
  if (node === true) return value(task.suggest(place.name, {})[0] ?? `A scripted ${place.name || "value"}.`);
  if (typeof node.$ref === "string") return generateReferenced(node, node.$ref, place, task);
  if (Array.isArray(node.allOf)) return generateMerged(node, place, task);
  const branches = [...listNodes(node.anyOf), ...listNodes(node.oneOf)];
  if (branches.length > 0) return generateBranch(node, branches, place, task);
  if (Array.isArray(node.enum)) return chooseAmong(node.enum, node, place, task);
  if (Object.hasOwn(node, "const")) return value(node.const);
  return generateType(node, place, task);
}

function generateReferenced(node: JsonObject, reference: string, place: Place, task: Task): Generated {
  const target = followReference(task.root, reference);
  if (target === null) return misfit(place, `refers to ${reference}, which is not there`);
  if (place.references > mostReferences) return misfit(place, "refers to itself and to nothing else");
  const { $ref: _, ...siblings } = node;
  const merged = mergeSchemas(target, siblings);
  return merged === null
    ? misfit(place, `cannot be met together with ${reference}`)
    : generateNode(merged, { ...place, references: place.references + 1 }, task);
}

function generateMerged(node: JsonObject, place: Place, task: Task): Generated {
  const { allOf, ...siblings } = node;
  let merged: SchemaNode | null = siblings;
  for (const member of listNodes(allOf)) {
    const resolved = resolveReference(member, task.root);
    merged = merged === null || resolved === null ? null : mergeSchemas(resolved, merged);
  }
  if (merged === null) return misfit(place, "has members of allOf that exclude each other");
  return generateNode(merged, { ...place, depth: place.depth + 1 }, task);
}

function resolveReference(node: SchemaNode, root: SchemaNode): SchemaNode | null {
  const reference = isJsonObject(node) ? node.$ref : undefined;
  return typeof reference === "string" ? followReference(root, reference) : node;
}

/** Each branch is tried until one has a value; the misfit of the last is the reason where none has. */
function generateBranch(
  node: JsonObject,
  branches: readonly SchemaNode[],
  place: Place,
  task: Task,
): Generated {
  const { anyOf: _, oneOf: __, ...siblings } = node;
  const isDeep = place.depth >= simpleDepth;
  const first = isDeep ? 0 : task.random.integer(0, branches.length - 1);
  const turned = [...branches.slice(first), ...branches.slice(0, first)];
  const ordered = isDeep ? turned.sort((left, right) => rankBranch(left) - rankBranch(right)) : turned;
  let found: Generated = misfit(place, "has no branch that can be met");
  for (const branch of ordered) {
    const merged = Object.keys(siblings).length === 0 ? branch : mergeSchemas(branch, siblings);
    if (merged === null) continue;
    found = generateNode(merged, { ...place, depth: place.depth + 1 }, task);
    if (found.kind === "value" || task.budget.left < 0) return found;
  }
  return found;
}

/** How far a branch is from an end: what holds nothing first, references last. */
function rankBranch(node: SchemaNode): number {
  if (typeof node === "boolean") return 0;
  if (node.type === "null") return 0;
  if (node.$ref !== undefined || node.anyOf !== undefined) return 4;
  if (node.type === "object") return 3;
  return node.type === "array" ? 2 : 1;
}

function chooseAmong(choices: readonly unknown[], node: JsonObject, place: Place, task: Task): Generated {
  const { enum: _, ...rest } = node;
  const fitting = choices.filter((choice) => fitsNode(choice, rest));
  const [first, ...others] = fitting;
  if (first === undefined) {
    const reason =
      choices.length === 0 ? "has an empty enum" : "has an enum of which no value fits the rest of it";
    return misfit(place, reason);
  }
  const mentioned = task.suggest(place.name, node).find((candidate) => fitting.includes(candidate));
  return value(mentioned ?? task.random.pick([first, ...others]));
}

function generateType(node: JsonObject, place: Place, task: Task): Generated {
  const type = chooseType(node, place, task);
  const { random } = task;
  const suggested = task
    .suggest(place.name, node)
    .find((candidate) => fitsNode(candidate, { ...node, type }));
  if (suggested !== undefined && typeof suggested !== "object") return value(suggested);
  switch (type) {
    case "object":
      return generateObject(node, place, task);
    case "array":
      return generateArray(node, place, task);
    case "string":
      return orMisfit(generateString(node, describeProperty(place.name), random), explainString(node), place);
    case "integer":
    case "number":
      return orMisfit(
        generateNumber(node, type === "integer", random),
        `has bounds between which no ${type} lies`,
        place,
      );
    case "boolean":
      return value(random.next() < 0.5);
    case "null":
      return value(null);
    default:
      return misfit(
        place,
        `has a type that JSON Schema does not know: ${JSON.stringify(type)?.slice(0, 100)}`,
      );
  }
}

/** Of several types the first that is not null, or null where an end is due; of none what the keywords tell. */
function chooseType(node: JsonObject, place: Place, task: Task): unknown {
  const { type } = node;
  if (Array.isArray(type)) {
    const others = type.filter((name) => name !== "null");
    if (others.length < type.length && place.depth >= simpleDepth) return "null";
    return others.length > 0 ? others[task.random.integer(0, others.length - 1)] : "null";
  }
  if (type !== undefined) return type;
  if (node.properties !== undefined || node.required !== undefined) return "object";
  if (node.items !== undefined || node.minItems !== undefined) return "array";
  const isNumber = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].some(
    (keyword) => node[keyword] !== undefined,
  );
  return isNumber ? "number" : "string";
}

function generateObject(node: JsonObject, place: Place, task: Task): Generated {
  const properties: JsonObject = isJsonObject(node.properties) ? node.properties : {};
  const required = Array.isArray(node.required) ? node.required.map(String) : [];
  const result: { [name: string]: unknown } = {};
  for (const name of new Set([...Object.keys(properties), ...required])) {
    const isRequired = required.includes(name);
    const property = Object.hasOwn(properties, name) ? properties[name] : node.additionalProperties;
    const inner = {
      path: joinPath(place.path, `properties.${name}`),
      name,
      depth: place.depth + 1,
      references: 0,
    };
    if (!isRequired && (place.depth >= simpleDepth || property === false)) continue;
    const generated =
      property === false && !Object.hasOwn(properties, name)
        ? misfit(inner, "is required, but not among the properties, and additionalProperties is false")
        : generateNode(isSchemaNode(property) ? property : true, inner, task);
    if (generated.kind === "value") setMember(result, name, generated.value);
    else if (isRequired || task.budget.left < 0) return generated;
  }
  return value(result);
}

/** Also where the name is "__proto__", which an assignment would take for something else. */
function setMember(target: { [name: string]: unknown }, name: string, member: unknown): void {
  Object.defineProperty(target, name, {
    value: member,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

const mostItems = 1_000;

function generateArray(node: JsonObject, place: Place, task: Task): Generated {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, prefixItems } = node;
  if (typeof minItems !== "number" || typeof maxItems !== "number")
    return misfit(place, "has limits of items that are no numbers");
  if (minItems > maxItems) return misfit(place, `needs at least ${minItems} and at most ${maxItems} items`);
  if (minItems > mostItems)
    return misfit(place, `needs ${minItems} items, and the sandbox makes ${mostItems} at most`);
  const usual = place.depth >= simpleDepth ? 0 : task.random.integer(1, 3);
  const count = Math.min(maxItems, Math.max(minItems, usual));
  const prefix = listNodes(prefixItems);
  const result: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const item = prefix[index] ?? (isSchemaNode(node.items) ? node.items : true);
    const inner = {
      path: joinPath(place.path, "items"),
      name: place.name,
      depth: place.depth + 1,
      references: 0,
    };
    const generated = generateNode(item, inner, task);
    if (generated.kind === "value") result.push(generated.value);
    else if (index < minItems) return generated;
    else break;
  }
  return value(result);
}

function explainString({ pattern, format, minLength, maxLength }: JsonObject): string {
  const lengths = `at least ${minLength ?? 0} and at most ${maxLength ?? "any number of"} characters`;
  if (typeof pattern === "string" && readPattern(pattern) === null) {
    return `has a pattern that is no regular expression: ${pattern.slice(0, 100)}`;
  }
  if (typeof pattern === "string") {
    return `has a pattern for which the sandbox finds no string of ${lengths}: ${pattern.slice(0, 100)}`;
  }
  return typeof format === "string"
    ? `wants a ${format.slice(0, 100)} of ${lengths}, and the sandbox finds none`
    : `needs ${lengths}, and the sandbox writes 10000 at most`;
}

function describeProperty(name: string): string {
  return name === "" ? "A scripted text." : `A scripted ${name.replaceAll(/[_-]+/g, " ")}.`;
}

function orMisfit(found: unknown, reason: string, place: Place): Generated {
  return found === null ? misfit(place, reason) : value(found);
}

function value(found: unknown): Generated {
  return { kind: "value", value: found };
}

function misfit({ path }: Place, reason: string): Generated {
  return { kind: "misfit", path, reason };
}
