import {
  bareCapture,
  type Capture,
  type CaptureReading,
  isAnswerStatus,
  pickCaptureHeaders,
  unreadableCapture,
} from "@/lib/protocol/capture/capture";
import { type HttpHead, splitHeads } from "@/lib/protocol/capture/http-head";
import { looksLikeEventStream } from "@/lib/protocol/capture/looks-like-event-stream";
import { readHar } from "@/lib/protocol/capture/read-har";
import { isResponsesAnswer } from "@/lib/protocol/capture/responses-answer";
import { isTime, joinPieces, type TimedPiece } from "@/lib/protocol/capture/timed-pieces";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json-text";

/** Beyond it a browser can hold neither the text nor what is made of it. */
const maxCaptureBytes = 256 * 1024 * 1024;

/**
 * Reads a file: an event stream as it came or one JSON body, both with or without the answer's head (`curl -i`),
 * lines of ours with times, or a HAR archive. Total: whatever it is, this tells what it holds or why that cannot be
 * shown. Long files take long: 30 MB of HAR half a second, so that a page asks a worker.
 */
export function readCapture(bytes: Uint8Array): CaptureReading {
  if (bytes.length > maxCaptureBytes) return unreadableCapture("too_large");
  const { head, rest } = splitHeads(bytes, true) ?? { head: null, rest: bytes };
  const reading = readBody(rest);
  if (head === null || reading.kind === "unreadable") return reading;
  const [first, ...others] = reading.captures;
  return { kind: "captures", captures: [addHead(first, head), ...others] };
}

/** What was said before a body, of a form that says nothing of it itself. */
function addHead(capture: Capture, { status, headers }: HttpHead): Capture {
  if (capture.format === "har") return capture;
  return {
    ...capture,
    status: isAnswerStatus(status) ? status : capture.status,
    headers: new Map([...capture.headers, ...pickCaptureHeaders(headers)]),
  };
}

function readBody(bytes: Uint8Array): CaptureReading {
  const text = new TextDecoder().decode(bytes);
  const start = text.search(/\S/);
  if (start === -1) return unreadableCapture("empty");
  if (text[start] === "{" || text[start] === "[") return readJsonText(text, bytes);
  return looksLikeEventStream(text)
    ? { kind: "captures", captures: [bareCapture("sse", bytes)] }
    : unreadableCapture("unknown");
}

function readJsonText(text: string, bytes: Uint8Array): CaptureReading {
  const [firstLine] = text.trimStart().split("\n", 1);
  if (isTimedLine(parseJson(firstLine ?? ""))) return readTimedLines(text);
  const value = parseJson(text);
  if (value === undefined) return unreadableCapture("broken_json");
  if (isJsonObject(value) && isJsonObject(value.log) && Array.isArray(value.log.entries))
    return readHar(value.log.entries);
  return isResponsesAnswer(value)
    ? { kind: "captures", captures: [bareCapture("json", bytes)] }
    : unreadableCapture("other_json");
}

/** Null and nothing at all say that it is not known when the frame came. */
function isTimedLine(value: unknown): value is JsonObject & { at?: number | null; frame: string } {
  if (!isJsonObject(value) || typeof value.frame !== "string") return false;
  return value.at === undefined || value.at === null || isTime(value.at);
}

/** Where one frame has no time, none has: half of the times would tell gaps that were none. */
function readTimedLines(text: string): CaptureReading {
  const pieces: TimedPiece[] = [];
  let isTimed = true;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parseJson(line);
    if (!isTimedLine(value)) return unreadableCapture("broken_line", index + 1);
    isTimed &&= typeof value.at === "number";
    pieces.push({ text: value.frame, at: value.at ?? 0 });
  }
  const { body, times } = joinPieces(pieces);
  return { kind: "captures", captures: [bareCapture("ndjson", body, isTimed ? times : null)] };
}
