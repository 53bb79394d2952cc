import { judgeAnswer } from "@/lib/client/judge-answer";
import type { Run, RunHttp, RunOutcome, RunRecorder, RunStore } from "@/lib/client/run-store";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { judgeStream } from "@/lib/protocol/run-outcome";

/** A body that is no event stream is kept whole in memory and drawn, so it is read no further than this. */
export const maxBodyBytes = 16 * 1024 * 1024;

export type RunController = {
  /** Sends `body`, these very characters. A run that is still going is aborted and replaced. */
  run(providerId: string, body: string): void;
  /** Ends the run and closes its connection. What arrived is kept. */
  stop(): void;
};

type Dependencies = {
  store: RunStore;
  fetch: typeof fetch;
  /** Milliseconds on a clock that never jumps: `performance.now`. */
  now: () => number;
};

type Receiver = { recorder: RunRecorder; elapsed: () => number };

function readHead({ status, headers }: Response): RunHttp {
  return {
    status,
    contentType: headers.get("x-upstream-content-type") ?? headers.get("content-type"),
    requestId: headers.get("x-request-id"),
    retryAfter: headers.get("retry-after"),
    serverTiming: headers.get("server-timing"),
    processingTime: headers.get("openai-processing-ms"),
  };
}

function isEventStream({ headers }: Response): boolean {
  return /^text\/event-stream\s*(?:;|$)/i.test(headers.get("content-type")?.trim() ?? "");
}

/** Hands on each chunk as it comes, until `onChunk` says no. False when the connection broke. */
async function readChunks(response: Response, onChunk: (chunk: Uint8Array) => boolean): Promise<boolean> {
  const reader = response.body?.getReader();
  while (reader) {
    const result = await reader.read().catch(() => null);
    if (result === null) return false;
    if (result.done) return true;
    if (!onChunk(result.value)) {
      // The rest is not wanted; whether the connection closes well is no longer of interest.
      reader.cancel().catch(() => undefined);
      return true;
    }
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

async function receiveEvents(response: Response, { recorder, elapsed }: Receiver): Promise<void> {
  const decoder = createStreamDecoder();
  const endedCleanly = await readChunks(response, (chunk) => {
    const at = elapsed();
    recorder.append(decoder.push(chunk, at), chunk.byteLength, at);
    return recorder.isOpen();
  });
  const at = elapsed();
  recorder.append(decoder.end(at), 0, at);
  const run = recorder.peek();
  if (run)
    recorder.end({ outcome: judgeEvents(run, endedCleanly), how: endedCleanly ? "closed" : "broken", at });
}

async function receiveText(response: Response, { recorder, elapsed }: Receiver): Promise<void> {
  const decoder = new TextDecoder();
  let body = "";
  let bytes = 0;
  const endedCleanly = await readChunks(response, (chunk) => {
    bytes += chunk.byteLength;
    if (bytes <= maxBodyBytes) body += decoder.decode(chunk, { stream: true });
    recorder.append([], chunk.byteLength, elapsed());
    return recorder.isOpen() && bytes <= maxBodyBytes;
  });
  body += decoder.decode();
  const isBodyCut = bytes > maxBodyBytes;
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

/** Sends requests through the proxy and pumps what comes back into the store, one run at a time. */
export function createRunController({ store, fetch, now }: Dependencies): RunController {
  let active: { abort: AbortController; receiver: Receiver } | null = null;

  async function send(providerId: string, body: string, signal: AbortSignal, receiver: Receiver) {
    const { recorder, elapsed } = receiver;
    const response = await fetch(`/api/providers/${encodeURIComponent(providerId)}/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      cache: "no-store",
      signal,
    }).catch(() => null);
    if (!response) return recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: elapsed() });
    recorder.connect(readHead(response), elapsed());
    await (isEventStream(response) ? receiveEvents(response, receiver) : receiveText(response, receiver));
  }

  return {
    run(providerId, body) {
      active?.abort.abort();
      const startedAt = now();
      const abort = new AbortController();
      const recorder = store.begin({ providerId, sentBody: body, startedAt });
      const receiver = { recorder, elapsed: () => now() - startedAt };
      active = { abort, receiver };
      void send(providerId, body, abort.signal, receiver);
    },
    stop() {
      if (!active) return;
      const { abort, receiver } = active;
      receiver.recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: receiver.elapsed() });
      abort.abort();
    },
  };
}
