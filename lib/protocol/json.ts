/** A JSON object as it was parsed: nothing is known of its fields. */
export type JsonObject = { readonly [key: string]: unknown };

/** True for `{…}`, false for arrays, null and all else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The text that stands there, empty for all else. Never `String(…)` of what came from outside: that throws for
 * `{"toString": null}`, which is lawful JSON.
 */
export function textOrEmpty(value: unknown): string {
  return typeof value === "string" ? value : "";
}
