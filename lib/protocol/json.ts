/** A JSON object as it was parsed: nothing is known of its fields. */
export type JsonObject = { readonly [key: string]: unknown };

/** True for `{…}`, false for arrays, null and all else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
