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

/**
 * Takes the text as it is told now, after comparing it with how it was told last, or with its joined deltas.
 * Where one of several is the odd one out, that is said once.
 */
export function tellText(
  stream: ItemStream,
  item: ItemTrack,
  text: TextTrack,
  rule: SumRule,
  told: string,
  at: number,
): void {
  const earlier = text.told ?? (hasAllDeltas(item, text) ? text.joined : null);
  if (earlier === null) checkAnnounced(stream, item, text, told, at);
  else if (earlier !== told && told !== text.other && !isJoinedWithInitial(text, told)) {
    text.isFaulty = true;
    text.other = earlier;
    const facts = { name: text.family.name, ...describeDifference(earlier, told) };
    stream.report(rule, at, { outputIndex: item.outputIndex, ...facts });
  }
  text.told = told;
  text.joined = "";
}

/** To call where a text's surroundings end: by then its `done` event should have come. */
export function checkDone(stream: ItemStream, item: ItemTrack, text: TextTrack, at: number): void {
  const { family, hasDeltas, isDone, index } = text;
  if (!hasDeltas || isDone || item.added === null || !item.isWhole) return;
  text.isFaulty = true;
  item.hasOpenEnd = true;
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
  const { logprobs: earlier, isFaulty, family } = text;
  text.logprobs = logprobs.length;
  // Where a delta is missing, so are its log probabilities.
  if (earlier === logprobs.length || isFaulty || !hasAllDeltas(item, text)) return;
  const facts = { expected: String(earlier), seen: String(logprobs.length) };
  stream.report("logprobs-differ", at, { outputIndex: item.outputIndex, name: family.name, ...facts });
}

function createText(family: TextFamily, index: number, initial: string): TextTrack {
  return {
    family,
    index,
    initial,
    joined: "",
    hasDeltas: false,
    isDone: false,
    isFaulty: false,
    hasHole: false,
    told: null,
    other: null,
    logprobs: 0,
  };
}

function hasAllDeltas(item: ItemTrack, { hasDeltas, hasHole }: TextTrack): boolean {
  return hasDeltas && !hasHole && item.isWhole;
}

/** A text that comes whole, though nothing has told of it before. Once for each family. */
function checkAnnounced(
  stream: ItemStream,
  item: ItemTrack,
  text: TextTrack,
  told: string,
  at: number,
): void {
  const { initial, hasDeltas, hasHole, family } = text;
  if (told === "" || told === initial || hasDeltas || hasHole) return;
  if (item.added === null || !item.isWhole) return;
  text.isFaulty = true;
  text.other = initial;
  reportOnce(stream, item, "deltas-missing", at, { name: family.name }, family.name);
}

/** Deltas go on from what stood there when the part was opened. */
function isJoinedWithInitial({ told: earlier, initial, joined }: TextTrack, told: string): boolean {
  return earlier === null && initial !== "" && initial + joined === told;
}
