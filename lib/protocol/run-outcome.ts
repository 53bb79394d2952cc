import type { ResponseState } from "@/lib/protocol/reduce-response";

/** What an ended stream was. "cut": no terminal event came, whether or not the connection broke. */
export type StreamVerdict =
  | "completed"
  | "incomplete"
  | "failed"
  | "cut"
  | "not_responses_stream"
  | "not_event_stream";

export type EndedStream = {
  state: ResponseState;
  eventCount: number;
  /** Events of kind "known". */
  knownCount: number;
  contentType: string | null;
  /** False when the connection broke. */
  endedCleanly: boolean;
  /** The first entry's text: it tells an HTML page that calls itself an event stream. */
  firstFrame?: string | null;
};

/** Judges a stream after its bytes have ended. A terminal event counts even when the connection broke after it. */
export function judgeStream(stream: EndedStream): StreamVerdict {
  const { state, eventCount, knownCount, endedCleanly } = stream;
  if (state.terminal !== null) return state.terminal === "error" ? "failed" : state.terminal;
  if (eventCount === 0) return isEventStream(stream) ? "cut" : "not_event_stream";
  // A broken connection may simply not have got to its first Responses event.
  return knownCount === 0 && endedCleanly ? "not_responses_stream" : "cut";
}

function isEventStream({ contentType, firstFrame }: EndedStream): boolean {
  if (!/^\s*text\/event-stream\b/i.test(contentType ?? "")) return false;
  return !/^\uFEFF?\s*[<{["]/.test(firstFrame ?? "");
}
