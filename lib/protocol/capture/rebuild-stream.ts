import { type LogEntry, maxFrameLength } from "@/lib/protocol/decode-stream";

/** A stretch of a recorded answer, and the milliseconds from the request to its arrival. */
export type TimedBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: number };

/** Entries of one time go together up to this length: few reads, and none that takes long. */
const chunkLength = 16 * 1024;

/** Found in no UTF-8: by itself it decodes to one U+FFFD. */
const invalidByte = 0xff;

/** Takes a frame beyond the limit, and closes it. One character of two units: whatever is cut, it goes as a whole. */
const beyondLimit = "\u{1FAD6}\n\n";

const encoder = new TextEncoder();
const blankLineEnd = /(?:\r\n?|\n)(?:\r\n?|\n)$/;

/**
 * Bytes that decode to these entries again, each stretch with its time: the bytes that came, but for what entries do
 * not tell. For bytes that were no UTF-8 there is 0xFF, one for each U+FFFD of the frame, and what a frame had beyond
 * the decoder's limit is gone; text, marks and findings are the same. `firstByteAt`: when the first byte came,
 * which may be before the rest of its frame.
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
  const text = isBeyondLimit(entry) ? entry.frame + beyondLimit : entry.frame;
  if (!entry.hasInvalidUtf8) return encoder.encode(text);
  const invalid = Uint8Array.of(invalidByte);
  const [first = "", ...others] = text.split("\uFFFD");
  return joinBytes([encoder.encode(first), ...others.flatMap((piece) => [invalid, encoder.encode(piece)])]);
}

/** Only a frame that was cut off is as long as the limit, closed, and without the blank line that closes one. */
function isBeyondLimit({ frame, isUnterminated }: LogEntry): boolean {
  return frame.length >= maxFrameLength - 1 && !isUnterminated && !blankLineEnd.test(frame.slice(-4));
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
