import { joinBytes } from "@/lib/protocol/bytes/join-bytes";
import type { CaptureTimes } from "@/lib/protocol/capture/capture";

/** A stretch of the answer, and the milliseconds from the request to its arrival. */
export type TimedPiece = { readonly bytes: Uint8Array; readonly at: number };

/** The pieces' bytes in one, and when each came. A time before the last one's counts as the last one's. */
export function joinPieces(pieces: readonly TimedPiece[]): { body: Uint8Array; times: CaptureTimes } {
  const ends = new Float64Array(pieces.length);
  const at = new Float64Array(pieces.length);
  let end = 0;
  let latest = 0;
  for (const [index, piece] of pieces.entries()) {
    end += piece.bytes.length;
    latest = Math.max(latest, piece.at);
    ends[index] = end;
    at[index] = latest;
  }
  return { body: joinBytes(pieces.map(({ bytes }) => bytes)), times: { ends, at } };
}

export function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Milliseconds to the microsecond: browsers' clocks tell no more, and sums of theirs have digits that mean nothing. */
export function roundTime(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
