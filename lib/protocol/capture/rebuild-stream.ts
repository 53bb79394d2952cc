import { joinBytes } from "@/lib/protocol/bytes/join-bytes";
import { type LogEntry, maxFrameLength } from "@/lib/protocol/decode-stream";
import { frameBytes } from "@/lib/protocol/frames/frame-bytes";

/** A stretch of a recorded answer, and the milliseconds from the request to its arrival. */
export type TimedBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: number };

/** Entries of one time go together up to this length: few reads, and none that takes long. */
const chunkLength = 16 * 1024;

/** Takes a frame beyond the limit, and closes it. One character of two units: whatever is cut, it goes as a whole. */
const beyondLimit = "\u{1FAD6}\n\n";

const encoder = new TextEncoder();
const blankLineEnd = /(?:\r\n?|\n)(?:\r\n?|\n)$/;

/**
 * Bytes that decode to these entries again, each stretch with its time: the bytes that came, but for what a
 * frame had beyond the decoder's limit. `firstByteAt`: when the first byte came, which may be before the rest of its
 * frame.
 */
export function* rebuildStream(
  entries: Iterable<LogEntry>,
  firstByteAt: number | null,
): Generator<TimedBytes> {
  let earlyAt = firstByteAt;
  for (const { group, at } of groupByTime(entries)) {
    const bytes = joinBytes(group.map(encodeEntry));
    if (earlyAt !== null && earlyAt < at) {
      yield { bytes: bytes.slice(0, 1), at: earlyAt };
      yield { bytes: bytes.slice(1), at };
    } else yield { bytes, at };
    earlyAt = null;
  }
}

function* groupByTime(entries: Iterable<LogEntry>): Generator<{ group: LogEntry[]; at: number }> {
  let group: LogEntry[] = [];
  let length = 0;
  let at = 0;
  for (const entry of entries) {
    if (group.length > 0 && (entry.at !== at || length >= chunkLength)) {
      yield { group, at };
      group = [];
      length = 0;
    }
    group.push(entry);
    length += entry.frame.length;
    at = entry.at;
  }
  if (group.length > 0) yield { group, at };
}

function encodeEntry(entry: LogEntry): Uint8Array {
  const bytes = frameBytes(entry);
  return isBeyondLimit(entry, bytes.length) ? joinBytes([bytes, encoder.encode(beyondLimit)]) : bytes;
}

/** Only a frame that was cut off is as long as the limit, closed, and without the blank line that closes one. */
function isBeyondLimit({ frame, isUnterminated }: LogEntry, byteCount: number): boolean {
  return byteCount >= maxFrameLength - 1 && !isUnterminated && !blankLineEnd.test(frame.slice(-4));
}
