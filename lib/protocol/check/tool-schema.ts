import "@/lib/protocol/zod-without-jit";

import { fromJSONSchema, registry } from "zod";
import { adaptSchema } from "@/lib/protocol/check/adapt-schema";
import { describeMisfit, type SchemaMisfit } from "@/lib/protocol/check/schema-misfit";
import { isJsonObject } from "@/lib/protocol/json";

type Schema = Parameters<typeof fromJSONSchema>[0];

/** Says what does not fit in a value; null where all does. */
export type FitCheck = (value: unknown) => SchemaMisfit | null;

/**
 * A check for a JSON Schema, such as a tool's `parameters`. It never throws: of a schema that zod cannot
 * take (`if`, foreign references), and of a value too deep for it, nothing is said.
 */
export function compileSchema(schema: unknown): FitCheck {
  const compiled = attempt(() => fromJSONSchema(readSchema(schema), { registry: registry() }));
  if (compiled === null) return () => null;
  return (value) => {
    const issue = attempt(() => compiled.safeParse(value).error?.issues[0] ?? null);
    return issue === null ? null : describeMisfit({ ...issue }, value);
  };
}

/** Arguments are an object, even where the schema forgets to say so. */
function readSchema(schema: unknown): Schema {
  const adapted = adaptSchema(schema);
  return isSchema(adapted) ? { type: "object", ...adapted } : true;
}

function isSchema(value: unknown): value is Exclude<Schema, boolean> {
  return isJsonObject(value);
}

function attempt<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}
