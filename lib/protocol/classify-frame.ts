import type * as z from "zod/mini";
import { isJsonObject } from "@/lib/protocol/json";
import { eventShape, type MalformedReason, type StreamEvent } from "@/lib/protocol/stream-event";

const shownLength = 4096;

/**
 * Says what the data of one frame is. Total: every text gives an event.
 * `data.type` decides, never the `event:` line, which gateways leave out or fill with `message`.
 * `hasInvalidUtf8`: the data came of bytes that were no UTF-8.
 */
export function classifyData(data: string, hasInvalidUtf8 = false): StreamEvent {
  const parsed = parseJson(data);
  // Bytes that are no UTF-8 have become U+FFFD, which does no harm inside a JSON string.
  if (parsed === undefined) return malformedEvent(hasInvalidUtf8 ? "invalid_utf8" : "not_json", data);
  if (!isJsonObject(parsed)) return malformedEvent("not_object", data);
  const type = typeof parsed.type === "string" ? parsed.type : "";
  const shape = eventShape(type);
  if (!shape) return { kind: "unknown", type, data: parsed };
  if (!shape.fits(parsed))
    return { kind: "misshapen", type, path: firstPath(shape.schema.safeParse(parsed).error), data: parsed };
  shareType(parsed, shape.type);
  // The parsed object itself, not zod's copy: a copy drops a key named `__proto__` and moves the others.
  return { kind: "known", event: parsed };
}

/** One string for all events of a type: it takes no memory of its own, and comparing it is comparing a pointer. */
function shareType(event: { type: string }, type: string): void {
  event.type = type;
}

/** Data that is no event, its text cut for display. */
export function malformedEvent(reason: MalformedReason, data: string): StreamEvent {
  return { kind: "malformed", reason, text: data.slice(0, shownLength) };
}

/** `undefined` is no JSON value, so it can stand for "not JSON". */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstPath(error: z.core.$ZodError | undefined): string {
  return (error?.issues[0]?.path ?? []).map(String).join(".");
}
