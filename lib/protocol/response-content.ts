import type { JsonObject } from "@/lib/protocol/json";
import { findItem, type Index, type Items, type OfItem, putItem } from "@/lib/protocol/response-items";
import {
  addAnnotation,
  appendText,
  findPart,
  finishText,
  partKind,
  putPart,
  readPart,
} from "@/lib/protocol/response-parts";
import { copyItem, type PartState } from "@/lib/protocol/response-state";

// Events about the content of messages and reasoning, and about summaries.

type OfContent = OfItem & { content_index?: Index };
type OfSummary = OfItem & { summary_index?: Index };
type ContentKind = "text" | "refusal" | "reasoning";

export function appendContent(
  items: Items,
  event: OfContent & { delta: string; logprobs?: unknown },
  kind: ContentKind,
): Items {
  return putContent(items, event, appendText(findContent(items, event, kind), event.delta, event.logprobs));
}

/** `text`: that of the `done` event, under whatever name it has there. */
export function finishContent(
  items: Items,
  event: OfContent & { logprobs?: unknown },
  kind: ContentKind,
  text: string | null | undefined,
): Items {
  return putContent(items, event, finishText(findContent(items, event, kind), text, event.logprobs));
}

/** For `content_part` events, and for vLLM's `reasoning_part` ones. */
export function placeContent(items: Items, event: OfContent & { part: JsonObject }, isDone: boolean): Items {
  const streamed = findContent(items, event, partKind(event.part));
  return putContent(items, event, readPart(event.part, streamed, isDone));
}

export function annotateContent(
  items: Items,
  event: OfContent & { annotation_index?: Index; annotation: JsonObject },
): Items {
  const part = findContent(items, event, "text");
  return putContent(items, event, addAnnotation(part, event.annotation_index, event.annotation));
}

export function appendSummary(items: Items, event: OfSummary & { delta: string }): Items {
  return putSummary(items, event, appendText(findSummary(items, event), event.delta, null));
}

export function finishSummary(items: Items, event: OfSummary & { text?: string | null | undefined }): Items {
  return putSummary(items, event, finishText(findSummary(items, event), event.text, null));
}

export function placeSummary(items: Items, event: OfSummary & { part: JsonObject }, isDone: boolean): Items {
  return putSummary(items, event, readPart(event.part, findSummary(items, event), isDone));
}

function findContent(items: Items, event: OfContent, kind: PartState["kind"]): PartState {
  const item = findItem(items, event.output_index, itemTypeOf(kind));
  return findPart(item.content, event.content_index ?? 0, kind);
}

function putContent(items: Items, event: OfContent, part: PartState): Items {
  const item = findItem(items, event.output_index, itemTypeOf(part.kind));
  const next = copyItem(item);
  next.content = putPart(item.content, part);
  return putItem(items, next);
}

function findSummary(items: Items, event: OfSummary): PartState {
  const item = findItem(items, event.output_index, "reasoning");
  return findPart(item.summary, event.summary_index ?? 0, "summary");
}

function putSummary(items: Items, event: OfSummary, part: PartState): Items {
  const item = findItem(items, event.output_index, "reasoning");
  const next = copyItem(item);
  next.summary = putPart(item.summary, part);
  return putItem(items, next);
}

function itemTypeOf(kind: PartState["kind"]): string {
  return kind === "reasoning" ? "reasoning" : "message";
}
