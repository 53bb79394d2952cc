import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

const shownFields = 8;
const shownCharacters = 80;

/**
 * One line that tells what an object holds: `"phase":"x", "item":{…}`.
 * Bounded in fields, in length and in depth, since it is drawn for every row on the page.
 */
export function previewFields(data: JsonObject, isHidden: (name: string) => boolean = () => false): string {
  const shown: string[] = [];
  for (const name in data) {
    if (isHidden(name)) continue;
    if (shown.length === shownFields) return [...shown, "…"].join(", ");
    shown.push(`${quoteStart(name)}:${previewValue(data[name])}`);
  }
  return shown.join(", ");
}

function previewValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (isJsonObject(value)) return "{…}";
  return typeof value === "string" ? quoteStart(value) : String(value);
}

/** Any JSON value in a word: a text as it is, lists and objects by their brackets alone. */
export function previewBare(value: unknown): string {
  return typeof value === "string" ? value : previewValue(value);
}

function quoteStart(text: string): string {
  return JSON.stringify(text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text);
}
