import { encodeBase64 } from "@/lib/protocol/bytes/base64";
import type { CaptureEnd } from "@/lib/protocol/capture/capture";
import { cutToPieces, escapeInPieces } from "@/lib/protocol/capture/text-pieces";
import { roundTime } from "@/lib/protocol/capture/timed-pieces";
import type { LogEntry } from "@/lib/protocol/decode-stream";

/** The answer exactly as it came: its frames, one after the other, long ones in pieces. */
export function* writeEventStream(entries: Iterable<LogEntry>): Generator<string | Uint8Array<ArrayBuffer>> {
  for (const { frame, rawBytes } of entries) {
    if (rawBytes) yield rawBytes;
    else yield* cutToPieces(frame);
  }
}

/**
 * One line of JSON for each frame, in pieces: `at` in milliseconds since the request, null where nobody noted that,
 * `frame` as it came, and `bytes`, its bytes in base64, where some of them were no UTF-8. A last line says when the
 * answer ended (`at`) and how (`end`).
 */
export function* writeTimedLines(
  entries: Iterable<LogEntry>,
  isTimed: boolean,
  end: CaptureEnd | null,
): Generator<string> {
  for (const { at, frame, rawBytes } of entries) {
    yield `{"at":${isTimed ? roundTime(at) : null},"frame":"`;
    yield* escapeInPieces(frame);
    yield rawBytes ? `","bytes":"${encodeBase64(rawBytes)}"}\n` : '"}\n';
  }
  if (end === null) return;
  const at = isTimed && end.at !== null ? roundTime(end.at) : null;
  yield `${JSON.stringify({ at, end: end.how })}\n`;
}
