import { encodeBase64 } from "@/lib/protocol/bytes/base64";
import { joinBytes } from "@/lib/protocol/bytes/join-bytes";
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

/** Bytes at a time: three of them are four characters of base64. */
const pieceBytes = 3 * 64 * 1024;

/** The parts one after the other as one text in base64, in pieces. */
export function* encodeInPieces(parts: Iterable<Uint8Array>): Generator<string> {
  let rest: Uint8Array = new Uint8Array();
  for (const part of parts) {
    const bytes = joinBytes([rest, part]);
    const end = bytes.length - (bytes.length % 3);
    for (let start = 0; start < end; start += pieceBytes)
      yield encodeBase64(bytes.subarray(start, Math.min(start + pieceBytes, end)));
    rest = bytes.subarray(end);
  }
  yield encodeBase64(rest);
}

/** A text as a JSON string has it, without the quotes. */
export function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The same in pieces. */
export function* escapeInPieces(text: string): Generator<string> {
  for (const piece of cutToPieces(text)) yield escapeText(piece);
}
