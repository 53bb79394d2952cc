import { readErrorBody } from "@/lib/client/problems/error-body";
import {
  findRequestIds,
  readBlamedParam,
  readRetryAfter,
  readToldWait,
} from "@/lib/client/problems/problem-details";
import type { Run } from "@/lib/client/run/run-store";
import type { EventLog } from "@/lib/protocol/event-log";
import { isJsonObject } from "@/lib/protocol/json";
import type { ErrorCode } from "@/lib/protocol/playground-error";

/** Why a run did not end well, as facts; the words for them are `errors` in lib/i18n. */
export type RunProblem = {
  kind:
    | "http" /* an error status */
    | "stream" /* HTTP 200, and an error inside: in an event or in the JSON */
    | "incomplete"
    | "cut"
    | "too_large" /* an answer longer than the page reads */
    | "not_responses" /* an event stream or JSON, of another API */
    | "not_event_stream"
    | "unreachable";
  status: number | null;
  contentType: string | null;
  code: string | null;
  type: string | null;
  message: string | null;
  /** The request parameter that the error is about, as the server named it. */
  param: string | null;
  retryAfterSeconds: number | null;
  /** By which the provider's support finds the request. */
  requestIds: readonly string[];
  /** The code where the playground's own server wrote the error; null where the upstream did. */
  playgroundCode: ErrorCode | null;
  /** The beginning of an upstream's body that was not JSON, and its type. */
  excerpt: string | null;
  excerptType: string | null;
  /** The last `sequence_number` that came before a cut. */
  lastSequence: number | null;
  /** True where `event:` lines name events of the API whose data have no `type`. */
  lacksTypes: boolean;
};

function findLastSequence(log: EventLog): number | null {
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const event = log.at(index)?.event;
    const data = event?.kind === "known" ? event.event : event?.kind === "malformed" ? null : event?.data;
    if (isJsonObject(data) && typeof data.sequence_number === "number") return data.sequence_number;
  }
  return null;
}

/** So many events tell what kind of stream it is. */
const eventsLookedAt = 20;

function lacksTypes(log: EventLog): boolean {
  return log
    .slice(0, eventsLookedAt)
    .some(
      ({ event, eventName }) =>
        event.kind === "unknown" && event.type === "" && eventName?.startsWith("response."),
    );
}

/** A problem of which nothing is known. */
export const blankProblem: RunProblem = {
  kind: "http",
  status: null,
  contentType: null,
  code: null,
  type: null,
  message: null,
  param: null,
  retryAfterSeconds: null,
  requestIds: [],
  playgroundCode: null,
  excerpt: null,
  excerptType: null,
  lastSequence: null,
  lacksTypes: false,
};

function createProblem(kind: RunProblem["kind"], { http }: Run): RunProblem {
  return { ...blankProblem, kind, status: http?.status ?? null, contentType: http?.contentType ?? null };
}

function describeError(kind: "http" | "stream", run: Run, wallClock: number): RunProblem {
  const answered = run.body === null ? null : readErrorBody(run.body);
  const error = run.response.error ?? answered;
  const message = error?.message ?? null;
  const head = run.http;
  return {
    ...createProblem(kind, run),
    code: error?.code ?? null,
    type: error?.type ?? null,
    message,
    param: error?.param ?? readBlamedParam(message),
    retryAfterSeconds: readRetryAfter(head?.retryAfter ?? null, wallClock) ?? readToldWait(message),
    requestIds: findRequestIds(head?.requestId ?? null, message, run.body),
    playgroundCode: answered?.playgroundCode ?? null,
    excerpt: answered?.upstream?.body ?? null,
    excerptType: answered?.upstream?.content_type ?? null,
  };
}

/**
 * Null while a run is going, when it completed, and when the visitor stopped it.
 * `wallClock` (ms since 1970) turns a `Retry-After` date into seconds.
 */
export function describeRunProblem(run: Run, wallClock: number = Date.now()): RunProblem | null {
  switch (run.outcome?.kind) {
    case "http_error":
      return describeError("http", run, wallClock);
    case "failed":
      return describeError("stream", run, wallClock);
    case "incomplete":
      return { ...createProblem("incomplete", run), code: run.response.incompleteReason };
    case "cut":
      if (run.isBodyCut) return createProblem("too_large", run);
      return { ...createProblem("cut", run), lastSequence: findLastSequence(run.log) };
    case "not_responses_stream":
      return { ...createProblem("not_responses", run), lacksTypes: lacksTypes(run.log) };
    case "not_event_stream":
      return createProblem("not_event_stream", run);
    case "unreachable":
      return createProblem("unreachable", run);
    default:
      return null;
  }
}
