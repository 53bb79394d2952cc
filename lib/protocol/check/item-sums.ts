import { tellAnnotations } from "@/lib/protocol/check/annotations";
import { type ItemStream, type ItemTrack, readText } from "@/lib/protocol/check/item-track";
import { keepsType } from "@/lib/protocol/check/part-lifecycle";
import {
  countItemTexts,
  familiesOf,
  type ListName,
  readItemText,
  type TextFamily,
} from "@/lib/protocol/check/text-families";
import { checkDone, checkLogprobs, findText, type SumRule, tellText } from "@/lib/protocol/check/text-sums";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Compares all texts of an item as it is sent now with how they were told before. */
export function compareItem(
  stream: ItemStream,
  item: ItemTrack,
  raw: JsonObject,
  rule: SumRule,
  at: number,
): void {
  if (item.hasReusedPart || item.type === null) return;
  compareParts(stream, item, raw, at);
  for (const family of familiesOf(item.type)) {
    const positions = readPositions(item, family.list, countItemTexts(family, raw));
    compareTexts(stream, item, family, positions, raw, rule, at);
    // In the final output nothing is news: what no event has told is told by `output_item.done`.
    if (rule === "part-item") checkUntold(stream, item, family, positions, raw, at);
  }
}

/** Types and annotations of the parts, as far as they were opened. */
function compareParts(stream: ItemStream, item: ItemTrack, raw: JsonObject, at: number): void {
  for (const [list, { parts }] of item.lists) {
    const members = raw[list];
    if (!Array.isArray(members)) continue;
    const positionOf = readPositions(item, list, members.length);
    for (const part of parts.values()) {
      const member: unknown = members[positionOf(part.index)];
      if (!isJsonObject(member) || !keepsType(stream, item, part, member, at) || part.isMuted) continue;
      if (part.type === "output_text") tellAnnotations(stream, item, part, member.annotations, at);
    }
  }
}

function compareTexts(
  stream: ItemStream,
  item: ItemTrack,
  family: TextFamily,
  positionOf: (index: number) => number,
  raw: JsonObject,
  rule: SumRule,
  at: number,
): void {
  for (const text of item.texts.get(family)?.values() ?? []) {
    if (family.list && item.lists.get(family.list)?.parts.get(text.index)?.isMuted) continue;
    if (rule === "part-item") checkDone(stream, item, text, at);
    const position = positionOf(text.index);
    const told = readText(readItemText(family, raw, position));
    if (told !== null || text.told !== null || text.hasDeltas) {
      tellText(stream, item, text, rule, told ?? "", at);
    }
    const member = family.name === "output_text" && Array.isArray(raw.content) ? raw.content[position] : null;
    if (isJsonObject(member)) checkLogprobs(stream, item, text, member.logprobs, true, at);
  }
}

/** Texts that the item has and that nothing has told of. */
function checkUntold(
  stream: ItemStream,
  item: ItemTrack,
  family: TextFamily,
  positionOf: (index: number) => number,
  raw: JsonObject,
  at: number,
): void {
  const told = new Set(Array.from(item.texts.get(family)?.keys() ?? [], positionOf));
  const count = countItemTexts(family, raw);
  for (let position = 0; position < count; position += 1) {
    const text = readText(readItemText(family, raw, position));
    if (!text || told.has(position)) continue;
    tellText(stream, item, findText(item, family, position), "part-item", text, at);
  }
}

/**
 * Where the members of a list stand in the item. Their index says so, unless indexes were left out and the
 * item has as many members as were told of: Bedrock numbers the only part of a message 1.
 */
function readPositions(item: ItemTrack, list: ListName | null, count: number): (index: number) => number {
  const indexes = list === null ? [] : readIndexes(item, list);
  if (indexes.length !== count || indexes.at(-1) === count - 1) return (index) => index;
  const positions = new Map(indexes.map((index, position) => [index, position]));
  return (index) => positions.get(index) ?? index;
}

/** The indexes of a list's members that were opened or had texts, ascending. */
function readIndexes(item: ItemTrack, list: ListName): readonly number[] {
  const indexes = new Set(item.lists.get(list)?.parts.keys());
  for (const [family, texts] of item.texts) {
    if (family.list === list) for (const index of texts.keys()) indexes.add(index);
  }
  return [...indexes].sort((first, second) => first - second);
}
