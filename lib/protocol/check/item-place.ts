import {
  createItemTrack,
  type ItemStream,
  type ItemTrack,
  readIndex,
  readText,
  reportOnce,
} from "@/lib/protocol/check/item-track";
import { itemFields } from "@/lib/protocol/check/known-fields";
import type { JsonObject } from "@/lib/protocol/json";

/** What an event says of itself, for the rules that name it. */
export type EventPlace = { type: string; event: JsonObject; at: number };

/**
 * The item that an event is about. Where it names no index it means the item that was opened last, as in
 * `reduce-response`. One that was never opened is opened here, and that is said once.
 */
export function findItem(stream: ItemStream, place: EventPlace): ItemTrack {
  const outputIndex = readIndex(place.event.output_index) ?? stream.newest?.outputIndex ?? 0;
  const known = stream.items.get(outputIndex);
  if (known) return known;
  const item = placeItem(stream, outputIndex);
  item.isWhole = !isBeforeStart(stream, outputIndex);
  if (item.isWhole && !stream.isTorn) {
    stream.report("item-not-added", place.at, { outputIndex, name: place.type });
  }
  return item;
}

/** The same for events that only an open item may have; null where nothing more is to be said of it. */
export function findOpenItem(stream: ItemStream, place: EventPlace): ItemTrack | null {
  const item = findItem(stream, place);
  if (item.isDone) {
    reportOnce(stream, item, "item-after-done", place.at, { name: place.type });
    return null;
  }
  checkItemId(stream, item, place.event.item_id, place.at);
  return item;
}

/** A new item at its place. The newest one is what events without an index mean. */
export function placeItem(stream: ItemStream, outputIndex: number): ItemTrack {
  const item = createItemTrack(outputIndex);
  stream.items.set(outputIndex, item);
  stream.newest = item;
  stream.nextIndex = Math.max(stream.nextIndex, outputIndex + 1);
  return item;
}

/** Compares an id with the first one that the item had. */
export function checkItemId(stream: ItemStream, item: ItemTrack, value: unknown, at: number): void {
  const id = readText(value);
  if (id === null || id === item.id || item.hasMovingId) return;
  if (item.id === null) {
    item.id = id;
    return;
  }
  item.hasMovingId = true;
  stream.report("item-id-changed", at, { outputIndex: item.outputIndex, expected: item.id, seen: id });
}

/** True where an event of a type may stand in the item; where not, that is said once. */
export function isRightItem(
  stream: ItemStream,
  item: ItemTrack,
  itemType: string,
  { type, at }: Pick<EventPlace, "type" | "at">,
): boolean {
  item.type ??= itemType;
  // Of a type that nobody has published, nobody knows what belongs into it.
  if (item.type === itemType || !itemFields.has(item.type)) return true;
  reportOnce(stream, item, "wrong-place", at, { name: type, expected: itemType, seen: item.type }, itemType);
  return false;
}

function isBeforeStart({ resumedBelow }: ItemStream, outputIndex: number): boolean {
  return resumedBelow !== null && outputIndex < resumedBelow;
}
