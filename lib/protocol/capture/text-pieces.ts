import { cutText } from "@/lib/protocol/cut-text";

/** So much text is dealt with at a time: about a millisecond of work. */
const pieceLength = 256 * 1024;

/** The text in pieces, none of them cut inside a character. */
export function* cutToPieces(text: string): Generator<string> {
  for (let rest = text; rest !== ""; ) {
    const piece = cutText(rest, pieceLength);
    yield piece;
    rest = rest.slice(piece.length);
  }
}

/** A text as a JSON string has it, without the quotes. */
export function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The same in pieces. */
export function* escapeInPieces(text: string): Generator<string> {
  for (const piece of cutToPieces(text)) yield escapeText(piece);
}
