import type { CaptureTimes } from "@/lib/protocol/capture/capture";

/** A stretch of the answer as text, and the milliseconds from the request to its arrival. */
export type TimedPiece = { readonly text: string; readonly at: number };

const encoder = new TextEncoder();

/** The pieces' bytes in one, and when each came. A time before the last one's counts as the last one's. */
export function joinPieces(pieces: readonly TimedPiece[]): { body: Uint8Array; times: CaptureTimes } {
  const parts = pieces.map(({ text }) => encoder.encode(text));
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const ends = new Float64Array(pieces.length);
  const at = new Float64Array(pieces.length);
  let end = 0;
  let latest = 0;
  for (const [index, part] of parts.entries()) {
    body.set(part, end);
    end += part.length;
    latest = Math.max(latest, pieces[index]?.at ?? 0);
    ends[index] = end;
    at[index] = latest;
  }
  return { body, times: { ends, at } };
}

export function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
