import type { AnswerReader, Receiver } from "@/lib/client/receive-answer";
import type { RunHttp, RunRecorder, RunStart, RunStore } from "@/lib/client/run-store";
import { pickRateLimits } from "@/lib/protocol/rate-limit-headers";

export type RunController = {
  /** Sends `draftText`, with its variables filled and else these very characters. Replaces a run that is going. */
  run(providerId: string, draftText: string): void;
  /** Shows an answer that was recorded, in place of a run that is going. Nothing is sent. */
  show(answer: RecordedAnswer): void;
  /** Ends the run and closes its connection. What arrived is kept. */
  stop(): void;
};

/**
 * An answer that has been had before, and what it was an answer to. `providerId` may be any name, and `sentBody` is
 * empty where it is not known.
 */
export type RecordedAnswer = Pick<RunStart, "providerId" | "sentBody" | "draftText"> & {
  /** When the request was sent, on the page's clock; now, where that was on no such clock. */
  startedAt?: number;
  http: RunHttp;
  /** Gives the answer as soon as its head is to be seen. `signal`: the run was stopped, or another took its place. */
  open: (signal: AbortSignal) => Response | Promise<Response>;
  /** When what was read last had come: milliseconds since the request was sent. */
  elapsed: () => number;
  /** False where the recording has no times. */
  isTimed: boolean;
};

type Dependencies = {
  store: RunStore;
  fetch: typeof fetch;
  /** Milliseconds on a clock that never jumps: `performance.now`. */
  now: () => number;
  /** What reads answers, at once where it is there already; null where it cannot be had. Nothing is sent then. */
  loadReader: () => AnswerReader | Promise<AnswerReader | null>;
  /** Fills the variables of a request; null where the code for it cannot be had. Nothing is sent then. */
  prepareBody: (draftText: string) => string | Promise<string | null>;
};

function readHead({ status, headers }: Response): RunHttp {
  return {
    status,
    contentType: headers.get("x-upstream-content-type") ?? headers.get("content-type"),
    requestId: headers.get("x-request-id"),
    retryAfter: headers.get("retry-after"),
    serverTiming: headers.get("server-timing"),
    processingTime: headers.get("openai-processing-ms"),
    rateLimits: pickRateLimits(headers),
  };
}

/** Sends requests through the proxy and pumps what comes back into the store, one run at a time. */
export function createRunController(dependencies: Dependencies): RunController {
  const { store, fetch, now, loadReader, prepareBody } = dependencies;
  let active: { abort: AbortController; recorder: RunRecorder; elapsed: () => number } | null = null;

  /** Before the request: an answer that nothing could read would be paid for all the same. */
  async function start(
    providerId: string,
    preparing: string | Promise<string | null>,
    { signal }: AbortController,
    recorder: RunRecorder,
  ) {
    const loading = loadReader();
    const reader = loading instanceof Promise ? await loading : loading;
    const body = preparing instanceof Promise ? await preparing : preparing;
    if (signal.aborted) return;
    const sentAt = now();
    const receiver = { recorder, elapsed: () => now() - sentAt };
    if (!reader || body === null)
      return recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: 0 });
    recorder.markSent(sentAt, body);
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

  async function receive(
    { http, open, elapsed }: RecordedAnswer,
    { signal }: AbortController,
    recorder: RunRecorder,
  ) {
    const [reader, response] = await Promise.all([loadReader(), open(signal)]);
    if (signal.aborted) return;
    if (!reader) return recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: 0 });
    recorder.connect(http, elapsed());
    await reader.receiveAnswer(response, { recorder, elapsed });
  }

  return {
    run(providerId, draftText) {
      active?.abort.abort();
      const abort = new AbortController();
      // Before the new run takes the place of the last, whose response a variable may name.
      const preparing = prepareBody(draftText);
      const recorder = store.begin({ providerId, sentBody: draftText, startedAt: now() });
      active = { abort, recorder, elapsed: () => now() - (recorder.peek()?.startedAt ?? now()) };
      void start(providerId, preparing, abort, recorder);
    },
    show(answer) {
      active?.abort.abort();
      const { providerId, sentBody, draftText = sentBody, startedAt = now(), elapsed, isTimed } = answer;
      const recorder = store.begin({ providerId, sentBody, draftText, startedAt, isRecorded: true, isTimed });
      const abort = new AbortController();
      active = { abort, recorder, elapsed };
      void receive(answer, abort, recorder);
    },
    stop() {
      if (!active) return;
      const { abort, recorder, elapsed } = active;
      recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: elapsed() });
      abort.abort();
    },
  };
}
