import { type ItemStream, type ItemTrack, reportOnce, type TextTrack } from "@/lib/protocol/check/item-track";
import { describeDifference } from "@/lib/protocol/check/text-difference";
import { readItemText, type TextFamily } from "@/lib/protocol/check/text-families";

/** The places where a text is told whole, in the order in which they come; each is compared with the one before. */
export type SumRule = "deltas-done" | "done-part" | "part-item" | "item-final";

/** A text of an item, a new one where nothing has told of it yet. */
export function findText(item: ItemTrack, family: TextFamily, index: number): TextTrack {
  const texts = item.texts.get(family) ?? new Map<number, TextTrack>();
  if (texts.size === 0) item.texts.set(family, texts);
  const known = texts.get(index);
  if (known) return known;
  const initial = item.added === null ? "" : readItemText(family, item.added, index);
  const created = createText(family, index, typeof initial === "string" ? initial : "");
  texts.set(index, created);
  return created;
}

/** Takes the text as it is told now, after comparing it with how it was told last, or with its joined deltas. */
export function tellText(
  stream: ItemStream,
  item: ItemTrack,
  text: TextTrack,
  rule: SumRule,
  told: string,
  at: number,
): void {
  const { outputIndex } = item;
  const name = text.family.name;
  const earlier = text.told ?? joinedText(item, text);
  if (earlier === null) {
    if (isUnannounced(item, text, told)) reportOnce(stream, item, "deltas-missing", at, { name }, name);
  } else if (earlier !== told && !isJoinedWithInitial(text, told)) {
    stream.report(rule, at, { outputIndex, name, ...describeDifference(earlier, told) });
  }
  text.told = told;
}

/** To call where a text's surroundings end: by then its `done` event should have come. */
export function checkDone(stream: ItemStream, item: ItemTrack, text: TextTrack, at: number): void {
  const { family, hasDeltas, isDone, index } = text;
  if (!hasDeltas || isDone || item.added === null || !item.isWhole) return;
  reportOnce(stream, item, "done-missing", at, { name: family.name }, `${family.name} ${index}`);
}

/**
 * Compares a list of log probabilities with those of the deltas by their number. Where the list is empty,
 * only the `done` event means it: OpenAI leaves it empty in the part that follows.
 */
export function checkLogprobs(
  stream: ItemStream,
  item: ItemTrack,
  text: TextTrack,
  logprobs: unknown,
  mayBeEmpty: boolean,
  at: number,
): void {
  if (!Array.isArray(logprobs) || (logprobs.length === 0 && mayBeEmpty)) return;
  if (joinedText(item, text) === null || logprobs.length === text.logprobs) return;
  const facts = { expected: String(text.logprobs), seen: String(logprobs.length) };
  stream.report("logprobs-differ", at, { outputIndex: item.outputIndex, name: text.family.name, ...facts });
  text.logprobs = logprobs.length;
}

function createText(family: TextFamily, index: number, initial: string): TextTrack {
  return {
    family,
    index,
    initial,
    joined: "",
    hasDeltas: false,
    isDone: false,
    hasHole: false,
    told: null,
    logprobs: 0,
  };
}

/** Null where there is nothing to compare with: no deltas, or not all of them were seen. */
function joinedText(item: ItemTrack, { hasDeltas, hasHole, joined }: TextTrack): string | null {
  return hasDeltas && !hasHole && item.isWhole ? joined : null;
}

/** A text that comes whole, though nothing has told of it before. */
function isUnannounced(item: ItemTrack, { hasDeltas, hasHole, initial }: TextTrack, told: string): boolean {
  if (told === "" || told === initial || hasDeltas || hasHole) return false;
  return item.added !== null && item.isWhole;
}

/** Deltas go on from what stood there when the part was opened. */
function isJoinedWithInitial({ told: earlier, initial, joined }: TextTrack, told: string): boolean {
  return earlier === null && initial !== "" && initial + joined === told;
}
