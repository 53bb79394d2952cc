import { isJsonObject } from "@/lib/protocol/json";
import { eventData, eventType, type StreamEvent } from "@/lib/protocol/stream-event";

/**
 * True for an event of the Responses API, however odd: with the first such one a stream begins.
 * A keepalive is none: servers send it before and between.
 */
export function isResponsesEvent(event: StreamEvent): boolean {
  if (event.kind === "malformed") return false;
  const type = eventType(event);
  return event.kind === "unknown" ? type.startsWith("response.") : type !== "keepalive";
}

/**
 * Whether a stream that begins with this event is the rest of an earlier one (`starting_after`):
 * then nothing can be said of what came before.
 */
export function isResumedStart(event: StreamEvent): boolean {
  if (!isResponsesEvent(event) || eventType(event) === "response.created") return false;
  return (sequenceNumber(event) ?? 0) > 0;
}

/** The event's number where it has one that is an integer from 0 on. */
export function sequenceNumber(event: StreamEvent): number | null {
  const data = eventData(event);
  const number = isJsonObject(data) ? data.sequence_number : null;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : null;
}
