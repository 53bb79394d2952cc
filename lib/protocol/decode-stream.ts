import { classifyData, malformedEvent } from "@/lib/protocol/classify-frame";
import { readCommonFields } from "@/lib/protocol/frames/frame-common-form";
import { type FrameFields, readFrameFields } from "@/lib/protocol/frames/frame-fields";
import { createFrameSplitter, type Frame } from "@/lib/protocol/frames/frame-splitter";
import { createUtf8Decoder, hasInvalid, restoreBytes, showInvalid } from "@/lib/protocol/frames/utf8-decoder";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** UTF-16 code units of one frame. */
export const maxFrameLength = 8 * 1024 * 1024;

/**
 * What a frame that is no event is: a comment, `[DONE]`, a bare `retry:`, `data:` lines that are all empty,
 * or nothing of these.
 */
export type WireNote = "comment" | "done" | "retry" | "empty_data" | "empty";

/** What a frame may lack, of either kind. */
type FrameFaults = {
  /** The bytes ended before the blank line that closes a frame. */
  isUnterminated?: true;
  /** All bytes of a frame of which some were no UTF-8; in its text U+FFFD stands for those. Other frames have none. */
  rawBytes?: Uint8Array<ArrayBuffer>;
};

/**
 * One event of the stream. `index` counts events from 0; `at` is in ms since the request was sent.
 * `frame` is the exact text as it came, its line ends and its closing blank line included.
 */
export type EventEntry = FrameFaults & {
  kind: "event";
  index: number;
  at: number;
  frame: string;
  /** What the `event:` line says; null where there is none. The event's type is in its data. */
  eventName: string | null;
  event: StreamEvent;
};

export type WireEntry = FrameFaults & { kind: "wire"; at: number; frame: string; note: WireNote };

export type LogEntry = EventEntry | WireEntry;

export type StreamDecoder = {
  /** Entries for the frames that this chunk completes. */
  push(chunk: Uint8Array, at: number): LogEntry[];
  /** Call once, after the last byte or the break: entries for what was left. */
  end(at: number): LogEntry[];
};

/**
 * Bytes in, log entries out, one for each frame, as soon as its last byte is there.
 * All entries' frames joined are the stream as UTF-8 decodes it, a byte order mark included;
 * bytes that are no UTF-8 become U+FFFD, and are kept in `rawBytes`. Only of a frame beyond `maxFrameLength`
 * (UTF-16 code units, 8 Mi by default) is the rest lost: it becomes a `frame_too_long` event.
 */
export function createStreamDecoder(options: { maxFrameLength?: number } = {}): StreamDecoder {
  const utf8 = createUtf8Decoder();
  const splitter = createFrameSplitter(options.maxFrameLength ?? maxFrameLength, takeFrame);
  let entries: LogEntry[] = [];
  let now = 0;
  let index = 0;
  let isFirstFrame = true;
  let lastName: string | null = null;

  function takeFrame(cut: Frame): void {
    const rawBytes = utf8.hasSeenInvalid && hasInvalid(cut.text) ? restoreBytes(cut.text) : null;
    const frame = rawBytes === null ? cut : showInvalidBytes(cut);
    const fields = readFields(frame);
    const entry = createEntry(frame, fields, rawBytes !== null, index, now);
    if (!frame.isClosed) entry.isUnterminated = true;
    if (rawBytes !== null) entry.rawBytes = rawBytes;
    entries.push(entry);
    if (entry.kind === "event") index += 1;
    isFirstFrame = false;
    lastName = fields.event;
  }

  function readFields(frame: Frame): FrameFields {
    if (frame.dataStart !== -1) return readCommonFields(frame, lastName);
    return readFrameFields(isFirstFrame ? withoutByteOrderMark(frame.text) : frame.text);
  }

  function takeText(text: string, at: number): void {
    entries = [];
    now = at;
    splitter.push(text);
  }

  return {
    push(chunk, at) {
      takeText(utf8.push(chunk), at);
      return entries;
    },
    end(at) {
      takeText(utf8.end(), at);
      splitter.end();
      return entries;
    },
  };
}

/** The decoder over an async iterable of chunks. `now` gives ms since the request was sent. */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  now: () => number,
): AsyncGenerator<LogEntry> {
  const decoder = createStreamDecoder();
  for await (const chunk of bytes) yield* decoder.push(chunk, now());
  yield* decoder.end(now());
}

/** The text may get shorter, so that its data begin elsewhere. */
function showInvalidBytes(frame: Frame): Frame {
  return { ...frame, text: showInvalid(frame.text), dataStart: -1 };
}

function createEntry(
  { text: frame, isTooLong }: Frame,
  fields: FrameFields,
  isInvalid: boolean,
  index: number,
  at: number,
): LogEntry {
  const note = wireNote(fields);
  if (note !== null) return { kind: "wire", at, frame, note };
  const data = fields.data ?? "";
  const event = isTooLong ? malformedEvent("frame_too_long", data) : classifyData(data, isInvalid);
  return { kind: "event", index, at, frame, eventName: fields.event, event };
}

/** Null for an event, that is a frame with data. */
function wireNote({ data, hasComment, hasRetry }: FrameFields): WireNote | null {
  if (data !== null) {
    if (data.startsWith("{")) return null;
    if (data.trim() === "[DONE]") return "done";
    return /^\n*$/.test(data) ? "empty_data" : null;
  }
  if (hasComment) return "comment";
  return hasRetry ? "retry" : "empty";
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
