import { createItem, type ItemState } from "@/lib/protocol/response/response-state";

// The items of a response ascend by output index, which may have gaps.

export type Items = readonly ItemState[];

/** Some servers leave indexes out, or send null. */
export type Index = number | null | undefined;

/** An event about one item. */
export type OfItem = { output_index?: Index };

/**
 * The item that an event is about, or a new one for it, since a stream may start in the middle.
 * An event without an index means the item that was added last.
 */
export function findItem(items: Items, index: Index, typeIfNew: string): ItemState {
  const outputIndex = index ?? lastIndex(items);
  const found = items[positionBefore(items, outputIndex)];
  return found?.outputIndex === outputIndex ? found : createItem(outputIndex, typeIfNew);
}

/** Puts an item in its place. Changes the list, which is the caller's own. */
export function placeItem(items: ItemState[], item: ItemState): void {
  const position = positionBefore(items, item.outputIndex);
  if (items[position]?.outputIndex === item.outputIndex) items[position] = item;
  else items.splice(position + 1, 0, item);
}

/** 0 where there is no item yet. */
export function lastIndex(items: Items): number {
  return items.at(-1)?.outputIndex ?? 0;
}

/** Where the last item stands whose index is this one or lower; -1 for none. */
function positionBefore(items: Items, outputIndex: number): number {
  let position = items.length - 1;
  while (position >= 0 && (items[position]?.outputIndex ?? 0) > outputIndex) position -= 1;
  return position;
}
