import { describeValue } from "@/lib/protocol/check/describe-value";
import { describeWanted, matchesPattern, wantedSize } from "@/lib/protocol/check/schema-values";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** How many schemas are held against values at most: branches within branches multiply. */
const maxSteps = 20_000;

const maxDepth = 200;

/** What does not fit, `city: string`, and the value that stands there. */
export type SchemaMisfit = { expected: string; seen: string };

type Misfit = { path: readonly (string | number)[]; wanted: string; value: unknown };

type Walk = { root: JsonObject; steps: number; depth: number };

/**
 * The first place where a value does not fit a JSON Schema, such as a tool's `parameters`; null where it
 * fits, and where we cannot tell. Keywords that are not looked at are fulfilled: `format`, which is an
 * annotation, `not`, conditions, and references to other documents. Ours and not zod's converter, which
 * takes 41 KB, and ajv makes code from text, which the page's policy forbids.
 */
export function findMisfit(schema: unknown, value: unknown): SchemaMisfit | null {
  if (!isJsonObject(schema)) return null;
  const found = fitSchema({ root: schema, steps: 0, depth: 0 }, schema, value);
  if (found === null) return null;
  return { expected: `${found.path.join(".") || "$"}: ${found.wanted}`, seen: describeValue(found.value) };
}

function fitSchema(walk: Walk, schema: unknown, value: unknown): Misfit | null {
  if (schema === false) return { path: [], wanted: "nothing", value };
  if (!isJsonObject(schema) || walk.steps === maxSteps || walk.depth === maxDepth) return null;
  walk.steps += 1;
  walk.depth += 1;
  const wanted = describeWanted(schema, value);
  const found = wanted === null ? fitMembers(walk, schema, value) : { path: [], wanted, value };
  walk.depth -= 1;
  return found;
}

function fitMembers(walk: Walk, schema: JsonObject, value: unknown): Misfit | null {
  return (
    (Array.isArray(value) ? fitList(walk, schema, value) : null) ??
    (isJsonObject(value) ? fitObject(walk, schema, value) : null) ??
    fitSchema(walk, findReferred(walk.root, schema.$ref), value) ??
    fitAll(walk, schema.allOf, value) ??
    fitOne(walk, schema.anyOf, value) ??
    // That no second branch fits is not asked, since we do not look at all of a branch.
    fitOne(walk, schema.oneOf, value)
  );
}

function fitList(walk: Walk, schema: JsonObject, list: readonly unknown[]): Misfit | null {
  const wanted = wantedSize(schema, list.length, "Items");
  if (wanted !== null) return { path: [], wanted, value: list };
  const { items, additionalItems } = schema;
  // Before 2020-12 a list of schemas stood in `items`.
  const first = Array.isArray(items) ? items : schema.prefixItems;
  const heads: readonly unknown[] = Array.isArray(first) ? first : [];
  const rest = Array.isArray(items) ? additionalItems : items;
  return firstMisfit(list, (member, index) =>
    within(index, fitSchema(walk, index < heads.length ? heads[index] : rest, member)),
  );
}

function fitObject(walk: Walk, schema: JsonObject, value: JsonObject): Misfit | null {
  const names = Object.keys(value);
  const wanted = wantedSize(schema, names.length, "Properties");
  if (wanted !== null) return { path: [], wanted, value };
  return (
    firstMisfit(readList(schema.required), (name) => fitRequired(schema, value, name)) ??
    firstMisfit(names, (name) => within(name, fitProperty(walk, schema, name, value[name])))
  );
}

function fitRequired({ properties }: JsonObject, value: JsonObject, name: unknown): Misfit | null {
  if (typeof name !== "string" || Object.hasOwn(value, name)) return null;
  const described = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : null;
  const wanted = (isJsonObject(described) ? describeWanted(described, undefined) : null) ?? "required";
  return { path: [name], wanted, value: undefined };
}

/** Patterns name further properties; what neither they nor `properties` name is additional. */
function fitProperty(walk: Walk, schema: JsonObject, name: string, value: unknown): Misfit | null {
  const { properties, patternProperties, additionalProperties } = schema;
  const named = isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
  const patterns = Object.entries(isJsonObject(patternProperties) ? patternProperties : {});
  const matching = patterns.filter(([pattern]) => matchesPattern(pattern, name)).map(([, inner]) => inner);
  const schemas = [...named, ...matching];
  if (schemas.length > 0) return fitAll(walk, schemas, value);
  if (additionalProperties === false) return { path: [], wanted: "additionalProperties false", value };
  return fitSchema(walk, additionalProperties, value);
}

function fitAll(walk: Walk, schemas: unknown, value: unknown): Misfit | null {
  return firstMisfit(readList(schemas), (schema) => fitSchema(walk, schema, value));
}

function fitOne(walk: Walk, schemas: unknown, value: unknown): Misfit | null {
  const branches = readList(schemas);
  const misfits = branches.map((schema) => fitSchema(walk, schema, value));
  if (branches.length === 0 || misfits.includes(null)) return null;
  const wanted = new Set(misfits.map((misfit) => (misfit === null ? "" : describeBranch(misfit))));
  return { path: [], wanted: [...wanted].join(" | "), value };
}

function describeBranch({ path, wanted }: Misfit): string {
  return path.length === 0 ? wanted : `{ ${path.join(".")}: ${wanted} }`;
}

/** What a reference within the document means. */
function findReferred(root: JsonObject, reference: unknown): unknown {
  if (typeof reference !== "string" || !reference.startsWith("#")) return undefined;
  const steps = reference.split("/").slice(1);
  return steps.reduce<unknown>((found, step) => readMember(found, unescapePointer(step)), root);
}

/** RFC 6901, in a URI fragment. */
function unescapePointer(step: string): string {
  return step.replaceAll("%25", "%").replaceAll("~1", "/").replaceAll("~0", "~");
}

function readMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function firstMisfit<Member>(
  members: readonly Member[],
  judge: (member: Member, index: number) => Misfit | null,
): Misfit | null {
  for (const [index, member] of members.entries()) {
    const found = judge(member, index);
    if (found !== null) return found;
  }
  return null;
}

function within(step: string | number, misfit: Misfit | null): Misfit | null {
  return misfit === null ? null : { ...misfit, path: [step, ...misfit.path] };
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
