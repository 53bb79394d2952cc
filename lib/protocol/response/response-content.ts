import type { JsonObject } from "@/lib/protocol/json";
import { findItem, type Index, type Items, type OfItem } from "@/lib/protocol/response/response-items";
import {
  addAnnotation,
  appendText,
  findPart,
  finishText,
  partKind,
  putPart,
  readPart,
} from "@/lib/protocol/response/response-parts";
import { copyItem, type ItemState, type PartState } from "@/lib/protocol/response/response-state";

// Events about the content of messages and reasoning, and about summaries: each gives the item as it is then.

type OfContent = OfItem & { content_index?: Index };
type OfSummary = OfItem & { summary_index?: Index };
type ContentKind = "text" | "refusal" | "reasoning";

export function appendContent(
  items: Items,
  event: OfContent & { delta: string; logprobs?: unknown },
  kind: ContentKind,
): ItemState {
  const item = findContentItem(items, event, kind);
  return withContent(item, appendText(findContent(item, event, kind), event.delta, event.logprobs));
}

/** `text`: that of the `done` event, under whatever name it has there. */
export function finishContent(
  items: Items,
  event: OfContent & { logprobs?: unknown },
  kind: ContentKind,
  text: string | null | undefined,
): ItemState {
  const item = findContentItem(items, event, kind);
  return withContent(item, finishText(findContent(item, event, kind), text, event.logprobs));
}

/** For `content_part` events, and for vLLM's `reasoning_part` ones. */
export function placeContent(
  items: Items,
  event: OfContent & { part: JsonObject },
  isDone: boolean,
): ItemState {
  const kind = partKind(event.part);
  const item = findContentItem(items, event, kind);
  return withContent(item, readPart(event.part, findContent(item, event, kind), isDone));
}

export function annotateContent(
  items: Items,
  event: OfContent & { annotation_index?: Index; annotation: JsonObject },
): ItemState {
  const item = findContentItem(items, event, "text");
  const part = findContent(item, event, "text");
  return withContent(item, addAnnotation(part, event.annotation_index, event.annotation));
}

export function appendSummary(items: Items, event: OfSummary & { delta: string }): ItemState {
  const item = findItem(items, event.output_index, "reasoning");
  return withSummary(item, appendText(findSummary(item, event), event.delta, null));
}

export function finishSummary(
  items: Items,
  event: OfSummary & { text?: string | null | undefined },
): ItemState {
  const item = findItem(items, event.output_index, "reasoning");
  return withSummary(item, finishText(findSummary(item, event), event.text, null));
}

export function placeSummary(
  items: Items,
  event: OfSummary & { part: JsonObject },
  isDone: boolean,
): ItemState {
  const item = findItem(items, event.output_index, "reasoning");
  return withSummary(item, readPart(event.part, findSummary(item, event), isDone));
}

function findContentItem(items: Items, event: OfItem, kind: PartState["kind"]): ItemState {
  return findItem(items, event.output_index, kind === "reasoning" ? "reasoning" : "message");
}

function findContent(item: ItemState, event: OfContent, kind: PartState["kind"]): PartState {
  return findPart(item.content, event.content_index ?? 0, kind);
}

function findSummary(item: ItemState, event: OfSummary): PartState {
  return findPart(item.summary, event.summary_index ?? 0, "summary");
}

function withContent(item: ItemState, part: PartState): ItemState {
  const next = copyItem(item);
  next.content = putPart(item.content, part);
  return next;
}

function withSummary(item: ItemState, part: PartState): ItemState {
  const next = copyItem(item);
  next.summary = putPart(item.summary, part);
  return next;
}
