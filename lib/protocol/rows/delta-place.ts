import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { eventData, type StreamEvent } from "@/lib/protocol/stream-event";

const placeFields = ["type", "output_index", "content_index", "summary_index", "command_index"] as const;

/** The data of an event that adds a piece to something that grows; null for all others. */
export function readDelta(event: StreamEvent): JsonObject | null {
  // A misshapen delta is a fault, and faults stand for themselves.
  if (event.kind === "misshapen" || event.kind === "malformed") return null;
  const data = eventData(event);
  return isJsonObject(data) && data.delta !== undefined && typeof data.type === "string" ? data : null;
}

/** Whether two deltas add to the same text: same type, same item, same part. */
export function haveSamePlace(one: JsonObject, other: JsonObject): boolean {
  for (const field of placeFields) if ((one[field] ?? null) !== (other[field] ?? null)) return false;
  // Ids count only where nothing else tells items apart: one provider gives each event a new one.
  return typeof one.output_index === "number" || one.item_id === other.item_id;
}
