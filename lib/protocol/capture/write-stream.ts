import { cutToPieces, escapeInPieces } from "@/lib/protocol/capture/text-pieces";
import type { LogEntry } from "@/lib/protocol/decode-stream";

/** The answer exactly as it came: its frames, one after the other, long ones in pieces. */
export function* writeEventStream(entries: Iterable<LogEntry>): Generator<string> {
  for (const { frame } of entries) yield* cutToPieces(frame);
}

/**
 * One line of JSON for each frame, in pieces: `at` in milliseconds since the request, null where nobody noted that, and `frame` as
 * it came.
 */
export function* writeTimedLines(entries: Iterable<LogEntry>, isTimed: boolean): Generator<string> {
  for (const { at, frame } of entries) {
    yield `{"at":${isTimed ? at : null},"frame":"`;
    yield* escapeInPieces(frame);
    yield '"}\n';
  }
}
