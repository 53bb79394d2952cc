import type { ToolStateType } from "@/lib/protocol/events/stream-event-tools";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";
import { eventError, readResponseError } from "@/lib/protocol/stream-error";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

/** Facts for the summary of an event's row. Its words come from the messages. */
export type EventSummary =
  /** `text`, here and below: at most the first 200 characters. */
  | { kind: "delta"; text: string }
  | { kind: "text"; characters: number; text: string }
  /** `name`: of the function or the server. `text`: what the item says, asks for or runs. `bytes`: of its image. */
  | { kind: "item"; outputIndex: number; itemType: string; name?: string; text?: string; bytes?: number }
  | { kind: "part"; outputIndex: number; partIndex: number; partType: string; text?: string }
  /** A tool's own step, such as `response.web_search_call.searching`. */
  | { kind: "state"; outputIndex: number; type: ToolStateType }
  /** The same of a tool that is not known: its item's type and its state, at most 80 characters each. */
  | { kind: "otherState"; outputIndex: number; tool: string; state: string }
  | { kind: "image"; outputIndex: number; imageIndex: number; bytes: number }
  | { kind: "audio"; bytes: number }
  | { kind: "annotation"; annotationType: string; text: string }
  | { kind: "response"; id: string; model?: string; status?: string }
  | { kind: "error"; message: string }
  | { kind: "raw"; text: string }
  | { kind: "none" };

type Index = number | null | undefined;
type Text = string | null | undefined;

const shownCharacters = 200;

/** How many entries of a list of texts are looked at. */
const shownTexts = 20;

/** Where items have what is worth a look, the most telling first. */
const itemTexts = [
  "arguments",
  "input",
  "code",
  "operation.path",
  "action.query",
  "action.commands",
  "action.command",
  "action.url",
  "queries",
  "content.0.text",
  "content.0.refusal",
  "summary.0.text",
  "output",
  "output.0.stdout",
  "output.0.stderr",
  "result",
];

const annotationTexts = ["title", "url", "filename", "file_id"];

const toolStateType = /^response\.([a-z]\w{0,74}_call|mcp_\w{1,76})\.([a-z]\w{0,79})$/;

/** What an event holds that only tells a tool's state. */
const toolStateFields: ReadonlySet<string> = new Set(["type", "sequence_number", "item_id", "output_index"]);

/** What there is to say about an event in one line. Bounded, whatever the size of the event. */
export function summarizeEvent(event: StreamEvent): EventSummary {
  const error = eventError(event);
  if (error) return { kind: "error", message: error.message };
  switch (event.kind) {
    case "known":
      return summarizeKnown(event.event);
    case "malformed":
      return { kind: "raw", text: cut(event.text) };
    case "unknown":
      return summarizeOtherState(event.type, event.data) ?? summarizeFields(event.data);
    case "misshapen":
      return summarizeFields(event.data);
  }
}

function summarizeKnown(event: KnownEvent): EventSummary {
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
      return summarizePart(event.part, event.output_index, event.content_index);
    case "response.reasoning_summary_part.added":
    case "response.reasoning_summary_part.done":
      return summarizePart(event.part, event.output_index, event.summary_index);
    case "response.output_text.delta":
    case "response.refusal.delta":
    case "response.reasoning_text.delta":
    case "response.reasoning.delta":
    case "response.reasoning_summary_text.delta":
    case "response.function_call_arguments.delta":
    case "response.mcp_call_arguments.delta":
    case "response.custom_tool_call_input.delta":
    case "response.code_interpreter_call_code.delta":
    case "response.apply_patch_call_operation_diff.delta":
    case "response.shell_call_command.delta":
    case "response.audio.transcript.delta":
      return { kind: "delta", text: cut(event.delta) };
    case "response.output_text.done":
    case "response.reasoning_text.done":
    case "response.reasoning.done":
    case "response.reasoning_summary_text.done":
      return summarizeText(event.text);
    case "response.refusal.done":
      return summarizeText(event.refusal);
    case "response.function_call_arguments.done":
    case "response.mcp_call_arguments.done":
      return summarizeText(event.arguments);
    case "response.custom_tool_call_input.done":
      return summarizeText(event.input);
    case "response.code_interpreter_call_code.done":
      return summarizeText(event.code);
    case "response.apply_patch_call_operation_diff.done":
      return summarizeText(event.diff);
    case "response.shell_call_command.added":
    case "response.shell_call_command.done":
      return summarizeText(event.command);
    case "response.shell_call_output_content.delta":
      return { kind: "delta", text: cut(joinOutput(event.delta)) };
    case "response.shell_call_output_content.done":
      return summarizeText(event.output?.map(joinOutput).join(""));
    case "response.output_text.annotation.added":
      return summarizeAnnotation(event.annotation);
    case "response.image_generation_call.partial_image":
      return summarizeImage(event);
    case "response.audio.delta":
      return { kind: "audio", bytes: base64Bytes(event.delta) };
    case "response.audio.done":
    case "response.audio.transcript.done":
    case "keepalive":
    case "error":
      return { kind: "none" };
    default:
      return { kind: "state", outputIndex: event.output_index ?? 0, type: event.type };
  }
}

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

function summarizeItem(item: JsonObject & { type: string; name?: Text }, outputIndex: Index): EventSummary {
  const { type: itemType, server_label: server } = item;
  const name = item.name || (typeof server === "string" ? server : "");
  const summary = { kind: "item", outputIndex: outputIndex ?? 0, itemType, ...(name && { name }) } as const;
  if (itemType === "image_generation_call")
    return typeof item.result === "string" ? { ...summary, bytes: base64Bytes(item.result) } : summary;
  const text = firstText(item, itemTexts);
  return text === "" ? summary : { ...summary, text };
}

function summarizePart(
  part: JsonObject & { type: string },
  outputIndex: Index,
  partIndex: Index,
): EventSummary {
  const text = firstText(part, ["text", "refusal"]);
  return {
    kind: "part",
    outputIndex: outputIndex ?? 0,
    partIndex: partIndex ?? 0,
    partType: part.type,
    ...(text !== "" && { text }),
  };
}

function summarizeText(text: Text): EventSummary {
  return text ? { kind: "text", characters: text.length, text: cut(text) } : { kind: "none" };
}

function summarizeAnnotation(annotation: JsonObject & { type?: Text }): EventSummary {
  return {
    kind: "annotation",
    annotationType: annotation.type ?? "",
    text: firstText(annotation, annotationTexts),
  };
}

function summarizeImage(event: {
  output_index?: Index;
  partial_image_index?: Index;
  partial_image_b64: string;
}): EventSummary {
  return {
    kind: "image",
    outputIndex: event.output_index ?? 0,
    imageIndex: event.partial_image_index ?? 0,
    bytes: base64Bytes(event.partial_image_b64),
  };
}

/** Null where the event is something else, or holds more: then its fields say more than its type. */
function summarizeOtherState(type: string, data: unknown): EventSummary | null {
  const [, tool, state] = toolStateType.exec(type) ?? [];
  if (!tool || !state || !isJsonObject(data) || typeof data.output_index !== "number") return null;
  if (!Object.keys(data).every((name) => toolStateFields.has(name))) return null;
  return { kind: "otherState", outputIndex: data.output_index, tool, state };
}

function summarizeFields(data: unknown): EventSummary {
  if (!isJsonObject(data)) return { kind: "none" };
  if (typeof data.delta === "string") return { kind: "delta", text: cut(data.delta) };
  const text = previewFields(data, (name) => name === "type" || name === "sequence_number");
  return text === "" ? { kind: "none" } : { kind: "raw", text };
}

function joinOutput({ stdout, stderr }: { stdout?: Text; stderr?: Text }): string {
  return `${stdout ?? ""}${stderr ?? ""}`;
}

/** The first of these places of an object that holds a text, or a list of texts. */
function firstText(data: JsonObject, places: readonly string[]): string {
  for (const place of places) {
    const value = place.split(".").reduce<unknown>(readMember, data);
    if (typeof value === "string" && value !== "") return cut(value);
    if (Array.isArray(value) && typeof value[0] === "string") return joinTexts(value);
  }
  return "";
}

function joinTexts(list: readonly unknown[]): string {
  const texts = list.slice(0, shownTexts).filter((text) => typeof text === "string");
  return cut(texts.join(" "));
}

function readMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isJsonObject(value) ? value[name] : undefined;
}

function cut(text: string): string {
  return text.slice(0, shownCharacters);
}

/** How many bytes a base64 text stands for. */
function base64Bytes(text: string): number {
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  return Math.max(0, Math.floor((text.length * 3) / 4) - padding);
}
