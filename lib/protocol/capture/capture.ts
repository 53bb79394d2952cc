import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import { isRateLimitHeader } from "@/lib/protocol/figures/rate-limit-headers";

/** What a file of a recorded answer is written in. */
export type CaptureFormat = "sse" | "ndjson" | "har" | "json";

/**
 * When the body came: the stretch `index` ends before byte `ends[index]` and came `at[index]` milliseconds after
 * the request was sent. Both only rise.
 */
export type CaptureTimes = { readonly ends: Float64Array; readonly at: Float64Array };

/** How an answer ended, and how many milliseconds after the request; null where that is not known. */
export type CaptureEnd = { readonly how: StreamEnd; readonly at: number | null };

/** One recorded answer. Its body is what a server sent, byte for byte. */
export type Capture = {
  readonly format: CaptureFormat;
  readonly isEventStream: boolean;
  readonly body: Uint8Array;
  /** Null where the file has none. */
  readonly times: CaptureTimes | null;
  /** The request's body; null where the file does not hold it. */
  readonly request: string | null;
  /** Where the request went; null where the file does not say. */
  readonly url: string | null;
  readonly status: number;
  /** Headers of the answer by their names in small letters: only those that a run shows. */
  readonly headers: ReadonlyMap<string, string>;
  /** Milliseconds from the request to the answer's head; 0 where that is not known. */
  readonly connectedAt: number;
  /** Null where the file does not say: then whatever it has came, and the connection was closed. */
  readonly end: CaptureEnd | null;
  /** True for a paste that had lost the blank lines between its events: they were put in again. */
  readonly isRespaced: boolean;
  /** True where the file holds events without their frames: each stands in a frame of ours. */
  readonly isReframed: boolean;
};

export type UnreadableReason =
  | "empty"
  | "too_large"
  | "unknown"
  | "broken_json"
  | "other_json"
  | "broken_line"
  | "broken_event"
  | "no_answer_in_archive"
  | "no_body_in_archive";

/** `line` counts from 1; null where the trouble is in no one line. */
export type UnreadableCapture = {
  readonly kind: "unreadable";
  readonly reason: UnreadableReason;
  readonly line: number | null;
};

/** What a file holds: at least one answer, or the reason why there is none. */
export type CaptureReading =
  | { readonly kind: "captures"; readonly captures: readonly [Capture, ...Capture[]] }
  | UnreadableCapture;

export function unreadableCapture(reason: UnreadableReason, line: number | null = null): UnreadableCapture {
  return { kind: "unreadable", reason, line };
}

/** Headers of an answer that a run shows, beside those of rate limits. */
export const captureHeaders = [
  "content-type",
  "x-request-id",
  "retry-after",
  "server-timing",
  "openai-processing-ms",
] as const;

/** Of headers by their names in small letters those that a run shows: a capture keeps no others, hence no cookie. */
export function pickCaptureHeaders(headers: Iterable<readonly [string, string]>): Map<string, string> {
  const shown: readonly string[] = captureHeaders;
  const isShown = ([name]: readonly [string, string]) => shown.includes(name) || isRateLimitHeader(name);
  return new Map([...headers].filter(isShown));
}

export function isStreamEnd(value: unknown): value is StreamEnd {
  return value === "closed" || value === "broken" || value === "stopped";
}

/** True for what an answer's head can say; browsers write 0 for an answer that broke off. */
export function isAnswerStatus(status: unknown): status is number {
  return typeof status === "number" && Number.isInteger(status) && status >= 200 && status < 600;
}

/** An answer of which a file says nothing but the body. */
export function bareCapture(
  format: CaptureFormat,
  body: Uint8Array,
  times: CaptureTimes | null = null,
): Capture {
  const isEventStream = format !== "json";
  const contentType = isEventStream ? "text/event-stream" : "application/json";
  return {
    format,
    isEventStream,
    body,
    times,
    request: null,
    url: null,
    status: 200,
    headers: new Map([["content-type", contentType]]),
    connectedAt: 0,
    end: null,
    isRespaced: false,
    isReframed: false,
  };
}
