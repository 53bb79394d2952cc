import { describeValue } from "@/lib/protocol/check/describe-value";
import { describeWanted, matchesPattern, wantedSize } from "@/lib/protocol/check/schema-values";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** How many schemas are held against values at most: branches within branches multiply. */
const maxSteps = 20_000;

const maxDepth = 200;

/** What does not fit, `city: string`, and the value that stands there. */
export type SchemaMisfit = { expected: string; seen: string };

/** A place of a value that does not fit: the keys that lead there, what is wanted, and what stands there. */
export type MisfitPlace = { path: readonly (string | number)[]; wanted: string; value: unknown };

type Walk = { root: JsonObject; steps: number };

type Place = { path: MisfitPlace["path"]; depth: number };

/** Found one by one, so that who wants the first only pays for no more. */
type Misfits = Generator<MisfitPlace, void>;

/**
 * The first place where a value does not fit a JSON Schema, such as a tool's `parameters`; null where it
 * fits, and where we cannot tell. Keywords that are not looked at are fulfilled: `format`, which is an
 * annotation, `not`, conditions, and references to other documents. Ours and not zod's converter, which
 * takes 41 KB, and ajv makes code from text, which the page's policy forbids.
 */
export function findMisfit(schema: unknown, value: unknown): SchemaMisfit | null {
  const [found] = listMisfits(schema, value, 1);
  if (!found) return null;
  return { expected: `${found.path.join(".") || "$"}: ${found.wanted}`, seen: describeValue(found.value) };
}

/** As `findMisfit`, with every place up to `most` of them. */
export function listMisfits(schema: unknown, value: unknown, most: number): MisfitPlace[] {
  if (!isJsonObject(schema)) return [];
  const found: MisfitPlace[] = [];
  for (const misfit of fitSchema({ root: schema, steps: 0 }, schema, value, { path: [], depth: 0 })) {
    found.push(misfit);
    if (found.length === most) break;
  }
  return found;
}

function* fitSchema(walk: Walk, schema: unknown, value: unknown, place: Place): Misfits {
  const { path } = place;
  if (schema === false) return yield { path, wanted: "nothing", value };
  if (!isJsonObject(schema) || walk.steps === maxSteps || place.depth === maxDepth) return;
  walk.steps += 1;
  const wanted = describeWanted(schema, value);
  if (wanted === null) yield* fitMembers(walk, schema, value, { path, depth: place.depth + 1 });
  else yield { path, wanted, value };
}

function* fitMembers(walk: Walk, schema: JsonObject, value: unknown, place: Place): Misfits {
  if (Array.isArray(value)) yield* fitList(walk, schema, value, place);
  if (isJsonObject(value)) yield* fitObject(walk, schema, value, place);
  yield* fitSchema(walk, findReferred(walk.root, schema.$ref), value, place);
  yield* fitAll(walk, schema.allOf, value, place);
  yield* fitOne(walk, schema.anyOf, value, place);
  // That no second branch fits is not asked, since we do not look at all of a branch.
  yield* fitOne(walk, schema.oneOf, value, place);
}

function* fitList(walk: Walk, schema: JsonObject, list: readonly unknown[], place: Place): Misfits {
  const wanted = wantedSize(schema, list.length, "Items");
  if (wanted !== null) return yield { path: place.path, wanted, value: list };
  const { items, additionalItems } = schema;
  // Before 2020-12 a list of schemas stood in `items`.
  const first = Array.isArray(items) ? items : schema.prefixItems;
  const heads: readonly unknown[] = Array.isArray(first) ? first : [];
  const rest = Array.isArray(items) ? additionalItems : items;
  for (const [index, member] of list.entries()) {
    yield* fitSchema(walk, index < heads.length ? heads[index] : rest, member, within(place, index));
  }
}

function* fitObject(walk: Walk, schema: JsonObject, value: JsonObject, place: Place): Misfits {
  const names = Object.keys(value);
  const wanted = wantedSize(schema, names.length, "Properties");
  if (wanted !== null) return yield { path: place.path, wanted, value };
  for (const name of readList(schema.required)) yield* fitRequired(schema, value, name, place);
  for (const name of names) yield* fitProperty(walk, schema, name, value[name], within(place, name));
}

function* fitRequired(
  { properties }: JsonObject,
  value: JsonObject,
  name: unknown,
  { path }: Place,
): Misfits {
  if (typeof name !== "string" || Object.hasOwn(value, name)) return;
  const described = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : null;
  const wanted = (isJsonObject(described) ? describeWanted(described, undefined) : null) ?? "required";
  yield { path: [...path, name], wanted, value: undefined };
}

/** Patterns name further properties; what neither they nor `properties` name is additional. */
function* fitProperty(walk: Walk, schema: JsonObject, name: string, value: unknown, place: Place): Misfits {
  const { properties, patternProperties, additionalProperties } = schema;
  const named = isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
  const patterns = Object.entries(isJsonObject(patternProperties) ? patternProperties : {});
  const matching = patterns.filter(([pattern]) => matchesPattern(pattern, name)).map(([, inner]) => inner);
  const schemas = [...named, ...matching];
  if (schemas.length > 0) return yield* fitAll(walk, schemas, value, place);
  if (additionalProperties !== false) return yield* fitSchema(walk, additionalProperties, value, place);
  yield { path: place.path, wanted: "additionalProperties false", value };
}

function* fitAll(walk: Walk, schemas: unknown, value: unknown, place: Place): Misfits {
  for (const schema of readList(schemas)) yield* fitSchema(walk, schema, value, place);
}

function* fitOne(walk: Walk, schemas: unknown, value: unknown, place: Place): Misfits {
  const branches = readList(schemas);
  const misfits = branches.map(
    (schema) => fitSchema(walk, schema, value, { ...place, path: [] }).next().value,
  );
  if (branches.length === 0 || misfits.some((misfit) => !misfit)) return;
  const wanted = new Set(misfits.map((misfit) => (misfit ? describeBranch(misfit) : "")));
  yield { path: place.path, wanted: [...wanted].join(" | "), value };
}

function describeBranch({ path, wanted }: MisfitPlace): string {
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

function within({ path, depth }: Place, key: string | number): Place {
  return { path: [...path, key], depth };
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
