import type { JsonObject } from "@/lib/protocol/json";
import {
  changePart,
  createItem,
  type ItemState,
  type PartState,
  placePart,
  readItem,
  readPart,
} from "@/lib/protocol/response-item";

// Functions of an event and the items so far; each gives new items and shares all that it did not change.

type Items = readonly ItemState[];
type Index = number | null | undefined;
type ItemEvent = { output_index?: Index; item: JsonObject };
type ContentEvent = { output_index?: Index; content_index?: Index };
type SummaryEvent = { output_index?: Index; summary_index?: Index };
type ChangePart = (part: PartState) => PartState;

/** An item that names no index comes after those there are. */
export function addItem(items: Items, event: ItemEvent): Items {
  const outputIndex = event.output_index ?? (items.length === 0 ? 0 : lastIndex(items) + 1);
  return changeItem(items, outputIndex, "unknown", (item) => readItem(event.item, item, false));
}

export function finishItem(items: Items, event: ItemEvent): Items {
  return changeItem(items, event.output_index, "unknown", (item) => readItem(event.item, item, true));
}

/**
 * The items of a final output, which wins where there is one: it has items that never got their `done`, and
 * parts at their true index. One of fewer items than were streamed is not the whole, and replacing would
 * also shift their indexes: then what was streamed stays.
 */
export function readFinalItems(items: Items, output: readonly JsonObject[]): Items {
  if (output.length < items.length) return items;
  return output.map((raw, outputIndex) => {
    const streamed = items.find((item) => item.outputIndex === outputIndex && item.type === raw.type);
    return readItem(raw, streamed ?? createItem(outputIndex, "unknown"), true);
  });
}

export function appendText(delta: string): ChangePart {
  return (part) => ({ ...part, text: part.text + delta });
}

/** The text of a `done` event wins over the joined deltas, if it has any. */
export function finishText(text: string | null | undefined): ChangePart {
  return (part) => ({ ...part, text: text || part.text, isDone: true });
}

export function changeContent(
  items: Items,
  event: ContentEvent,
  kind: "text" | "refusal" | "reasoning",
  change: ChangePart,
): Items {
  return changeItem(items, event.output_index, itemTypeOf(kind), (item) => ({
    ...item,
    content: changePart(item.content, event.content_index ?? 0, kind, change),
  }));
}

export function placeContent(
  items: Items,
  event: ContentEvent & { part: JsonObject },
  isDone: boolean,
): Items {
  const part = readPart(event.part, event.content_index ?? 0, isDone);
  return changeItem(items, event.output_index, itemTypeOf(part.kind), (item) => ({
    ...item,
    content: placePart(item.content, part),
  }));
}

export function changeSummary(items: Items, event: SummaryEvent, change: ChangePart): Items {
  return changeItem(items, event.output_index, "reasoning", (item) => ({
    ...item,
    summary: changePart(item.summary, event.summary_index ?? 0, "summary", change),
  }));
}

export function placeSummary(
  items: Items,
  event: SummaryEvent & { part: JsonObject },
  isDone: boolean,
): Items {
  const part = readPart(event.part, event.summary_index ?? 0, isDone, "summary");
  return changeItem(items, event.output_index, "reasoning", (item) => ({
    ...item,
    summary: placePart(item.summary, part),
  }));
}

export function changeArguments(
  items: Items,
  event: { output_index?: Index },
  change: (streamed: string) => string,
): Items {
  return changeItem(items, event.output_index, "function_call", (item) => ({
    ...item,
    arguments: change(item.arguments ?? ""),
  }));
}

/**
 * Total: an event for an item not seen yet creates it, since a stream may start in the middle.
 * Some servers leave the index out; such an event means the item that was added last.
 */
function changeItem(
  items: Items,
  index: Index,
  typeIfNew: string,
  change: (item: ItemState) => ItemState,
): Items {
  const outputIndex = index ?? lastIndex(items);
  const position = items.findLastIndex((item) => item.outputIndex <= outputIndex);
  const found = items[position];
  if (found?.outputIndex === outputIndex) return items.with(position, change(found));
  return items.toSpliced(position + 1, 0, change(createItem(outputIndex, typeIfNew)));
}

function lastIndex(items: Items): number {
  return items.at(-1)?.outputIndex ?? 0;
}

function itemTypeOf(kind: PartState["kind"]): string {
  return kind === "reasoning" ? "reasoning" : "message";
}
