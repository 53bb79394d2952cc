import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { putIndexed } from "@/lib/protocol/response/response-lists";
import { appendLogprobs, readLogprobs } from "@/lib/protocol/response/response-logprobs";
import {
  type AnnotationState,
  copyPart,
  createPart,
  type PartState,
} from "@/lib/protocol/response/response-state";

// The parts of an item's content or summary. Each function gives a new list and shares what it did not change.

type Parts = readonly PartState[];
type PartKind = PartState["kind"];

const kindByPartType: ReadonlyMap<unknown, PartKind> = new Map([
  ["output_text", "text"],
  ["text", "text"],
  ["refusal", "refusal"],
  ["reasoning_text", "reasoning"],
  ["summary_text", "summary"],
]);

/**
 * The part at an index, or a new one for it. The kind belongs to the key: where indexes are missing, reasoning
 * and text share index 0 and must not run together.
 */
export function findPart(parts: Parts, index: number, kind: PartKind): PartState {
  return parts[positionOf(parts, index, kind)] ?? createPart(index, kind);
}

/** The list with this part in its place. */
export function putPart(parts: Parts, part: PartState): Parts {
  const position = positionOf(parts, part.index, part.kind);
  if (position >= 0) return parts.with(position, part);
  return parts.toSpliced(parts.findLastIndex(({ index }) => index <= part.index) + 1, 0, part);
}

/** `logprobs`: those of this delta; anything but an array is none. */
export function appendText(part: PartState, delta: string, logprobs: unknown): PartState {
  const next = copyPart(part);
  next.text += delta;
  next.logprobs = appendLogprobs(part.logprobs, logprobs);
  return next;
}

/** The text of a `done` event wins over the joined deltas, if it has any. */
export function finishText(part: PartState, text: string | null | undefined, logprobs: unknown): PartState {
  return { ...part, text: text || part.text, isDone: true, logprobs: readLogprobs(logprobs, part.logprobs) };
}

/** An annotation that names no index comes after those there are. */
export function addAnnotation(part: PartState, index: number | null | undefined, raw: unknown): PartState {
  const annotation = { index: index ?? (part.annotations.at(-1)?.index ?? -1) + 1, raw };
  return { ...part, annotations: putIndexed(part.annotations, annotation) };
}

export function partKind(raw: JsonObject): PartKind {
  return kindByPartType.get(raw.type) ?? "other";
}

/** The part as sent now, filled from what was streamed where it is silent: some servers end with empty shells. */
export function readPart(raw: JsonObject, streamed: PartState, isDone: boolean): PartState {
  const text = streamed.kind === "refusal" ? raw.refusal : raw.text;
  return {
    kind: streamed.kind,
    index: streamed.index,
    text: typeof text === "string" && text !== "" ? text : streamed.text,
    annotations: readAnnotations(raw.annotations, streamed.annotations),
    logprobs: readLogprobs(raw.logprobs, streamed.logprobs),
    isDone,
    raw,
  };
}

/** The parts of an item as sent now; those that were streamed where it has none. */
export function readParts(raw: unknown, streamed: Parts, isDone: boolean, knownKind?: "summary"): Parts {
  if (typeof raw === "string" && raw !== "") return [{ ...createPart(0, "text"), text: raw, isDone, raw }];
  if (!Array.isArray(raw) || raw.length === 0) return streamed;
  return raw.map((sent: unknown, index) => {
    if (!isJsonObject(sent)) return { ...createPart(index, "other"), isDone, raw: sent };
    return readPart(sent, findPart(streamed, index, knownKind ?? partKind(sent)), isDone);
  });
}

function readAnnotations(sent: unknown, streamed: readonly AnnotationState[]): readonly AnnotationState[] {
  if (!Array.isArray(sent) || sent.length === 0) return streamed;
  return sent.map((raw: unknown, index) => ({ index, raw }));
}

/** -1 where there is none. Parts ascend by index, and it is the last ones that change. */
function positionOf(parts: Parts, index: number, kind: PartKind): number {
  let position = parts.length - 1;
  for (let part = parts[position]; part && part.index >= index; part = parts[position]) {
    if (part.index === index && part.kind === kind) return position;
    position -= 1;
  }
  return -1;
}
