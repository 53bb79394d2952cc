import * as z from "zod/mini";
import { isJsonObject } from "@/lib/protocol/json";

/** True for the values that a schema takes. */
type Predicate = (value: unknown) => boolean;

/**
 * Compiles a schema's own definition to a predicate that says of JSON values what the schema's `safeParse` says,
 * without its copies: it stands in the path of every event. What it does not know it leaves to zod itself.
 * (zod's own compiler needs `new Function`, which our Content-Security-Policy forbids.)
 */
export function compilePredicate(schema: z.core.$ZodType): Predicate {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (isIndexDef(def)) return isIndex;
  if (def.checks?.length || "format" in def) return compileByZod(schema);
  switch (def.type) {
    case "unknown":
      return () => true;
    case "string":
      return isString;
    case "literal":
      return compileLiteral(def.values);
    case "optional":
      return compileOr(undefined, compilePredicate(def.innerType));
    case "nullable":
      return compileOr(null, compilePredicate(def.innerType));
    case "array":
      return compileArray(compilePredicate(def.element));
    case "object":
      return isLoose(def) ? compileObject(def.shape) : compileByZod(schema);
    default:
      return compileByZod(schema);
  }
}

const compileByZod =
  (schema: z.core.$ZodType): Predicate =>
  (value) =>
    z.safeParse(schema, value).success;

const compileOr =
  (allowed: null | undefined, fits: Predicate): Predicate =>
  (value) =>
    value === allowed || fits(value);

const compileArray =
  (fits: Predicate): Predicate =>
  (value) =>
    Array.isArray(value) && value.every(fits);

function compileLiteral(values: readonly unknown[]): Predicate {
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}

function compileObject(shape: Readonly<Record<string, z.core.$ZodType>>): Predicate {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, fits: compilePredicate(schema) }));
  return (value) => {
    if (!isJsonObject(value)) return false;
    for (const field of fields) if (!field.fits(value[field.name])) return false;
    return true;
  };
}

function isLoose({ catchall }: z.core.$ZodObjectDef): boolean {
  return catchall === undefined || catchall._zod.def.type === "unknown";
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Of numbers only integers from 0 on are known. */
function isIndexDef(def: z.core.$ZodTypes["_zod"]["def"]): boolean {
  if (def.type !== "number" || !("format" in def) || def.format !== "safeint") return false;
  const [bound, ...others] = (def.checks ?? []).map((check) => check._zod.def);
  return bound !== undefined && others.length === 0 && isFromZero(bound);
}

function isFromZero(bound: z.core.$ZodCheckDef): boolean {
  if (bound.check !== "greater_than" || !("value" in bound && "inclusive" in bound)) return false;
  return bound.value === 0 && bound.inclusive === true;
}
