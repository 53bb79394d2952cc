import { cutToPieces, encodeInPieces, escapeInPieces, escapeText } from "@/lib/protocol/capture/text-pieces";
import { roundTime } from "@/lib/protocol/capture/timed-pieces";
import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { frameBytes } from "@/lib/protocol/frames/frame-bytes";
import { maskInSteps, maskSecrets } from "@/lib/protocol/request/mask-secrets";

const encoder = new TextEncoder();

/** One request and its answer, as far as a page can know them. Times are milliseconds since the request was sent. */
export type Exchange = {
  /** Empty where it is not known. */
  readonly url: string;
  /** ISO 8601. */
  readonly startedDateTime: string;
  readonly sentBody: string;
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly connectedAt: number;
  readonly elapsed: number;
  /** How many bytes the answer's body has. */
  readonly bytes: number;
  readonly entries: Iterable<LogEntry>;
  /** False where nobody noted when anything came: the archive has no `_frames` then. */
  readonly isTimed: boolean;
  /** Null where it is not known. */
  readonly end: StreamEnd | null;
  /** The text of an answer that was no event stream. */
  readonly text: string | null;
};

/**
 * An archive of HAR 1.2 with one entry, in pieces that take a few milliseconds each; some are empty. `_frames` has the
 * time of each frame and its `length` in UTF-16 units, `_end` how the answer ended; the format leaves names with an
 * underscore to its users. A body with bytes that are no UTF-8 is written in base64, and `_frames` counts in `bytes`.
 * Requests carry no key of ours, and what looks like one in the body is masked.
 * Source: http://www.softwareishard.com/blog/har-12-spec/
 */
export function* writeHar(exchange: Exchange): Generator<string> {
  const { status, headers, bytes, entries, isTimed, text, startedDateTime, end } = exchange;
  const time = roundTime(exchange.elapsed);
  const mimeType = headers.find(({ name }) => name === "content-type")?.value ?? "";
  const answer = { status, statusText: "", httpVersion: "", cookies: [], headers, redirectURL: "" };
  const sizes = { headersSize: -1, bodySize: bytes };
  yield `{"log":{"version":"1.2","creator":{"name":"Responses Playground","version":"1"},"entries":[{`;
  yield `${writeMembers({ startedDateTime, time })},"request":{`;
  yield* writeRequest(exchange);
  yield `},${writeMembers(describeTimes(exchange))},"response":{${writeMembers({ ...answer, ...sizes })},`;
  const isBase64 = hasRawBytes(entries);
  const encoding = isBase64 ? { encoding: "base64" } : {};
  yield `"content":{${writeMembers({ size: bytes, mimeType, ...encoding })},"text":"`;
  yield* escapeInPieces(text ?? "");
  yield* isBase64 ? encodeInPieces(eachFrameBytes(entries)) : escapeFrames(entries);
  yield '"}}';
  if (end !== null) yield `,"_end":${JSON.stringify(end)}`;
  if (isTimed) yield* writeFrames(entries, isBase64);
  yield "}]}}\n";
}

function hasRawBytes(entries: Iterable<LogEntry>): boolean {
  for (const { rawBytes } of entries) if (rawBytes) return true;
  return false;
}

function* eachFrameBytes(entries: Iterable<LogEntry>): Generator<Uint8Array> {
  for (const entry of entries) yield frameBytes(entry);
}

function* escapeFrames(entries: Iterable<LogEntry>): Generator<string> {
  for (const { frame } of entries) yield* escapeInPieces(frame);
}

function* writeFrames(entries: Iterable<LogEntry>, isBase64: boolean): Generator<string> {
  yield ',"_frames":[';
  let separator = "";
  for (const entry of entries) {
    const size = isBase64 ? { bytes: frameBytes(entry).length } : { length: entry.frame.length };
    yield `${separator}${JSON.stringify({ at: roundTime(entry.at), ...size })}`;
    separator = ",";
  }
  yield "]";
}

function* writeRequest({ url, sentBody }: Exchange): Generator<string> {
  const headers = [{ name: "content-type", value: "application/json" }];
  const head = {
    method: "POST",
    url: cutAddress(url),
    httpVersion: "",
    cookies: [],
    headers,
    queryString: [],
  };
  yield `${writeMembers(head)},"postData":{"mimeType":"application/json","text":"`;
  let bodySize = 0;
  for (const piece of cutToPieces(yield* maskInPieces(sentBody))) {
    bodySize += encoder.encode(piece).length;
    yield escapeText(piece);
  }
  yield `"},${writeMembers({ headersSize: -1, bodySize })}`;
}

/** A pause of the masking is an empty piece. */
function* maskInPieces(text: string): Generator<string, string> {
  const steps = maskInSteps(text);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield "";
  yield "";
  return step.value.text;
}

function describeTimes({ connectedAt, elapsed }: Exchange): object {
  const receive = roundTime(Math.max(0, elapsed - connectedAt));
  const timings = { send: 0, wait: roundTime(connectedAt), receive };
  return { cache: {}, timings };
}

/** Less its query and what stands before its host: some providers take a key there. */
function cutAddress(url: string): string {
  if (!URL.canParse(url)) return maskSecrets(url).text;
  return Object.assign(new URL(url), { username: "", password: "", search: "", hash: "" }).href;
}

/** The members of a JSON object, without its braces. */
function writeMembers(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
