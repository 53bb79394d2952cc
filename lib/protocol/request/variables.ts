import { parseJson, skipString } from "@/lib/protocol/json-text";
import { mayHaveVariables } from "@/lib/protocol/request/may-have-variables";

/**
 * A placeholder in a request: `{{city}}` or `{{ city }}`. It counts inside of string values only, never in a key.
 *
 * There is no sign that escapes it, and a backslash before it is a backslash: one without a value is sent as it
 * stands. Braces spelled as JSON escapes (`\u007b{city}}`) are no placeholder.
 */
const placeholder = /\{\{ *([A-Za-z_][A-Za-z0-9_.-]{0,63}) *\}\}/g;

/** A stretch of the filled text. `variable`: whose value this is; null for what stands in the request itself. */
export type FilledPiece = { readonly text: string; readonly variable: string | null };

type Place = { name: string; start: number; end: number };

/** How often each variable stands in the request, in the order in which they first do. None where it is not JSON. */
export function countVariables(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of findPlaces(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The names of the variables in the request, each once. */
export function findVariables(text: string): string[] {
  return [...countVariables(text).keys()];
}

/**
 * The request with its values in place, escaped for JSON. Variables without a value and all other bytes stay as
 * they are; what a value holds is not filled again. A text that is not JSON is given back unchanged.
 */
export function fillVariables(text: string, values: ReadonlyMap<string, string>): string {
  return fillPieces(text, values)
    .map((piece) => piece.text)
    .join("");
}

/** As `fillVariables`, cut where values begin and end. */
export function fillPieces(text: string, values: ReadonlyMap<string, string>): FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let end = 0;
  for (const place of findPlaces(text)) {
    const value = values.get(place.name);
    if (value === undefined) continue;
    pieces.push({ text: text.slice(end, place.start), variable: null });
    pieces.push({ text: JSON.stringify(value).slice(1, -1), variable: place.name });
    end = place.end;
  }
  pieces.push({ text: text.slice(end), variable: null });
  return pieces.filter((piece) => piece.variable !== null || piece.text !== "");
}

function findPlaces(text: string): Place[] {
  if (!mayHaveVariables(text) || parseJson(text) === undefined) return [];
  const places: Place[] = [];
  let start = text.indexOf('"');
  while (start !== -1) {
    const end = skipString(text, start);
    const string = text.slice(start, end);
    if (mayHaveVariables(string) && !isKey(text, end)) places.push(...readPlaces(string, start));
    start = text.indexOf('"', end);
  }
  return places;
}

/** In JSON a string before a colon is a key, and nothing else is. */
function isKey(text: string, end: number): boolean {
  let next = end;
  while (text.charCodeAt(next) <= 32) next += 1;
  return text.charAt(next) === ":";
}

function readPlaces(string: string, offset: number): Place[] {
  return Array.from(string.matchAll(placeholder), ({ 0: whole, 1: name = "", index }) => {
    const start = offset + index;
    return { name, start, end: start + whole.length };
  });
}
