import { isJsonObject } from "@/lib/protocol/json";
import { badRequest } from "@/lib/sandbox/api-error";
import { type Check, checkString, countCharacters, invalidType, quote } from "@/lib/sandbox/check-value";

const delayName = "sandbox_delay_ms";
const seedName = "sandbox_seed";
const longestDelay = 60_000;
const mostEntries = 16;
const longestKey = 64;
const checkEntry = checkString({ maximum: 512 });

/** At most 16 strings, as at OpenAI, of which `sandbox_delay_ms` and `sandbox_seed` are ours. */
export const checkMetadata: Check = (value, param) => {
  if (!isJsonObject(value)) return invalidType(param, "a metadata object", value);
  const entries = Object.entries(value);
  if (entries.length > mostEntries) {
    const message = `Invalid '${param}': too many properties. Expected an object with at most ${mostEntries} properties, but got an object with ${entries.length} properties instead.`;
    return badRequest(message, param, "object_above_max_properties");
  }
  for (const [key, entry] of entries) {
    const path = `${param}.${key.slice(0, 100)}`;
    if (key.length > longestKey && countCharacters(key) > longestKey) {
      const message = `Invalid property name in '${param}': ${quote(key)} is too long. Expected a string with maximum length ${longestKey}, but got a string with length ${countCharacters(key)} instead.`;
      return badRequest(message, path, "property_name_above_max_length");
    }
    const error = key === delayName ? checkDelay(entry, path) : checkEntry(entry, path);
    if (error) return error;
  }
  return null;
};

/** `metadata.sandbox_delay_ms`: the milliseconds between every two events, or null when it isn't set. */
export function readDelay(metadata: unknown): number | null {
  const delay = isJsonObject(metadata) ? metadata[delayName] : undefined;
  return typeof delay === "string" ? Number(delay) : null;
}

/** `metadata.sandbox_seed`: the same request with the same seed gives the same bytes; null when it isn't set. */
export function readSeed(metadata: unknown): string | null {
  const seed = isJsonObject(metadata) ? metadata[seedName] : undefined;
  return typeof seed === "string" ? seed : null;
}

const checkDelay: Check = (value, param) => {
  if (typeof value !== "string") return invalidType(param, "a string", value);
  if (/^\d{1,5}$/.test(value) && Number(value) <= longestDelay) return null;
  const message = `Invalid value: ${quote(value)}. '${param}' takes whole milliseconds as a string, from '0' to '${longestDelay}'.`;
  return badRequest(message, param, "invalid_value");
};
