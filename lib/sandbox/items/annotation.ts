import type { JsonObject } from "@/lib/protocol/json";

/** Points at a source; `end` is the place in the text behind which it is known, in UTF-16 code units. */
export type Annotation = { end: number; fields: JsonObject };

/** A stretch of an answer's text, and what it cites: the place is known when the text is put together. */
export type TextPiece = { text: string; cite?: (start: number, end: number) => JsonObject };

/** The pieces in one line, with their annotations in order. */
export function joinPieces(pieces: readonly TextPiece[]): { text: string; annotations: Annotation[] } {
  const annotations: Annotation[] = [];
  let text = "";
  for (const piece of pieces) {
    if (text !== "") text += " ";
    const start = text.length;
    text += piece.text;
    if (piece.cite) annotations.push({ end: text.length, fields: piece.cite(start, text.length) });
  }
  return { text, annotations };
}
