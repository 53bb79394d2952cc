import { tellAnnotations } from "@/lib/protocol/check/annotations";
import { type EventPlace, findOpenItem, isRightItem } from "@/lib/protocol/check/item-place";
import {
  type ItemStream,
  type ItemTrack,
  nameMember,
  type PartTrack,
  readIndex,
  readText,
} from "@/lib/protocol/check/item-track";
import {
  findList,
  findPart,
  placePart,
  readMemberIndex,
  sayAfterDone,
} from "@/lib/protocol/check/part-place";
import {
  indexFields,
  type ListName,
  type TextFamily,
  textFamilies,
} from "@/lib/protocol/check/text-families";
import { checkDone, checkLogprobs, findText, tellText } from "@/lib/protocol/check/text-sums";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** A `part.added`, or the like of a list of another name. One without an index comes after those there are. */
export function openPart(stream: ItemStream, place: EventPlace, list: ListName): void {
  const item = findOpenItem(stream, place);
  if (item === null) return;
  const raw = isJsonObject(place.event.part) ? place.event.part : {};
  const family = familyOfPart(list, raw.type);
  const index = readIndex(place.event[indexFields[list]]) ?? findList(item, list).nextIndex;
  const part = claimPart(stream, item, list, index, place.at);
  part.isAdded = true;
  part.type = readText(raw.type);
  if (!family) return;
  if (!isRightItem(stream, item, family.itemType, place)) {
    part.isMuted = true;
    item.isWhole = false;
    return;
  }
  const initial = readText(list === "command" ? place.event.command : raw[family.field]);
  findText(item, family, index).initial = initial ?? "";
}

/** A `part.done`: the whole part, to be compared with what came of it. */
export function closePart(stream: ItemStream, place: EventPlace, list: ListName): void {
  const item = findOpenItem(stream, place);
  if (item === null) return;
  const raw = isJsonObject(place.event.part) ? place.event.part : {};
  const family = familyOfPart(list, raw.type);
  const index = readMemberIndex(item, list, place);
  const part = findPart(stream, item, list, index, place);
  if (part.isDone) {
    sayAfterDone(stream, item, null, part, place.at);
    return;
  }
  part.isDone = true;
  if (family && !isRightItem(stream, item, family.itemType, place)) return;
  if (!keepsType(stream, item, part, raw, place.at) || part.isMuted || !family) return;
  comparePart(stream, item, part, family, raw, place.at);
}

/** The type of a part as it is told now; false where it was another. */
export function keepsType(
  stream: ItemStream,
  item: ItemTrack,
  part: PartTrack,
  raw: JsonObject,
  at: number,
): boolean {
  const type = readText(raw.type);
  const expected = part.type;
  part.type = type ?? expected;
  if (type === null || expected === null || type === expected || part.isMuted) return true;
  part.isMuted = true;
  const facts = { name: nameMember(part.list, part.index, ""), expected, seen: type };
  stream.report("part-type-changed", at, { outputIndex: item.outputIndex, ...facts });
  return false;
}

/** To call when an item ends: its parts should have ended by then. */
export function checkPartsClosed(stream: ItemStream, item: ItemTrack, at: number): void {
  if (!item.isWhole) return;
  for (const [list, { parts }] of item.lists) {
    if (list === "command") continue; // A command has no end but that of its text.
    for (const part of parts.values()) {
      if (!part.isAdded || part.isDone) continue;
      item.hasOpenEnd = true;
      const name = nameMember(list, part.index, "");
      stream.report("part-unclosed", at, { outputIndex: item.outputIndex, name });
    }
  }
}

/** The new part that an `added` opens, or the one that was told of too early. */
function claimPart(
  stream: ItemStream,
  item: ItemTrack,
  list: ListName,
  index: number,
  at: number,
): PartTrack {
  const track = findList(item, list);
  const known = track.parts.get(index);
  track.hasAdded = true;
  if (known && !known.isAdded) return known;
  const { outputIndex } = item;
  const name = nameMember(list, index, "");
  if (known) {
    item.hasReusedPart = true;
    for (const texts of item.texts.values()) texts.delete(index);
    stream.report("part-added-twice", at, { outputIndex, name });
  } else if (index > track.nextIndex && item.isWhole && item.added !== null) {
    track.hasGap = true;
    const facts = { name, expected: String(track.nextIndex), seen: String(index) };
    stream.report("part-index-gap", at, { outputIndex, ...facts });
  }
  return placePart(item, list, index);
}

function comparePart(
  stream: ItemStream,
  item: ItemTrack,
  part: PartTrack,
  family: TextFamily,
  raw: JsonObject,
  at: number,
): void {
  const text = findText(item, family, part.index);
  const told = readText(raw[family.field]);
  checkDone(stream, item, text, at);
  if (told !== null) tellText(stream, item, text, "done-part", told, at);
  if (family.name !== "output_text") return;
  tellAnnotations(stream, item, part, raw.annotations, at);
  checkLogprobs(stream, item, text, raw.logprobs, true, at);
}

/** The family whose text a part of a type holds; none for types that we do not know. */
function familyOfPart(list: ListName, partType: unknown): TextFamily | undefined {
  const families = textFamilies.filter((family) => family.list === list);
  if (list === "command") return families[0];
  return families.find(({ partTypes }) => partTypes[0] === partType);
}
