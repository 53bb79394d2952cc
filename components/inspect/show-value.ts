import { foldCase } from "@/components/inspect/fold-case";
import { countEntries } from "@/components/inspect/json-tree";
import { isJsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";

/** How a value stands in its row. */
export type ShownValue = {
  kind: "string" | "number" | "word" | "container";
  text: string;
  /** How many characters the whole string has, where the row has only some of them; else null. */
  length: number | null;
  /** How many bytes it stands for, where it is base64: no row is a place for those letters. */
  base64Bytes: number | null;
};

/** What fits into a row, and some more for wide panes. */
const rowCharacters = 240;
/** So much of the text before a hit is shown with it. */
const leadingCharacters = 24;
/** Shorter ones may be words: a hash, an id. */
const shortestBase64 = 256;

/** `hit`: a text as `foldCase` has it; of a long string the part that has it is shown. */
export function showValue(value: unknown, hit = ""): ShownValue {
  const whole = { length: null, base64Bytes: null };
  if (typeof value === "string") return showString(value, hit);
  if (typeof value === "number") return { ...whole, kind: "number", text: String(value) };
  if (typeof value === "object" && value !== null)
    return { ...whole, kind: "container", text: previewContainer(value) };
  return { ...whole, kind: "word", text: String(value) };
}

function showString(value: string, hit: string): ShownValue {
  const base64 = findBase64(value);
  if (base64 !== null) {
    const head = value.slice(0, base64);
    return {
      kind: "string",
      text: JSON.stringify(`${head}…`),
      length: value.length,
      base64Bytes: countBase64Bytes(value.length - base64, value),
    };
  }
  if (value.length <= rowCharacters)
    return { kind: "string", text: JSON.stringify(value), length: null, base64Bytes: null };
  const start = hit === "" ? 0 : Math.max(0, foldCase(value).indexOf(hit) - leadingCharacters);
  const cut = `${start > 0 ? "…" : ""}${value.slice(start, start + rowCharacters)}`;
  return {
    kind: "string",
    text: `${JSON.stringify(cut).slice(0, -1)}…"`,
    length: value.length,
    base64Bytes: null,
  };
}

/** Where the base64 of a long text begins: at 0, or behind the head of a `data:` URL. Null where it is none. */
function findBase64(value: string): number | null {
  if (value.length < shortestBase64) return null;
  const start = /^data:[\w.+/;=-]{0,100};base64,/.exec(value)?.[0].length ?? 0;
  // A look at both ends: a megabyte is not read through for one row.
  const looksSo =
    /^[\w+/-]{120}$/.test(value.slice(start, start + 120)) && /^[\w+/-]{32,}={0,2}$/.test(value.slice(-48));
  return looksSo ? start : null;
}

function countBase64Bytes(characters: number, value: string): number {
  const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
  return Math.floor(((characters - padding) * 3) / 4);
}

function previewContainer(value: object): string {
  const size = countEntries(value);
  if (Array.isArray(value)) return size === 0 ? "[]" : "[…]";
  return isJsonObject(value) && size > 0 ? `{${previewFields(value)}}` : "{}";
}
