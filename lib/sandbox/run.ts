import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type Answer, finishResponse, openResponse } from "@/lib/sandbox/answer";
import { planEvents } from "@/lib/sandbox/plan-events";

/**
 * One answer on its way. Nothing drives it: what has become of it follows from the clock whenever somebody asks,
 * so that a run in the background needs no timer.
 */
export type Run = {
  answer: Answer;
  /** By the clock that never jumps, in milliseconds: the events are due after it. */
  startedAt: number;
  /** The response as it ended; null as long as nobody has seen it end. */
  ended: JsonObject | null;
  /** By the same clock; no event after it goes out any more. */
  cancelledAt: number | null;
  /** Aborted then: streams of the run close. */
  cancelled: AbortController;
};

const terminalTypes = new Set(["response.completed", "response.incomplete", "response.failed"]);

export function startRun(answer: Answer, now: number): Run {
  return { answer, startedAt: now, ended: null, cancelledAt: null, cancelled: new AbortController() };
}

/** The response as it stands at this time. */
export function describeRun(run: Run, now: number): JsonObject {
  if (run.ended) return run.ended;
  const elapsed = now - run.startedAt;
  if (elapsed >= run.answer.duration) return endRun(run);
  const output: unknown[] = [];
  let response = openResponse(run.answer);
  for (const { dueAt, build } of planEvents(run.answer)) {
    if (dueAt > elapsed) break;
    const event = build();
    if (isJsonObject(event.response)) response = event.response;
    if (event.type === "response.output_item.done") output.push(event.item);
  }
  return { ...response, output };
}

/** Gives the whole response, whatever the time is. */
export function endRun(run: Run): JsonObject {
  run.ended ??= finishResponse(run.answer);
  return run.ended;
}

/** Stops what still goes on and gives the response as it then is; an ended one stays as it ended. */
export function cancelRun(run: Run, now: number): JsonObject {
  const response = describeRun(run, now);
  if (run.ended) return run.ended;
  run.ended = { ...response, status: "cancelled" };
  run.cancelledAt = now;
  run.cancelled.abort();
  return run.ended;
}

/** Whether this event ends a stream. */
export function isTerminal({ type }: JsonObject): boolean {
  return typeof type === "string" && terminalTypes.has(type);
}

/** The items of a response's output. */
export function listOutput(response: JsonObject): JsonObject[] {
  return Array.isArray(response.output) ? response.output.filter(isJsonObject) : [];
}
