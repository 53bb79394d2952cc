import { isJsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json-preview";
import { partKind } from "@/lib/protocol/response-parts";
import { eventError, readResponseError } from "@/lib/protocol/stream-error";
import { eventData, eventType, type KnownEvent, type StreamEvent } from "@/lib/protocol/stream-event";

/** What an event is about; each family has its own hue and mark on the page. */
export type EventFamily = "lifecycle" | "message" | "reasoning" | "tool" | "error" | "unknown";

/** Facts for the summary of an event's row. Its words come from the messages. */
export type EventSummary =
  /** `text`, here and below: at most the first 200 characters. */
  | { kind: "delta"; text: string }
  | { kind: "text"; characters: number; text: string }
  | { kind: "item"; outputIndex: number; itemType: string; name?: string }
  | { kind: "part"; outputIndex: number; partIndex: number; partType: string }
  | { kind: "response"; id: string; model?: string; status?: string }
  | { kind: "error"; message: string }
  | { kind: "raw"; text: string }
  | { kind: "none" };

const itemEventType = /^response\.output_item\./;
const partEventType = /^response\.content_part\./;
const lifecycleType = /^response\.(created|queued|in_progress|completed|incomplete|failed)$/;
const messageType = /^response\.(output_text|refusal|audio)\b/;
const reasoningType = /^response\.reasoning/;
// Hosted tools have no schema yet; their names tell: response.web_search_call.searching and the like.
const toolType = /^response\.(function_call|mcp_|[a-z_]+_call)/;
const toolItemType = /_call(_output)?$|^mcp_|^tool_search|^program/;

const shownCharacters = 200;

/** Of items and parts the family is that of what was added or done. */
export function eventFamily(event: StreamEvent): EventFamily {
  if (eventError(event) !== null) return "error";
  const type = eventType(event);
  const data = eventData(event);
  if (itemEventType.test(type)) return isJsonObject(data) ? itemFamily(data.item) : "unknown";
  if (partEventType.test(type)) return isJsonObject(data) ? partFamily(data.part) : "unknown";
  if (type === "response.failed" || type === "error") return "error";
  if (lifecycleType.test(type)) return "lifecycle";
  if (messageType.test(type)) return "message";
  if (reasoningType.test(type)) return "reasoning";
  return toolType.test(type) ? "tool" : "unknown";
}

/** The event's type as the rows show it. */
export function eventLabel(event: StreamEvent): string {
  return eventType(event).replace(/^response\.(?=.)/, "");
}

/** What there is to say about an event in one line. Bounded, whatever the size of the event. */
export function summarizeEvent(event: StreamEvent): EventSummary {
  const error = eventError(event);
  if (error) return { kind: "error", message: error.message };
  switch (event.kind) {
    case "known":
      return summarizeKnown(event.event);
    case "malformed":
      return { kind: "raw", text: event.text.slice(0, shownCharacters) };
    default:
      return summarizeUnknown(event.data);
  }
}

function summarizeKnown(event: KnownEvent): EventSummary {
  if ("delta" in event && typeof event.delta === "string")
    return { kind: "delta", text: event.delta.slice(0, shownCharacters) };
  switch (event.type) {
    case "response.created":
    case "response.queued":
    case "response.in_progress":
    case "response.completed":
    case "response.incomplete":
    case "response.failed":
      return summarizeResponse(event.response);
    case "response.output_item.added":
    case "response.output_item.done":
      return summarizeItem(event.item, event.output_index);
    case "response.content_part.added":
    case "response.content_part.done":
    case "response.reasoning_part.added":
    case "response.reasoning_part.done":
      return summarizePart(event.part.type, event.output_index, event.content_index);
    case "response.reasoning_summary_part.added":
    case "response.reasoning_summary_part.done":
      return summarizePart(event.part.type, event.output_index, event.summary_index);
    case "response.output_text.done":
    case "response.reasoning_text.done":
    case "response.reasoning.done":
    case "response.reasoning_summary_text.done":
      return summarizeText(event.text);
    case "response.refusal.done":
      return summarizeText(event.refusal);
    case "response.function_call_arguments.done":
      return summarizeText(event.arguments);
    default:
      return { kind: "none" };
  }
}

type Index = number | null | undefined;
type Text = string | null | undefined;

function summarizeResponse(response: {
  id?: Text;
  model?: Text;
  status?: Text;
  error?: unknown;
}): EventSummary {
  const { id, model, status, error } = response;
  if (isJsonObject(error)) return { kind: "error", message: readResponseError({ error })?.message ?? "" };
  return { kind: "response", id: id ?? "", ...(model && { model }), ...(status && { status }) };
}

function summarizeItem(item: { type: string; name?: Text }, outputIndex: Index): EventSummary {
  const { type: itemType, name } = item;
  return { kind: "item", outputIndex: outputIndex ?? 0, itemType, ...(name && { name }) };
}

function summarizePart(partType: string, outputIndex: Index, partIndex: Index): EventSummary {
  return { kind: "part", outputIndex: outputIndex ?? 0, partIndex: partIndex ?? 0, partType };
}

function summarizeText(text: Text): EventSummary {
  return text
    ? { kind: "text", characters: text.length, text: text.slice(0, shownCharacters) }
    : { kind: "none" };
}

function summarizeUnknown(data: unknown): EventSummary {
  if (!isJsonObject(data)) return { kind: "none" };
  if (typeof data.delta === "string") return { kind: "delta", text: data.delta.slice(0, shownCharacters) };
  const text = previewFields(data, (name) => name === "type" || name === "sequence_number");
  return text === "" ? { kind: "none" } : { kind: "raw", text };
}

function itemFamily(item: unknown): EventFamily {
  const type = isJsonObject(item) ? item.type : null;
  if (type === "message" || type === "reasoning") return type;
  return typeof type === "string" && toolItemType.test(type) ? "tool" : "unknown";
}

function partFamily(part: unknown): EventFamily {
  if (!isJsonObject(part)) return "unknown";
  switch (partKind(part)) {
    case "text":
    case "refusal":
      return "message";
    case "reasoning":
    case "summary":
      return "reasoning";
    case "other":
      return "unknown";
  }
}
