import type { AnswerReader, Receiver } from "@/lib/client/receive-answer";
import type { RunHttp, RunRecorder, RunStore } from "@/lib/client/run-store";

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
  /** What reads answers, at once where it is there already; null where it cannot be had. Nothing is sent then. */
  loadReader: () => AnswerReader | Promise<AnswerReader | null>;
};

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

/** Sends requests through the proxy and pumps what comes back into the store, one run at a time. */
export function createRunController({ store, fetch, now, loadReader }: Dependencies): RunController {
  let active: { abort: AbortController; recorder: RunRecorder } | null = null;

  /** Before the request: an answer that nothing could read would be paid for all the same. */
  async function start(providerId: string, body: string, { signal }: AbortController, recorder: RunRecorder) {
    const loading = loadReader();
    const reader = loading instanceof Promise ? await loading : loading;
    if (signal.aborted) return;
    const sentAt = now();
    const receiver = { recorder, elapsed: () => now() - sentAt };
    if (!reader) return recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: 0 });
    recorder.markSent(sentAt);
    await send(providerId, body, signal, receiver, reader);
  }

  async function send(
    providerId: string,
    body: string,
    signal: AbortSignal,
    receiver: Receiver,
    reader: AnswerReader,
  ) {
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
    await reader.receiveAnswer(response, receiver);
  }

  return {
    run(providerId, body) {
      active?.abort.abort();
      const abort = new AbortController();
      const recorder = store.begin({ providerId, sentBody: body, startedAt: now() });
      active = { abort, recorder };
      void start(providerId, body, abort, recorder);
    },
    stop() {
      if (!active) return;
      const { abort, recorder } = active;
      const startedAt = recorder.peek()?.startedAt ?? now();
      recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: now() - startedAt });
      abort.abort();
    },
  };
}
