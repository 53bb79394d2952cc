import {
  jsonLiteral,
  type Literal,
  listLiteral,
  objectLiteral,
  textLiteral,
} from "@/lib/code/import/literal";
import { parseJson, readEntries, rootOffset } from "@/lib/protocol/json/json-text";

/** Deeper values are kept as the text they are. */
const deepest = 200;

/** A text that JSON.parse has taken, as a literal: numbers keep their spelling. */
export function literalFromJson(text: string): Literal {
  return readValue(text, rootOffset(text), text.trimEnd().length, 0);
}

function readValue(text: string, start: number, end: number, depth: number): Literal {
  const opening = text.charAt(start);
  if (opening === '"') return textLiteral(String(parseJson(text.slice(start, end))));
  if ((opening !== "{" && opening !== "[") || depth > deepest) return jsonLiteral(text.slice(start, end));
  const entries = readEntries(text, start).map(
    ({ key, valueStart, valueEnd }) =>
      [String(key), readValue(text, valueStart, valueEnd, depth + 1)] as const,
  );
  return opening === "{" ? objectLiteral(entries) : listLiteral(entries.map(([, value]) => value));
}
