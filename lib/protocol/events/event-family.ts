import { isJsonObject } from "@/lib/protocol/json";
import { partKind } from "@/lib/protocol/response/response-parts";
import { eventError } from "@/lib/protocol/stream-error";
import { eventData, eventType, type StreamEvent } from "@/lib/protocol/stream-event";

/** What an event is about; each family has its own hue and mark on the page. */
export type EventFamily = "lifecycle" | "message" | "reasoning" | "tool" | "error" | "unknown";

const itemEventType = /^response\.output_item\./;
const partEventType = /^response\.content_part\./;
const lifecycleType =
  /^(response\.(created|queued|in_progress|completed|incomplete|compaction\..*)|keepalive)$/;
const messageType = /^response\.(output_text|refusal|audio)\b/;
const reasoningType = /^response\.reasoning/;
// Also of hosted tools that are not known yet: response.x_search_call.searching and the like.
const toolType = /^response\.(mcp_|[a-z_]+_call)/;
const toolItemType = /_call(_output)?$|^mcp_|^tool_search|^program|^additional_tools$/;

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

function itemFamily(item: unknown): EventFamily {
  const type = isJsonObject(item) ? item.type : null;
  if (type === "message" || type === "reasoning") return type;
  if (type === "compaction") return "lifecycle";
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
