import type { AnswerReader, Receiver } from "@/lib/client/run/receive-answer";
import type { RunHttp, RunRecorder, RunStart, RunStore } from "@/lib/client/run/run-store";
import { pickRateLimits } from "@/lib/protocol/figures/rate-limit-headers";

export type RunController = {
  /** Sends `draftText`, with its variables filled and else these very characters. Replaces a run that is going. */
  run(providerId: string, draftText: string): void;
  /** Shows an answer that was recorded, in place of a run that is going. Nothing is sent. */
  show(answer: RecordedAnswer): void;
  /** Closes the run's connection at once, and ends the run as soon as all that had arrived is in it. */
  stop(): void;
};

/**
 * An answer that has been had before, and what it was an answer to. `providerId` may be any name, and `sentBody` is
 * empty where it is not known.
 */
export type RecordedAnswer = Pick<RunStart, "providerId" | "isFromFile" | "sentBody" | "draftText"> & {
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

/** The run that is going, or was the last to. Times are milliseconds since its request was sent. */
type ActiveRun = Receiver & {
  abort: AbortController;
  /** True from the answer's head on: whoever reads the answer ends the run then. */
  isReading: boolean;
  /** As `stoppedAt` of a receiver. */
  stopped: number | null;
};

function createActiveRun(recorder: RunRecorder, elapsed: () => number): ActiveRun {
  const abort = new AbortController();
  const active: ActiveRun = {
    recorder,
    elapsed,
    abort,
    signal: abort.signal,
    isReading: false,
    stopped: null,
    stoppedAt: () => active.stopped,
  };
  return active;
}

function endUnreachable({ recorder, elapsed }: ActiveRun): void {
  recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: elapsed() });
}

/** Sends requests through the proxy and pumps what comes back into the store, one run at a time. */
export function createRunController(dependencies: Dependencies): RunController {
  const { store, fetch, now, loadReader, prepareBody } = dependencies;
  let active: ActiveRun | null = null;

  /** Before the request: an answer that nothing could read would be paid for all the same. */
  async function start(run: ActiveRun, providerId: string, preparing: string | Promise<string | null>) {
    const loading = loadReader();
    const reader = loading instanceof Promise ? await loading : loading;
    const body = preparing instanceof Promise ? await preparing : preparing;
    if (run.signal.aborted) return;
    const sentAt = now();
    run.elapsed = () => now() - sentAt;
    if (!reader || body === null) return endUnreachable(run);
    run.recorder.markSent(sentAt, body);
    const response = await send(providerId, body, run.signal);
    if (!response) return endUnreachable(run);
    await read(run, reader, readHead(response), response);
  }

  function send(providerId: string, body: string, signal: AbortSignal): Promise<Response | null> {
    return fetch(`/api/providers/${encodeURIComponent(providerId)}/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      cache: "no-store",
      signal,
    }).catch(() => null);
  }

  async function read(run: ActiveRun, reader: AnswerReader, head: RunHttp, response: Response) {
    run.isReading = true;
    run.recorder.connect(head, run.elapsed());
    await reader.receiveAnswer(response, run);
  }

  async function show(run: ActiveRun, { http, open }: RecordedAnswer) {
    const [reader, response] = await Promise.all([loadReader(), open(run.signal)]);
    if (run.signal.aborted) return;
    if (!reader) return endUnreachable(run);
    await read(run, reader, http, response);
  }

  return {
    run(providerId, draftText) {
      active?.abort.abort();
      // Before the new run takes the place of the last, whose response a variable may name.
      const preparing = prepareBody(draftText);
      const startedAt = now();
      const recorder = store.begin({ providerId, sentBody: draftText, startedAt });
      active = createActiveRun(recorder, () => now() - startedAt);
      void start(active, providerId, preparing);
    },
    show(answer) {
      active?.abort.abort();
      const { providerId, isFromFile, sentBody, draftText = sentBody, isTimed, elapsed } = answer;
      const { startedAt = now() } = answer;
      const what = { providerId, isFromFile, sentBody, draftText, startedAt, isTimed };
      const recorder = store.begin({ ...what, isRecorded: true });
      active = createActiveRun(recorder, elapsed);
      void show(active, answer);
    },
    stop() {
      if (!active || active.signal.aborted) return;
      active.stopped = active.elapsed();
      active.abort.abort();
      const { recorder, isReading, stopped } = active;
      if (!isReading) recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: stopped });
    },
  };
}
