import { type EventPlace, findOpenItem, isRightItem } from "@/lib/protocol/check/item-place";
import {
  type ItemStream,
  type ItemTrack,
  type ListTrack,
  nameMember,
  type PartTrack,
  readIndex,
  readText,
  reportOnce,
} from "@/lib/protocol/check/item-track";
import { partFields } from "@/lib/protocol/check/known-fields";
import { indexFields, type ListName, type TextFamily } from "@/lib/protocol/check/text-families";
import { isJsonObject } from "@/lib/protocol/json";

/** Where a text is: its item, its index there, and its part where the family has parts. */
export type TextPlace = { item: ItemTrack; index: number; part: PartTrack | null };

/**
 * The place that an event of a text means. Null where it is none, which has been said then: in an item
 * that is done or of another type, in a part of another type.
 */
export function findTextPlace(stream: ItemStream, place: EventPlace, family: TextFamily): TextPlace | null {
  const item = findOpenItem(stream, place);
  if (item === null || !isRightItem(stream, item, family.itemType, place)) return null;
  const { list } = family;
  if (list === null) return { item, index: 0, part: null };
  const index = readMemberIndex(item, list, place);
  if (list === "output") return { item, index, part: null };
  const part = findPart(stream, item, list, index, place);
  return isRightPart(stream, item, part, family, place) ? { item, index, part } : null;
}

/**
 * The part at an index; one that was never opened is opened here, and that is said. Where others were
 * opened by events, its index is wrong rather than its `added` missing: then the item's texts are not all
 * where they belong, and no more is said of what is missing.
 */
export function findPart(
  stream: ItemStream,
  item: ItemTrack,
  list: ListName,
  index: number,
  place: EventPlace,
): PartTrack {
  const track = findList(item, list);
  const known = track.parts.get(index) ?? placeAddedPart(item, list, index);
  if (known) return known;
  const part = placePart(item, list, index);
  if (item.added !== null && item.isWhole && !track.hasGap) {
    const isReasoning = list !== "command" && item.type === "reasoning";
    const rule = isReasoning ? "reasoning-part-not-added" : "part-not-added";
    const facts = { outputIndex: item.outputIndex, name: nameMember(list, index, ""), expected: place.type };
    stream.report(rule, place.at, facts);
  }
  if (track.hasAdded) {
    part.isMuted = true;
    item.isWhole = false;
  }
  return part;
}

export function placePart(item: ItemTrack, list: ListName, index: number): PartTrack {
  const part: PartTrack = {
    list,
    index,
    type: null,
    isAdded: false,
    isDone: false,
    isMuted: false,
    annotations: [],
    hasMovedAnnotation: false,
  };
  const track = findList(item, list);
  track.parts.set(index, part);
  track.nextIndex = Math.max(track.nextIndex, index + 1);
  return part;
}

export function findList(item: ItemTrack, list: ListName): ListTrack {
  const known = item.lists.get(list);
  if (known) return known;
  const created: ListTrack = { parts: new Map(), nextIndex: 0, hasAdded: false, hasGap: false };
  item.lists.set(list, created);
  return created;
}

/** The index that an event names; where it names none, that of the newest member. */
export function readMemberIndex(item: ItemTrack, list: ListName, { event }: EventPlace): number {
  return readIndex(event[indexFields[list]]) ?? Math.max(0, (item.lists.get(list)?.nextIndex ?? 0) - 1);
}

/** Something for a part, or a text, after its end. Once for each. */
export function sayAfterDone(
  stream: ItemStream,
  item: ItemTrack,
  family: TextFamily | null,
  member: { list: ListName | null; index: number },
  at: number,
): void {
  const name = nameMember(member.list, member.index, family?.name ?? "");
  reportOnce(stream, item, "part-after-done", at, { name }, name);
}

/** A part that `output_item.added` had already. */
function placeAddedPart(item: ItemTrack, list: ListName, index: number): PartTrack | null {
  const parts = item.added?.[list];
  const raw: unknown = Array.isArray(parts) ? parts[index] : null;
  if (!isJsonObject(raw)) return null;
  const part = placePart(item, list, index);
  part.type = readText(raw.type);
  part.isAdded = true;
  return part;
}

function isRightPart(
  stream: ItemStream,
  item: ItemTrack,
  part: PartTrack,
  { partTypes }: TextFamily,
  { type, at }: EventPlace,
): boolean {
  if (part.isMuted) return false;
  const [expected] = partTypes;
  if (expected === undefined || part.type === null) return true;
  if (partTypes.includes(part.type) || !partFields.has(part.type)) return true;
  part.isMuted = true;
  item.isWhole = false;
  const facts = { outputIndex: item.outputIndex, name: type, expected, seen: part.type };
  stream.report("wrong-place", at, facts);
  return false;
}
