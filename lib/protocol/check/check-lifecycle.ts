import type { StreamContext } from "@/lib/protocol/check/check-stream";
import type { Report } from "@/lib/protocol/check/findings";
import { isResponseStatus } from "@/lib/protocol/check/response-fields";
import { isResponsesEvent, isResumedStart, sequenceNumber } from "@/lib/protocol/check/resumed";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { eventData, eventType } from "@/lib/protocol/stream-event";

const created = "response.created";
const queued = "response.queued";
const inProgress = "response.in_progress";

/** The status that a response may have in these events; in those of the end, `check-end` sees to it. */
const statuses: ReadonlyMap<string, readonly string[]> = new Map([
  [created, ["in_progress", "queued"]],
  [queued, ["queued"]],
  [inProgress, ["in_progress"]],
]);

/** What these events may follow. Of a stream whose start we did not see, nothing is asked. */
const mayFollow: ReadonlyMap<string, readonly string[]> = new Map([
  [queued, [created]],
  [inProgress, [created, queued]],
]);

/** The group `lifecycle`: how a response begins, and that it stays the same one. */
export function createLifecycleCheck(report: Report, { request }: StreamContext) {
  /** Null until the first event of the response; "" after a start other than `response.created`. */
  let phase: string | null = null;
  let isCreated = false;
  let isWorking = false;
  const checkId = createConstancyCheck(report, "response-id-changed");
  const checkModel = createConstancyCheck(report, "response-model-changed");

  function start(entry: EventEntry): void {
    const { event, index } = entry;
    const type = eventType(event);
    phase = type === created ? created : "";
    if (isResumedStart(event) && isResumable(request)) {
      report("resumed-stream", index, { seen: String(sequenceNumber(event)) });
    } else if (type !== created && type !== "error") {
      report("first-event", index, { expected: created, seen: type });
    }
  }

  /** Work has begun: deltas and all that is no event of the response as a whole. */
  function checkWork(type: string, index: number): void {
    if (phase === queued)
      report("lifecycle-order", index, { name: type, expected: inProgress, seen: queued });
    isWorking = true;
    if (phase !== "") phase = type;
  }

  /** What came out of order changes nothing of what may follow. */
  function checkOrder(type: string, index: number): void {
    const allowed = mayFollow.get(type);
    if (type === created) checkCreated(index);
    else if (allowed && phase && !allowed.includes(phase)) {
      report("lifecycle-order", index, { name: type, expected: allowed.join(", "), seen: phase });
    } else if (allowed && phase) {
      phase = type;
    }
  }

  function checkCreated(index: number): void {
    if (isCreated) report("created-repeated", index);
    isCreated = true;
    isWorking = false;
    if (phase !== "") phase = created;
  }

  function checkResponse(type: string, response: JsonObject, index: number): void {
    const expected = statuses.get(type);
    const { status } = response;
    if (expected && isResponseStatus(status) && !expected.includes(status)) {
      report("lifecycle-status", index, { name: type, expected: expected.join(", "), seen: status });
    }
    checkId(response.id, index);
    checkModel(response.model, index);
  }

  return {
    push(entry: EventEntry): void {
      const { event, index } = entry;
      if (event.kind === "malformed") return;
      if (phase === null) {
        if (!isResponsesEvent(event)) return;
        start(entry);
      }
      const data = eventData(event);
      const response = isJsonObject(data) ? data.response : undefined;
      if (response !== undefined) {
        const type = eventType(event);
        checkOrder(type, index);
        if (isJsonObject(response)) checkResponse(type, response, index);
      } else if (!isWorking && event.kind !== "unknown" && isResponsesEvent(event)) {
        checkWork(eventType(event), index);
      }
    },
  };
}

/** Only background responses can be resumed; a request that we do not know may have been one for the rest. */
function isResumable(request: JsonObject | null): boolean {
  return request === null || request.background === true;
}

/** Says once that a value which stays the same for the whole response has changed. */
function createConstancyCheck(report: Report, rule: "response-id-changed" | "response-model-changed") {
  let first: string | null = null;
  let hasChanged = false;
  return (value: unknown, index: number): void => {
    if (typeof value !== "string") return;
    first ??= value;
    if (hasChanged || value === first) return;
    hasChanged = true;
    report(rule, index, { expected: first, seen: value });
  };
}
