import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** What an upstream says went wrong, whatever form it chose. Fields that it left out are null. */
export type ResponseError = {
  code: string | null;
  message: string;
  param: string | null;
  type: string | null;
};

/**
 * Reads an error body, or the data of an error event, in the forms seen: `{"error":{…}}` (Open Responses,
 * Chat Completions, OpenRouter), `{"error":"text"}` (xAI), and the fields themselves (OpenAI's event).
 * Null when there is none. Codes may be numbers; they come back as text.
 */
export function readResponseError(data: unknown): ResponseError | null {
  if (!isJsonObject(data)) return null;
  if (isJsonObject(data.error)) return fromFields(data.error);
  if (typeof data.error === "string" && data.error !== "") {
    return { code: shortText(data.code), message: data.error, param: shortText(data.param), type: null };
  }
  return typeof data.message === "string" ? { ...fromFields(data), type: flatType(data) } : null;
}

/** The error that an event carries: an `error` event, or data without a type that has an `error`. */
export function eventError(event: StreamEvent): ResponseError | null {
  if (event.kind === "known") return event.event.type === "error" ? readErrorEvent(event.event) : null;
  if (event.kind === "unknown" && event.type === "" && isJsonObject(event.data) && event.data.error) {
    return readResponseError(event.data);
  }
  return null;
}

/** The error of an event of type `error`: there always is one, however little it says. */
export function readErrorEvent(event: JsonObject): ResponseError {
  return readResponseError(event) ?? fromFields(event);
}

function fromFields(fields: JsonObject): ResponseError {
  const code = shortText(fields.code);
  const message = shortText(fields.message) ?? code ?? previewFields(fields);
  return { code, message, param: shortText(fields.param), type: shortText(fields.type) };
}

/** In the flat form `type` is the event's own name. */
function flatType(fields: JsonObject): string | null {
  return fields.type === "error" ? null : shortText(fields.type);
}

function shortText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}
