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
import {
  frameEvents,
  isResponsesEvent,
  readEventArray,
  readEventLines,
} from "@/lib/protocol/capture/read-events";
import { readHar } from "@/lib/protocol/capture/read-har";
import { opensTimedLines, readTimedLines } from "@/lib/protocol/capture/read-timed-lines";
import { isResponsesAnswer } from "@/lib/protocol/capture/responses-answer";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** Beyond it a browser can hold neither the text nor what is made of it. */
const maxCaptureBytes = 256 * 1024 * 1024;

/**
 * Reads a file: an event stream as it came or one JSON body, both with or without the answer's head (`curl -i`),
 * lines of ours with times, events in JSON (a line each, or an array of them), or a HAR archive. Total: whatever it is, this tells what it holds or why that cannot be
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
  if (opensTimedLines(text)) return readTimedLines(text);
  const value = parseJson(text);
  if (value === undefined) return readBrokenJson(text);
  if (isJsonObject(value) && isJsonObject(value.log) && Array.isArray(value.log.entries))
    return readHar(value.log.entries);
  if (isResponsesAnswer(value)) return { kind: "captures", captures: [bareCapture("json", bytes)] };
  if (Array.isArray(value)) return readEventArray(text, value);
  return isResponsesEvent(value) ? frameEvents([text.trim()]) : unreadableCapture("other_json");
}

/** Lines that are JSON each are none together. */
function readBrokenJson(text: string): CaptureReading {
  const [firstLine = ""] = text.trimStart().split("\n", 1);
  return isJsonObject(parseJson(firstLine)) ? readEventLines(text) : unreadableCapture("broken_json");
}
