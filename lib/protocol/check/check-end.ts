import { checkCost, checkReasons, type Ending } from "@/lib/protocol/check/check-ending";
import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import type { Report } from "@/lib/protocol/check/findings";
import { isResponseStatus } from "@/lib/protocol/check/response-fields";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { eventError } from "@/lib/protocol/stream-error";
import { eventData, eventType, type StreamEvent } from "@/lib/protocol/stream-event";

const statusByTerminal: ReadonlyMap<string, Ending["status"]> = new Map([
  ["response.completed", "completed"],
  ["response.incomplete", "incomplete"],
  ["response.failed", "failed"],
]);

/** Names that gateways end their streams with, and that no published list has. */
const unpublishedTerminals: ReadonlySet<string> = new Set([
  "response.done",
  "response.cancelled",
  "response.canceled",
  "response.error",
]);

export function isUnpublishedTerminal(type: string): boolean {
  return unpublishedTerminals.has(type);
}

/**
 * The group `end`. An `error` event ends a stream as a terminal event does, and `response.failed` may
 * follow it: OpenAI sends both.
 */
export function createEndCheck(report: Report) {
  /** The type of the event that ended the stream. */
  let ended: string | null = null;
  let isErrorOnly = false;
  let hasGoneOn = false;
  let lastType = "";

  function close(type: string, isError: boolean): void {
    ended = type;
    isErrorOnly = isError;
  }

  function checkTerminal(entry: EventEntry, status: Ending["status"]): void {
    const { event, index } = entry;
    const type = eventType(event);
    close(type, false);
    const data = eventData(event);
    if (!isJsonObject(data) || !isJsonObject(data.response)) return;
    checkTold(data.response, { status, name: type, index });
  }

  /** Where name and status disagree, there is no telling which reasons are due. */
  function checkTold(response: JsonObject, ending: Ending): void {
    const { status: expected, name, index } = ending;
    if (isAgreed(response.status, expected)) checkReasons(response, ending, report);
    else report("terminal-status", index, { name, expected, seen: String(response.status) });
    checkCost(response, ending, report);
  }

  function checkOpen(entry: EventEntry): void {
    const { event, index } = entry;
    const type = eventType(event);
    const status = isWhole(event) ? statusByTerminal.get(type) : undefined;
    if (status) {
      checkTerminal(entry, status);
    } else if (isUnpublishedTerminal(type)) {
      report("terminal-unpublished", index, { name: type });
      close(type, false);
    } else if (eventError(event) !== null) {
      close(type, true);
    }
  }

  function checkClosed(entry: EventEntry, first: string): void {
    const { event, index } = entry;
    const type = eventType(event);
    const status = statusByTerminal.get(type);
    if (isErrorOnly && status === "failed") checkTerminal(entry, status);
    else if (status && !isErrorOnly) report("terminal-repeated", index, { expected: first, seen: type });
    else if (event.kind !== "malformed" && type !== "keepalive" && !hasGoneOn) {
      hasGoneOn = true;
      report("after-terminal", index, { name: type });
    }
  }

  return {
    push(entry: EventEntry): void {
      const { event } = entry;
      lastType = event.kind === "known" ? event.event.type : eventType(event);
      if (ended !== null) checkClosed(entry, ended);
      else if (!isWithin(event)) checkOpen(entry);
    },
    /** Whether it has come to an end, by whatever event. */
    hasEnded: () => ended !== null,
    end(how: StreamEnd): void {
      if (ended === null && how !== "stopped") report("terminal-missing", null, { seen: lastType });
    },
  };
}

/** A response that was cancelled in the background has no terminal event of its own. */
function isAgreed(status: unknown, expected: Ending["status"]): boolean {
  return !isResponseStatus(status) || status === expected || status === "cancelled";
}

/** True for the many events that cannot be an end. */
function isWithin(event: StreamEvent): boolean {
  return event.kind === "known" && event.event.type !== "error" && !("response" in event.event);
}

/** A terminal event whose shape is wrong still ends the stream. */
function isWhole({ kind }: StreamEvent): boolean {
  return kind === "known" || kind === "misshapen";
}
