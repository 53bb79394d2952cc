import {
  createItemTrack,
  type ItemStream,
  type ItemTrack,
  readIndex,
  readText,
  reportOnce,
} from "@/lib/protocol/check/item-track";
import { itemFields } from "@/lib/protocol/check/known-fields";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What an event says of itself, for the rules that name it. */
export type EventPlace = { type: string; event: JsonObject; at: number };

/**
 * The item that an event is about: the one at its index; where it names none, the one with its id, or the
 * one that was opened last, as in `reduce-response`. One that was never opened is opened here, and that is
 * said. The id of another open item means that one: then it is the index that is wrong.
 */
export function findItem(stream: ItemStream, place: EventPlace): ItemTrack {
  const { event, at } = place;
  const owner = findOwner(stream, event);
  const outputIndex = readIndex(event.output_index) ?? owner?.outputIndex ?? stream.newest?.outputIndex ?? 0;
  const known = stream.items.get(outputIndex);
  if (owner === null || owner === known) return known ?? placeUnknownItem(stream, outputIndex, place);
  if (known === undefined) return followOwner(stream, owner, outputIndex, place);
  if (known.id === null || known.id === owner.id) return known;
  checkItemId(stream, known, owner.id, at);
  return owner;
}

/** The same for events that only an open item may have; null where nothing more is to be said of it. */
export function findOpenItem(stream: ItemStream, place: EventPlace): ItemTrack | null {
  const item = findItem(stream, place);
  if (item.isDone) {
    const isLateEnd = item.hasOpenEnd && place.type.endsWith(".done");
    if (!isLateEnd) reportOnce(stream, item, "item-after-done", place.at, { name: place.type });
    return null;
  }
  const { item_id: id } = place.event;
  if (item.id === null && item.type !== null && item.added !== null && typeof id === "string") {
    // Its events have an id to go by, and the item that they mean has none.
    stream.report("item-id-missing", place.at, {
      outputIndex: item.outputIndex,
      name: "id",
      expected: `item(${item.type})`,
    });
  }
  checkItemId(stream, item, id, place.at);
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

/** The open item that was opened with the event's id. */
function findOwner(stream: ItemStream, { item_id: itemId, item }: JsonObject): ItemTrack | null {
  const id = itemId ?? (isJsonObject(item) ? item.id : null);
  const owner = typeof id === "string" ? stream.itemsById.get(id) : undefined;
  return owner === undefined || owner.isDone ? null : owner;
}

/** Nothing was opened at the index. After a gap it is the item's true one; else the event has a wrong one. */
function followOwner(
  stream: ItemStream,
  owner: ItemTrack,
  outputIndex: number,
  { type, at }: EventPlace,
): ItemTrack {
  if (owner.hasGap) {
    stream.items.delete(owner.outputIndex);
    owner.hasGap = false;
    owner.outputIndex = outputIndex;
    stream.items.set(outputIndex, owner);
  } else {
    reportOnce(stream, owner, "item-not-added", at, { outputIndex, name: type }, String(outputIndex));
  }
  return owner;
}

function placeUnknownItem(stream: ItemStream, outputIndex: number, { type, at }: EventPlace): ItemTrack {
  const item = placeItem(stream, outputIndex);
  item.isWhole = !isBeforeStart(stream, outputIndex);
  if (item.isWhole && !stream.isTorn) stream.report("item-not-added", at, { outputIndex, name: type });
  return item;
}

function isBeforeStart({ resumedBelow }: ItemStream, outputIndex: number): boolean {
  return resumedBelow !== null && outputIndex < resumedBelow;
}
