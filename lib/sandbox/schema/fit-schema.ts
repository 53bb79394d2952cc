import { Ajv, type ErrorObject } from "ajv";
import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";
import { generateValue, type Suggest } from "@/lib/sandbox/schema/generate-value";
import { runWithin } from "@/lib/sandbox/schema/run-within";
import { createRandom } from "@/lib/sandbox/seeded-random";

/** Whose schema it is, in the words of OpenAI's errors, and where it stands in the request. */
export type SchemaOwner = { label: string; param: string; code: string };

// What one draw misses by a keyword that the generator does not know, another may meet.
const tries = 6;

// Milliseconds; a usual schema takes a few.
const longestWork = 1_000;

/** JSON text of a value that the schema lets pass (by ajv), or the error that says why there is none. */
export function fitSchema(
  schema: JsonObject,
  owner: SchemaOwner,
  seed: string,
  suggest: Suggest,
): string | ApiError {
  const fitted = runWithin(longestWork, () => findFitting(schema, owner, seed, suggest));
  return fitted ?? describeMisfit(owner, "No value was found within a second.");
}

function findFitting(
  schema: JsonObject,
  owner: SchemaOwner,
  seed: string,
  suggest: Suggest,
): string | ApiError {
  let fits: Fits | string | null = null;
  let reason = "";
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const generated = generateValue(schema, createRandom(`${seed} ${attempt}`), suggest);
    if (generated.kind === "misfit") {
      reason = `In context=(${quote(generated.path)}), the schema ${generated.reason}.`;
      continue;
    }
    fits ??= compileSchema(schema);
    if (typeof fits === "string") return describeMisfit(owner, fits);
    const error = fits(generated.value);
    if (error === null) return JSON.stringify(generated.value);
    reason = `The sandbox found no value that fits: ${describeError(error)}.`;
  }
  return describeMisfit(owner, reason);
}

type Fits = (value: unknown) => ErrorObject | null;

/** A new validator each time: ajv keeps all that it has ever compiled. A text says what is wrong with the schema. */
function compileSchema(schema: JsonObject): Fits | string {
  try {
    const { $schema: _, $id: __, ...plain } = schema;
    // Formats: the generator makes them, and ajv knows none by itself.
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      logger: false,
      // Compiled for one value: the optimizer would take longer than it saves.
      code: { optimize: false },
    });
    const validate = ajv.compile(plain);
    return (value) => (validate(value) ? null : (validate.errors?.[0] ?? null));
  } catch (error) {
    return `It does not compile: ${error instanceof Error ? error.message.slice(0, 200) : "unknown error"}.`;
  }
}

function describeError({ instancePath, message = "does not fit" }: ErrorObject): string {
  return `${instancePath === "" ? "the value" : instancePath.slice(0, 200)} ${message.slice(0, 200)}`;
}

function describeMisfit({ label, param, code }: SchemaOwner, reason: string): ApiError {
  return badRequest(`Invalid schema for ${label}: ${reason}`, param, code);
}
