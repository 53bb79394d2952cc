import { parseJson, skipString } from "@/lib/protocol/json/json-text";
import { mayHaveVariables } from "@/lib/protocol/request/may-have-variables";

/**
 * A placeholder in a request: `{{city}}` or `{{ city }}`. It counts inside of string values only, never in a key.
 *
 * There is no sign that escapes it, and a backslash before it is a backslash: one without a value is sent as it
 * stands. Braces spelled as JSON escapes (`\u007b{city}}`) are no placeholder.
 */
const placeholder = /\{\{ *([A-Za-z_][A-Za-z0-9_.-]{0,63}) *\}\}/g;

/**
 * A stretch of the text as it is sent. `variable`: the name of the placeholder that stood here, whether a value has
 * taken its place or not; null for all else.
 */
export type FilledPiece = {
  readonly text: string;
  readonly variable: string | null;
  readonly isFilled: boolean;
};

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

/** As `fillVariables`, cut where placeholders begin and end. */
export function fillPieces(text: string, values: ReadonlyMap<string, string>): FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let end = 0;
  for (const place of findPlaces(text)) {
    const value = values.get(place.name);
    const written = value === undefined ? text.slice(place.start, place.end) : escapeForJson(value);
    pieces.push({ text: text.slice(end, place.start), variable: null, isFilled: false });
    pieces.push({ text: written, variable: place.name, isFilled: value !== undefined });
    end = place.end;
  }
  pieces.push({ text: text.slice(end), variable: null, isFilled: false });
  return pieces.filter((piece) => piece.variable !== null || piece.text !== "");
}

/** What stands between the quotes. Lone surrogates are written as escapes, so that no byte is lost on the way. */
function escapeForJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
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
