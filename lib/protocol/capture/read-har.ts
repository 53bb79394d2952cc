import { decodeBase64 } from "@/lib/protocol/bytes/base64";
import {
  type Capture,
  type CaptureEnd,
  type CaptureReading,
  type CaptureTimes,
  isAnswerStatus,
  isStreamEnd,
  pickCaptureHeaders,
  unreadableCapture,
} from "@/lib/protocol/capture/capture";
import { looksLikeEventStream } from "@/lib/protocol/capture/looks-like-event-stream";
import { isResponsesAnswer } from "@/lib/protocol/capture/responses-answer";
import { isTime, joinPieces, type TimedPiece } from "@/lib/protocol/capture/timed-pieces";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

const nothing: JsonObject = {};
const encoder = new TextEncoder();

const asObject = (value: unknown) => (isJsonObject(value) ? value : nothing);
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asText = (value: unknown) => (typeof value === "string" ? value : null);

/** The answers in an archive that are event streams or JSON of the Responses API, in its order. */
export function readHar(entries: readonly unknown[]): CaptureReading {
  const [first, ...others] = entries.map(asObject).flatMap((entry) => readEntry(entry) ?? []);
  if (first) return { kind: "captures", captures: [first, ...others] };
  const isBodiless = entries.some((entry) => isEventStreamType(readHeaders(entry).get("content-type")));
  return unreadableCapture(isBodiless ? "no_body_in_archive" : "no_answer_in_archive");
}

function readEntry(entry: JsonObject): Capture | null {
  const body = readBody(asObject(asObject(entry.response).content));
  if (body === null || body.length === 0) return null;
  const text = new TextDecoder().decode(body);
  const headers = readHeaders(entry);
  const isEventStream = isEventStreamType(headers.get("content-type")) || looksLikeEventStream(text);
  if (!isEventStream && !isResponsesAnswer(parseJson(text))) return null;
  const request = asObject(entry.request);
  const { status } = asObject(entry.response);
  const times = readTimes(asList(entry._frames), body);
  const { wait } = asObject(entry.timings);
  return {
    format: "har",
    isEventStream,
    body,
    times,
    end: readEnd(entry, times !== null),
    request: asText(asObject(request.postData).text),
    url: asText(request.url),
    status: isAnswerStatus(status) ? status : 200,
    headers,
    connectedAt: isTime(wait) ? wait : 0,
    isRespaced: false,
    isReframed: false,
  };
}

/** Null where the archive was written without it, or in a way that is not UTF-8 text or base64. */
function readBody({ text, encoding }: JsonObject): Uint8Array | null {
  if (typeof text !== "string") return null;
  if (encoding !== "base64") return encoder.encode(text);
  return decodeBase64(text);
}

function readHeaders(entry: unknown): ReadonlyMap<string, string> {
  const response = asObject(asObject(entry).response);
  const pairs = asList(response.headers).map(asObject).flatMap(readHeader);
  const mimeType = asText(asObject(response.content).mimeType);
  return pickCaptureHeaders(mimeType ? [["content-type", mimeType], ...pairs] : pairs);
}

function readHeader({ name, value }: JsonObject): [string, string][] {
  return typeof name === "string" && typeof value === "string" ? [[name.toLowerCase(), value]] : [];
}

function isEventStreamType(contentType: string | undefined): boolean {
  return /^\s*text\/event-stream\b/i.test(contentType ?? "");
}

/** Our own note of how the answer ended. */
function readEnd({ _end, time }: JsonObject, isTimed: boolean): CaptureEnd | null {
  return isStreamEnd(_end) ? { how: _end, at: isTimed && isTime(time) ? time : null } : null;
}

/** Our own times of the frames. Null for other archives, and where they do not fit the body. */
function readTimes(frames: readonly unknown[], body: Uint8Array): CaptureTimes | null {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  const pieces: TimedPiece[] = [];
  let start = 0;
  let end = 0;
  for (const { at, length, bytes } of frames.map(asObject)) {
    const units = isCount(length) ? length : 0;
    const size = isCount(bytes) ? bytes : encoder.encode(text.slice(start, start + units)).length;
    if (!isTime(at) || size === 0) return null;
    pieces.push({ at, bytes: body.subarray(end, end + size) });
    start += units;
    end += size;
  }
  const isWhole = end === body.length && (start === 0 || start === text.length);
  return isWhole && pieces.length > 0 ? joinPieces(pieces).times : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
