import type { ResponseState } from "@/lib/protocol/response/response-state";

/**
 * What an ended stream was. "cut": no terminal event came, whether or not the connection broke; a terminal that
 * no specification has (`response.done`) is none, since no client ends on it.
 */
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
  if (state.terminal !== null) return judgeEnd(state);
  if (eventCount === 0) return isEventStream(stream) ? "cut" : "not_event_stream";
  // A broken connection may simply not have got to its first Responses event.
  return knownCount === 0 && endedCleanly ? "not_responses_stream" : "cut";
}

/**
 * The worse of what the terminal event's name and its response's status say: vLLM ends a stream that ran out of
 * tokens with `response.completed` (vllm-project/vllm, pull request 45386). A cancelled response did not fail.
 */
export function judgeEnd({ terminal, status }: ResponseState): "completed" | "incomplete" | "failed" {
  if (terminal === "error" || terminal === "failed" || status === "failed") return "failed";
  const isPartial = terminal === "incomplete" || status === "incomplete" || status === "cancelled";
  return isPartial ? "incomplete" : "completed";
}

function isEventStream({ contentType, firstFrame }: EndedStream): boolean {
  if (!/^\s*text\/event-stream\b/i.test(contentType ?? "")) return false;
  return !/^\uFEFF?\s*[<{["]/.test(firstFrame ?? "");
}
