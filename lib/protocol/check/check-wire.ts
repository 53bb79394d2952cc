import type { StreamContext, StreamEnd } from "@/lib/protocol/check/check-stream";
import type { Report } from "@/lib/protocol/check/findings";
import { createOnce } from "@/lib/protocol/check/once";
import type { EventEntry, LogEntry, WireEntry } from "@/lib/protocol/decode-stream";
import { eventType, type MalformedReason } from "@/lib/protocol/stream-event";

const loneCr = /\r(?!\n)/;
const eventLine = /^\uFEFF?event(?::|$)/m;

/** The group `wire`: bytes, frames, and what a frame says of itself. */
export function createWireCheck(report: Report, context: StreamContext) {
  const isNewName = createOnce();
  let isFirst = true;
  let hasCrlf = false;
  let hasCr = false;
  let openCr: LogEntry | null = null;
  let isNameMissing = false;
  let isDone = false;
  let isAfterDone = false;
  let unterminated: LogEntry | null = null;

  checkContentType(report, context.contentType);

  /** The last CR is settled by what comes next: an LF there would belong to it. */
  function checkLineEnds(entry: LogEntry): void {
    const { frame } = entry;
    const hasOpenCr = frame.endsWith("\r");
    const text = hasOpenCr ? frame.slice(0, -1) : frame;
    if (text.includes("\r\n")) tellCrlf(entry);
    if (loneCr.test(text)) tellCr(entry);
    if (hasOpenCr && !entry.isUnterminated) openCr = entry;
  }

  function settleCr(entry: LogEntry, next: string): void {
    openCr = null;
    if (next.startsWith("\n")) tellCrlf(entry);
    else tellCr(entry);
  }

  function tellCrlf(entry: LogEntry): void {
    if (!hasCrlf) report("line-ends-crlf", indexOf(entry));
    hasCrlf = true;
  }

  function tellCr(entry: LogEntry): void {
    if (!hasCr) report("line-ends-cr", indexOf(entry));
    hasCr = true;
  }

  function checkNote({ note, frame, isUnterminated }: WireEntry): void {
    if (note === "done") isDone = true;
    else if (isUnterminated) return;
    else if (note === "empty_data") report("empty-data", null);
    else if (eventLine.test(frame)) report("data-missing", null);
  }

  function checkEvent(entry: EventEntry): void {
    const { event, index } = entry;
    if (isDone && !isAfterDone) {
      isAfterDone = true;
      report("after-done-sentinel", index, { name: eventType(event) });
    }
    if (event.kind === "malformed") checkMalformed(entry, event.reason, event.text);
    else if (event.kind === "known") checkName(event.event.type, entry);
    else if (event.type === "") report("type-missing", index, { seen: dataStart(entry) });
    else checkName(event.type, entry);
  }

  /** A frame that was cut off is not JSON for that reason, and a byte that is no UTF-8 is told as such. */
  function checkMalformed(entry: EventEntry, reason: MalformedReason, text: string): void {
    if (reason === "frame_too_long") {
      report("frame-too-long", entry.index, { expected: String(entry.frame.length) });
    } else if (reason === "not_object") {
      report("not-object", entry.index, { seen: text });
    } else if (!entry.isUnterminated && !entry.rawBytes) {
      report("not-json", entry.index, { seen: text });
    }
  }

  function checkName(type: string, { eventName, index }: EventEntry): void {
    if (eventName === type) return;
    if (eventName === null || eventName === "") {
      if (!isNameMissing) report("event-name-missing", index);
      isNameMissing = true;
    } else if (isNewName(eventName)) {
      report("event-name-mismatch", index, { expected: type, seen: eventName });
    }
  }

  return {
    push(entry: LogEntry): void {
      if (isFirst && entry.frame.startsWith("\uFEFF")) report("bom", indexOf(entry));
      isFirst = false;
      if (openCr !== null) settleCr(openCr, entry.frame);
      if (entry.frame.includes("\r")) checkLineEnds(entry);
      if (entry.isUnterminated) unterminated = entry;
      else if (entry.rawBytes) report("invalid-utf8", indexOf(entry));
      if (entry.kind === "wire") checkNote(entry);
      else checkEvent(entry);
    },
    /** Stopping may cut a frame anywhere, within a character too. */
    end(how: StreamEnd): void {
      if (openCr !== null) settleCr(openCr, "");
      if (how === "stopped" || unterminated === null) return;
      if (unterminated.rawBytes) report("invalid-utf8", indexOf(unterminated));
      // Only a frame with data is lost without its blank line.
      if (unterminated.kind === "event") report("unterminated-frame", unterminated.index);
    },
  };
}

function checkContentType(report: Report, contentType: string | null): void {
  if (contentType === null) return;
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  if (type !== "text/event-stream") {
    report("content-type", null, { expected: "text/event-stream", seen: contentType });
  }
  const charset = /;\s*charset\s*=\s*"?([^;"\s]+)/i.exec(contentType)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) report("charset", null, { expected: "utf-8", seen: charset });
}

function dataStart({ frame }: EventEntry): string {
  return frame.slice(frame.indexOf("data:") + "data:".length).trim();
}

function indexOf(entry: LogEntry): number | null {
  return entry.kind === "event" ? entry.index : null;
}
