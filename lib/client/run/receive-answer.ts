import { createWorkSlice, type WorkSlice } from "@/lib/client/pace/work-slice";
import { judgeAnswer } from "@/lib/client/run/judge-answer";
import type { Run, RunOutcome, RunRecorder } from "@/lib/client/run/run-store";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";
import { judgeStream } from "@/lib/protocol/run-outcome";

/** What turns an answer into a run. A file of its own, fetched with the first one: composing needs none of it. */
export type AnswerReader = { receiveAnswer: typeof receiveAnswer; reduceEntries: typeof reduceEntries };

/** Times are milliseconds since the request was sent. */
export type Receiver = {
  recorder: RunRecorder;
  elapsed: () => number;
  /** Aborted once no more is to be read: the run was stopped, or another took its place. */
  signal: AbortSignal;
  /** When the visitor stopped the run; null while nobody has. */
  stoppedAt: () => number | null;
};

/** A body that is no event stream is kept whole in memory and drawn, so it is read no further than this. */
export const maxBodyBytes = 16 * 1024 * 1024;

function isEventStream({ headers }: Response): boolean {
  return /^text\/event-stream\s*(?:;|$)/i.test(headers.get("content-type")?.trim() ?? "");
}

/**
 * A read may bring megabytes at once, when many have come while the page was busy. What is decoded at a stretch takes
 * less than a millisecond, so that work can rest in time.
 */
const pieceBytes = 16 * 1024;

function* cutUp(chunk: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < chunk.length; start += pieceBytes)
    yield chunk.subarray(start, start + pieceBytes);
}

type ChunkReader = {
  response: Response;
  signal: AbortSignal;
  /** Its time runs while chunks are dealt with; a stream that has to be waited for never spends it. */
  slice: WorkSlice;
  /** False where no more is wanted. */
  onChunk: (chunk: Uint8Array) => boolean | Promise<boolean>;
};

/**
 * Hands on each chunk as it comes, until `onChunk` says no or `signal` does: a chunk that is being dealt with then is
 * dealt with to its end. False when the connection broke.
 */
async function readChunks({ response, signal, slice, onChunk }: ChunkReader): Promise<boolean> {
  const reader = response.body?.getReader();
  // The rest is not wanted; whether the connection closes well is no longer of interest.
  const cancel = () => void reader?.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  while (reader && !signal.aborted) {
    const result = await slice.wait(reader.read().catch(() => null));
    if (result === null) return false;
    if (result.done) return true;
    if (!(await onChunk(result.value))) cancel();
  }
  return true;
}

function judgeEvents(run: Run, endedCleanly: boolean): RunOutcome {
  const { http, log, response: state, eventCount, knownCount } = run;
  if (http && http.status >= 400) return { kind: "http_error", status: http.status };
  const [first] = log.entries();
  const contentType = http?.contentType ?? null;
  const firstFrame = first?.frame ?? null;
  return { kind: judgeStream({ state, eventCount, knownCount, contentType, endedCleanly, firstFrame }) };
}

async function receiveEvents(response: Response, receiver: Receiver): Promise<void> {
  const { recorder, elapsed, signal, stoppedAt } = receiver;
  const decoder = createStreamDecoder();
  const slice = createWorkSlice();
  let readAt = elapsed();
  const onChunk = async (chunk: Uint8Array) => {
    readAt = elapsed();
    for (const piece of cutUp(chunk)) {
      if (slice.isSpent()) await slice.rest();
      if (!recorder.isOpen()) return false;
      recorder.append(decoder.push(piece, readAt), piece.byteLength, readAt);
    }
    return true;
  };
  const endedCleanly = await readChunks({ response, signal, slice, onChunk });
  // The beginning of a frame, where the rest of it has not come.
  recorder.append(decoder.end(readAt), 0, readAt);
  const stopped = stoppedAt();
  const run = recorder.peek();
  if (stopped !== null) recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: stopped });
  else if (run) {
    const how = endedCleanly ? "closed" : "broken";
    recorder.end({ outcome: judgeEvents(run, endedCleanly), how, at: elapsed() });
  }
}

async function receiveText(response: Response, receiver: Receiver): Promise<void> {
  const { recorder, elapsed, signal, stoppedAt } = receiver;
  const decoder = new TextDecoder();
  let body = "";
  let bytes = 0;
  const onChunk = (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes <= maxBodyBytes) body += decoder.decode(chunk, { stream: true });
    recorder.append([], chunk.byteLength, elapsed());
    return recorder.isOpen() && bytes <= maxBodyBytes;
  };
  const endedCleanly = await readChunks({ response, signal, slice: createWorkSlice(), onChunk });
  body += decoder.decode();
  const isBodyCut = bytes > maxBodyBytes;
  const stopped = stoppedAt();
  if (stopped !== null) {
    const answer = bytes > 0 ? { body, isBodyCut, response: initialResponseState } : undefined;
    return recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: stopped, answer });
  }
  const contentType = recorder.peek()?.http?.contentType ?? null;
  const judged = judgeAnswer({
    status: response.status,
    contentType,
    body,
    isWhole: endedCleanly && !isBodyCut,
  });
  recorder.end({
    outcome: judged.outcome,
    how: endedCleanly ? "closed" : "broken",
    at: elapsed(),
    answer: { body, isBodyCut, response: judged.response },
    json: judged.json,
  });
}

/**
 * Reads an answer to its end, or to where the run is stopped: what has been read by then is kept, what the browser
 * may still hold is not asked for. Never throws: what goes wrong is the run's outcome.
 */
export function receiveAnswer(response: Response, receiver: Receiver): Promise<void> {
  return isEventStream(response) ? receiveEvents(response, receiver) : receiveText(response, receiver);
}

export const answerReader: AnswerReader = { receiveAnswer, reduceEntries };
