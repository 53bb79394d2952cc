import { decodeBase64 } from "@/lib/protocol/bytes/base64";
import {
  bareCapture,
  type CaptureEnd,
  type CaptureReading,
  isStreamEnd,
  unreadableCapture,
} from "@/lib/protocol/capture/capture";
import { isTime, joinPieces, type TimedPiece } from "@/lib/protocol/capture/timed-pieces";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** A frame and when it came, or the end. Null and nothing at all in `at` say that the time is not known. */
type TimedLine =
  | { readonly kind: "frame"; readonly bytes: Uint8Array; readonly at: number | null }
  | { readonly kind: "end"; readonly end: CaptureEnd };

const encoder = new TextEncoder();

/** True for a text that begins as `writeTimedLines` writes. */
export function opensTimedLines(text: string): boolean {
  const [firstLine = ""] = text.trimStart().split("\n", 1);
  return readLine(firstLine) !== null;
}

/** Where one frame has no time, none has: half of the times would tell gaps that were none. */
export function readTimedLines(text: string): CaptureReading {
  const pieces: TimedPiece[] = [];
  let isTimed = true;
  let end: CaptureEnd | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (read === null || end !== null) return unreadableCapture("broken_line", index + 1);
    if (read.kind === "end") {
      end = read.end;
      continue;
    }
    isTimed &&= read.at !== null;
    pieces.push({ bytes: read.bytes, at: read.at ?? 0 });
  }
  const { body, times } = joinPieces(pieces);
  const capture = bareCapture("ndjson", body, isTimed ? times : null);
  const knownEnd = end && { how: end.how, at: isTimed ? end.at : null };
  return { kind: "captures", captures: [{ ...capture, end: knownEnd }] };
}

function readLine(line: string): TimedLine | null {
  const value = parseJson(line);
  if (!isJsonObject(value)) return null;
  const at = value.at ?? null;
  if (at !== null && !isTime(at)) return null;
  if (value.frame === undefined)
    return isStreamEnd(value.end) ? { kind: "end", end: { how: value.end, at } } : null;
  const bytes = readFrame(value.frame, value.bytes);
  return bytes && { kind: "frame", bytes, at };
}

/** The bytes say more than the text, where there are some. */
function readFrame(frame: unknown, bytes: unknown): Uint8Array | null {
  if (typeof frame !== "string") return null;
  if (bytes === undefined) return encoder.encode(frame);
  return typeof bytes === "string" ? decodeBase64(bytes) : null;
}
