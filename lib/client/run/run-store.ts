import { createAnalysisFeed, type LoadAnalysis } from "@/lib/client/run/analysis-feed";
import type { RunAnalysis } from "@/lib/client/run/run-analysis";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { createEventLog, type EventLog } from "@/lib/protocol/event-log";
import type { HttpHeader } from "@/lib/protocol/figures/rate-limit-headers";
import type { JsonObject } from "@/lib/protocol/json";
import type { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";
import type { StreamVerdict } from "@/lib/protocol/run-outcome";

export type RunPhase = "idle" | "sending" | "connected" | "streaming" | "ended";

/** How a run ended. `unreachable`: the playground's own server did not answer. */
export type RunOutcome =
  | { kind: StreamVerdict | "stopped" }
  | { kind: "http_error"; status: number }
  | { kind: "unreachable" };

/** What the answer's head said. `contentType` is the upstream's own, even where the proxy replaced it. */
export type RunHttp = {
  readonly status: number;
  readonly contentType: string | null;
  readonly requestId: string | null;
  readonly retryAfter: string | null;
  readonly serverTiming: string | null;
  /** What OpenAI says that it took, in milliseconds as text (`openai-processing-ms`). */
  readonly processingTime: string | null;
  /** The headers `x-ratelimit-*`, in their order. */
  readonly rateLimits: readonly HttpHeader[];
};

/** How many findings there are of each level. */
export type CheckCounts = Readonly<Record<CheckLevel, number>>;

/** One request and all that came of it. Times are milliseconds; `startedAt` is on the page's own clock. */
export type Run = {
  /** 0 before the first run, then rising by one. */
  readonly id: number;
  readonly phase: RunPhase;
  /** The same growing object in every snapshot: it may be ahead of `eventCount`, never behind. */
  readonly log: EventLog;
  readonly eventCount: number;
  /** Events whose type is one of the Responses API's, well shaped or not. */
  readonly knownCount: number;
  readonly response: ResponseState;
  readonly outcome: RunOutcome | null;
  /** How the bytes ended, whatever they amount to; null while more may come. */
  readonly ending: StreamEnd | null;
  readonly http: RunHttp | null;
  /** The text of an answer that was no event stream. */
  readonly body: string | null;
  /** True where the body was longer than the page reads. */
  readonly isBodyCut: boolean;
  /** Received bytes of the answer's body. */
  readonly bytes: number;
  readonly startedAt: number;
  /** From sending to the newest thing that happened. */
  readonly elapsed: number;
  /** From sending to the answer's head. */
  readonly connectedAt: number | null;
  /** From sending to the first byte of the body. */
  readonly firstByteAt: number | null;
  /** What the checker and the meter make of the log: like it, one growing object. Null until their code has come. */
  readonly analysis: RunAnalysis | null;
  /** True where that code could not be loaded. */
  readonly isUnchecked: boolean;
  /** Findings so far; null while nothing checks. */
  readonly checks: CheckCounts | null;
  /** Of an answer out of a file only a name, which may be that of a provider here as well. */
  readonly providerId: string;
  /** True for an answer that was had before, a replay or one out of a file: nothing was sent. */
  readonly isRecorded: boolean;
  /** True for an answer out of a file, and for its replays: what is set for providers here does not hold for it. */
  readonly isFromFile: boolean;
  /** The request as it stood on the page. */
  readonly draftText: string;
  /** What went out: the same, or with values in the place of its variables. */
  readonly sentBody: string;
};

export type RunStart = Pick<Run, "providerId" | "sentBody" | "startedAt"> &
  Partial<Pick<Run, "isRecorded" | "isFromFile" | "draftText">> & {
    /** False where it is not known when the answer came: nothing is made of its times. True by default. */
    isTimed?: boolean;
  };

/** Writes into one run. Once that run has ended, or another has begun, every call does nothing. */
export type RunRecorder = {
  readonly isOpen: () => boolean;
  /** The run as it is now, ahead of what subscribers have heard; null when the recorder is closed. */
  readonly peek: () => Run | null;
  /** The request goes out now: times count from here. `startedAt` as in `RunStart`. */
  readonly markSent: (startedAt: number, sentBody: string) => void;
  readonly connect: (http: RunHttp, at: number) => void;
  /** What one chunk of `bytes` bytes held, received at `at`. */
  readonly append: (entries: readonly LogEntry[], bytes: number, at: number) => void;
  /** Nothing can be written from here on; the end shows once all is checked. */
  readonly end: (ending: RunEnding) => void;
};

/** `how` the bytes ended, beside what they amount to. */
export type RunEnding = {
  outcome: RunOutcome;
  how: StreamEnd;
  at: number;
  answer?: RunAnswer;
  /** The body of an answer that was no stream, where it can be checked. */
  json?: JsonObject | null;
};

/** What came instead of events: the text, and the response when the text was one. */
export type RunAnswer = { body: string; isBodyCut: boolean; response: ResponseState };

export type RunStore = {
  readonly getSnapshot: () => Run;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a run in place of the last one, at once. */
  readonly begin: (start: RunStart) => RunRecorder;
};

function createRun(id: number, phase: RunPhase, start: RunStart): Run {
  return {
    id,
    phase,
    log: createEventLog(),
    eventCount: 0,
    knownCount: 0,
    response: initialResponseState,
    outcome: null,
    ending: null,
    http: null,
    body: null,
    isBodyCut: false,
    bytes: 0,
    elapsed: 0,
    connectedAt: null,
    firstByteAt: null,
    analysis: null,
    isUnchecked: false,
    checks: null,
    isRecorded: false,
    isFromFile: false,
    draftText: start.sentBody,
    ...start,
  };
}

function isKnownType(entry: LogEntry): boolean {
  return entry.kind === "event" && (entry.event.kind === "known" || entry.event.kind === "misshapen");
}

/** The counts now: the same object as long as they are the same. */
function countFindings(findings: FindingLog, before: CheckCounts | null): CheckCounts {
  const [error, warning, note] = [findings.count("error"), findings.count("warning"), findings.count("note")];
  const isSame = before?.error === error && before.warning === warning && before.note === note;
  return isSame ? before : { error, warning, note };
}

/** So many events since the last notice are a flood: no eye follows single ones. */
export const floodEvents = 200;
/** Of a flood so many are worth a drawing, which costs as much as reading them does. */
const eventsPerNotice = 4_000;
/** Where fewer than that come, it is drawn at every fifth frame. */
const longestFlood = 5;
/** However many come, every second frame is left to what follows a frame later (`late-runs.ts`). */
const shortestFlood = 2;

/** True where drawing can wait for more to come: so many `frames` have begun since the last notice. */
function isFlood(before: Run, now: Run, frames: number): boolean {
  const count = now.eventCount - before.eventCount;
  if (now.phase !== "streaming" || now.id !== before.id || count < floodEvents) return false;
  return frames < shortestFlood || (frames < longestFlood && count < eventsPerNotice);
}

type RunStoreOptions = {
  /** Calls back when subscribers may hear of what has happened: once a frame, in the browser. */
  schedule: (flush: () => void) => void;
  /** Puts a chunk's events into the response. */
  reduce: typeof reduceEntries;
  /** Is asked for the checker when a run begins; without it nothing is checked. */
  load?: LoadAnalysis;
};

/**
 * Holds the current run. Entries go in one chunk at a time; subscribers hear of them, and snapshots change, at
 * most once per `schedule`, in a flood less often.
 */
export function createRunStore({ schedule, reduce, load }: RunStoreOptions): RunStore {
  const listeners = new Set<() => void>();
  let snapshot = createRun(0, "idle", { providerId: "", sentBody: "", startedAt: 0 });
  let latest = snapshot;
  let isScheduled = false;

  function publish() {
    if (snapshot === latest) return;
    snapshot = latest;
    for (const listener of listeners) listener();
  }

  function publishAfter(frames: number) {
    schedule(() => {
      if (isFlood(snapshot, latest, frames)) return publishAfter(frames + 1);
      isScheduled = false;
      publish();
    });
  }

  function update(change: Partial<Run>) {
    latest = { ...latest, ...change };
    if (isScheduled) return;
    isScheduled = true;
    publishAfter(1);
  }

  function createRecorder(log: ReturnType<typeof createEventLog>, id: number): RunRecorder {
    let hasEnded = false;
    const isOpen = () => latest.id === id && !hasEnded;
    const feed = createAnalysisFeed(log, load ?? null, () => {
      if (isOpen()) update(readFeed());
    });

    function readFeed(): Pick<Run, "analysis" | "isUnchecked" | "checks"> {
      const analysis = feed.analysis();
      const checks = analysis && countFindings(analysis.findings, latest.checks);
      return { analysis, isUnchecked: feed.isUnavailable(), checks };
    }

    return {
      isOpen,
      peek: () => (isOpen() ? latest : null),
      markSent(startedAt, sentBody) {
        if (isOpen()) update({ startedAt, sentBody });
      },
      connect(http, at) {
        if (!isOpen()) return;
        feed.connect({ contentType: http.contentType, sentBody: latest.sentBody });
        update({
          phase: "connected",
          http,
          elapsed: at,
          connectedAt: log.isTimed ? at : null,
          ...readFeed(),
        });
      },
      append(entries, bytes, at) {
        if (!isOpen()) return;
        for (const entry of entries) log.append(entry);
        feed.follow();
        update({
          phase: log.length > 0 ? "streaming" : latest.phase,
          eventCount: log.length,
          knownCount: latest.knownCount + entries.filter(isKnownType).length,
          // Each event is reduced once, here: what is drawn never replays the log.
          response: reduce(latest.response, entries),
          bytes: latest.bytes + bytes,
          firstByteAt: latest.firstByteAt ?? (bytes > 0 && log.isTimed ? at : null),
          elapsed: at,
          ...readFeed(),
        });
      },
      end({ outcome, how, at, answer, json = null }) {
        if (!isOpen()) return;
        hasEnded = true;
        const isStream = answer === undefined && latest.http !== null;
        const isCheckable = json !== null || log.entryCount > 0 || (isStream && how !== "stopped");
        const publishEnd = () => {
          if (latest.id !== id) return;
          const analysis = feed.analysis();
          if (json !== null) analysis?.readAnswer(json);
          else if (isCheckable) analysis?.end(how);
          const isUnchecked = isCheckable && analysis === null;
          update({
            phase: "ended",
            outcome,
            ending: how,
            elapsed: at,
            ...answer,
            ...readFeed(),
            isUnchecked,
          });
        };
        // An error's page or no answer at all has nothing to be checked, and need not wait.
        if (isCheckable) feed.whenSettled(publishEnd);
        else publishEnd();
      },
    };
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin({ isTimed, ...start }) {
      const log = createEventLog(isTimed);
      latest = { ...createRun(latest.id + 1, "sending", start), log };
      publish();
      return createRecorder(log, latest.id);
    },
  };
}
