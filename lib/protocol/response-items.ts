import type { JsonObject } from "@/lib/protocol/json";
import { readItem } from "@/lib/protocol/response-item";
import { createItem, type ItemState } from "@/lib/protocol/response-state";

// Functions of the items so far and an event; each gives new items and shares all that it did not change.

export type Items = readonly ItemState[];
/** Some servers leave indexes out, or send null. */
export type Index = number | null | undefined;
export type OfItem = { output_index?: Index };

/** An item that names no index comes after those there are. */
export function addItem(items: Items, event: OfItem & { item: JsonObject }): Items {
  const outputIndex = event.output_index ?? (items.length === 0 ? 0 : lastIndex(items) + 1);
  return putItem(items, readItem(event.item, findItem(items, outputIndex, "unknown"), false));
}

export function finishItem(items: Items, event: OfItem & { item: JsonObject }): Items {
  return putItem(items, readItem(event.item, findItem(items, event.output_index, "unknown"), true));
}

/**
 * The items of a response's output, which wins where there is one: a final one has items that never got their
 * `done`, and parts at their true index. One of fewer items than were streamed is not the whole, and replacing
 * would also shift their indexes: then what was streamed stays.
 */
export function readOutput(items: Items, output: readonly JsonObject[], isFinal: boolean): Items {
  if (output.length < items.length) return items;
  return output.map((raw, outputIndex) => {
    const streamed = items.find((item) => item.outputIndex === outputIndex && item.type === raw.type);
    const item = streamed ?? createItem(outputIndex, "unknown");
    return readItem(raw, item, isFinal || item.isDone);
  });
}

/**
 * The item that an event is about, or a new one for it, since a stream may start in the middle.
 * An event without an index means the item that was added last.
 */
export function findItem(items: Items, index: Index, typeIfNew: string): ItemState {
  const outputIndex = index ?? lastIndex(items);
  const found = items[positionBefore(items, outputIndex)];
  return found?.outputIndex === outputIndex ? found : createItem(outputIndex, typeIfNew);
}

/** The items, ascending by output index, with this one in its place. */
export function putItem(items: Items, item: ItemState): Items {
  const position = positionBefore(items, item.outputIndex);
  if (items[position]?.outputIndex === item.outputIndex) return items.with(position, item);
  return items.toSpliced(position + 1, 0, item);
}

/** Where the last item stands whose index is this one or lower; -1 for none. */
function positionBefore(items: Items, outputIndex: number): number {
  let position = items.length - 1;
  while (position >= 0 && (items[position]?.outputIndex ?? 0) > outputIndex) position -= 1;
  return position;
}

function lastIndex(items: Items): number {
  return items.at(-1)?.outputIndex ?? 0;
}
