import { isJsonObject } from "@/lib/protocol/json";
import {
  eventSchema,
  type KnownEvent,
  type MalformedReason,
  type StreamEvent,
} from "@/lib/protocol/stream-event";

const shownLength = 4096;

/**
 * Says what the data of one frame is. Total: every text gives an event.
 * `data.type` decides, never the `event:` line, which gateways leave out or fill with `message`.
 */
export function classifyData(data: string): StreamEvent {
  const parsed = parseJson(data);
  // Decoding put U+FFFD where the bytes were no UTF-8; inside a JSON string it stays readable.
  if (parsed === undefined)
    return malformedEvent(data.includes("\uFFFD") ? "invalid_utf8" : "not_json", data);
  if (!isJsonObject(parsed)) return malformedEvent("not_object", data);
  const type = typeof parsed.type === "string" ? parsed.type : "";
  const schema = eventSchema(type);
  if (!schema) return { kind: "unknown", type, data: parsed };
  const result = schema.safeParse(parsed);
  if (!result.success) return { kind: "misshapen", type, path: firstPath(result.error.issues), data: parsed };
  // The parsed object itself, not zod's copy: a copy drops a key named `__proto__` and moves the others.
  return { kind: "known", event: parsed as KnownEvent };
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

function firstPath(issues: readonly { path: readonly PropertyKey[] }[]): string {
  return (issues[0]?.path ?? []).map(String).join(".");
}
