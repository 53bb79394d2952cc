import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";

// Whatever is sent, the sandbox answers: with what was asked for, or with an error that has OpenAI's form.

const seed = 4;
const endpoints = ["responses", "responses", "responses/compact", "responses/input_tokens", "conversations"];

/** Every place in a JSON value, as the steps that lead to it. */
function listPlaces(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => listPlaces(member, [...path, key]))];
}

function replaceAt(value: unknown, [step, ...rest]: readonly string[], replacement: unknown): unknown {
  if (step === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[step] = replaceAt(copy[step], rest, replacement);
  return copy;
}

function readAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((place, step) => (place as Record<string, unknown>)[step], value);
}

/** Another value of the same kind: what gets past the checks. */
function likeValue(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === "string") return fc.string({ unit: "grapheme", maxLength: 40 });
  if (typeof value === "number") return fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double());
  if (typeof value === "boolean") return fc.boolean();
  return Array.isArray(value) ? fc.constantFrom([], [...value, ...value]) : fc.constant({});
}

/** A scenario's body in which one or two values were exchanged: for one like it, or for anything at all. */
const mutatedBody = fc.constantFrom(...Object.values(scenarios)).chain((body) => {
  const places = listPlaces(body).filter((path) => path.length > 0);
  const change = fc.constantFrom(...places).chain((path) => {
    const value = fc.oneof(
      { weight: 4, arbitrary: likeValue(readAt(body, path)) },
      fc.jsonValue({ maxDepth: 2 }),
    );
    return fc.tuple(fc.constant(path), value);
  });
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) =>
    changes.reduce<unknown>((changed, [path, value]) => {
      const isThere = listPlaces(changed).some((place) => place.join("\n") === path.join("\n"));
      return isThere ? replaceAt(changed, path, value) : changed;
    }, body),
  );
});

test("a body with anything in any place is answered or refused in OpenAI's form", async () => {
  const client = createSandboxClient();
  const anything = fc.oneof({ weight: 9, arbitrary: mutatedBody }, fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...endpoints), anything, async (path, body) => {
      const { status, body: answer } = await client.call("POST", path, body as object);
      expect([200, 400, 401, 404, 429, 500]).toContain(status);
      if (status === 200) return;
      const { message, type, param, code } = answer.error as { [name: string]: unknown };
      expect([typeof message, typeof type]).toEqual(["string", "string"]);
      for (const name of [param, code]) expect(name === null || typeof name === "string").toBe(true);
    }),
    { numRuns: 1_500, seed },
  );
}, 60_000);
