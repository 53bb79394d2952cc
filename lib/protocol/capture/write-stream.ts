import type { LogEntry } from "@/lib/protocol/decode-stream";

/** The answer exactly as it came: its frames, one after the other. */
export function* writeEventStream(entries: Iterable<LogEntry>): Generator<string> {
  for (const { frame } of entries) yield frame;
}

/**
 * One line of JSON for each frame: `at` in milliseconds since the request, null where nobody noted that, and `frame` as
 * it came.
 */
export function* writeTimedLines(entries: Iterable<LogEntry>, isTimed: boolean): Generator<string> {
  for (const { at, frame } of entries) yield `${JSON.stringify({ at: isTimed ? at : null, frame })}\n`;
}
