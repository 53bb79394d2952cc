import { addAnnotation } from "@/lib/protocol/check/annotations";
import type { EventPlace } from "@/lib/protocol/check/item-place";
import {
  type ItemStream,
  type ItemTrack,
  nameMember,
  reportOnce,
  type TextTrack,
} from "@/lib/protocol/check/item-track";
import { findTextPlace, sayAfterDone, type TextPlace } from "@/lib/protocol/check/part-place";
import { readDelta, readDone, type TextFamily } from "@/lib/protocol/check/text-families";
import { checkLogprobs, findText, tellText } from "@/lib/protocol/check/text-sums";

/** The text that a delta went to; null where the delta was odd, or went to more than one. */
export type DeltaTarget = { item: ItemTrack; text: TextTrack };

/** A delta of one text, or of several that come in one event. */
export function addDelta(
  stream: ItemStream,
  place: EventPlace,
  families: readonly TextFamily[],
): DeltaTarget | null {
  const found = findTexts(stream, place, families);
  for (const text of found.texts) appendDelta(text, place.event);
  const [text] = found.texts;
  return found.item !== null && text !== undefined && found.texts.length === 1
    ? { item: found.item, text }
    : null;
}

/** The whole text at its end. */
export function finishText(stream: ItemStream, place: EventPlace, families: readonly TextFamily[]): void {
  const { item, texts } = findTexts(stream, place, families);
  if (item === null) return;
  for (const text of texts) {
    const told = readDone(text.family, place.event);
    text.isDone = true;
    if (typeof told === "string") tellText(stream, item, text, "deltas-done", told, place.at);
    checkLogprobs(stream, item, text, place.event.logprobs, false, place.at);
  }
}

/** An `annotation.added`: it belongs to a text that is not done yet. */
export function annotateText(stream: ItemStream, place: EventPlace, family: TextFamily): void {
  const found = findTextPlace(stream, place, family);
  if (found === null || found.part === null) return;
  const { item, part, index } = found;
  if (part.isDone) {
    sayAfterDone(stream, item, family, part, place.at);
    return;
  }
  if (findText(item, family, index).isDone) {
    const name = nameMember(part.list, index, "");
    reportOnce(stream, item, "annotation-late", place.at, { name }, name);
  }
  addAnnotation(stream, item, part, place.event, place.at);
}

/** How many tokens an event has log probabilities for. */
export function countLogprobs(logprobs: unknown): number {
  return Array.isArray(logprobs) ? logprobs.length : 0;
}

/** The texts that an event of these families is about; none where it comes too late, or at a wrong place. */
function findTexts(
  stream: ItemStream,
  place: EventPlace,
  families: readonly TextFamily[],
): { item: ItemTrack | null; texts: readonly TextTrack[] } {
  const [family] = families;
  const found = family === undefined ? null : findTextPlace(stream, place, family);
  if (family === undefined || found === null) return { item: null, texts: [] };
  const { item, index } = found;
  const texts = families.map((each) => findText(item, each, index));
  if (!isOver(found, texts)) return { item, texts };
  if (!texts.some((text) => text.isFaulty)) {
    sayAfterDone(stream, item, family, { list: family.list, index }, place.at);
  }
  return { item: null, texts: [] };
}

function isOver({ part }: TextPlace, texts: readonly TextTrack[]): boolean {
  return part?.isDone === true || texts.some((text) => text.isDone);
}

function appendDelta(text: TextTrack, event: EventPlace["event"]): void {
  const delta = readDelta(text.family, event);
  if (typeof delta === "string") {
    text.joined += delta;
    text.hasDeltas = true;
  } else {
    text.hasHole = true;
  }
  text.logprobs += countLogprobs(event.logprobs);
}
