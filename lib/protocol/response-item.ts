import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** `text` is what is known so far: joined deltas, or the text of a `done` event. `raw` is the part as sent. */
export type PartState = {
  kind: "text" | "refusal" | "reasoning" | "summary" | "other";
  index: number;
  text: string;
  isDone: boolean;
  raw: JsonObject | null;
};

/** `raw` is the item as it was sent last; null while only deltas told of it. */
export type ItemState = {
  outputIndex: number;
  type: string;
  raw: JsonObject | null;
  content: readonly PartState[];
  summary: readonly PartState[];
  arguments: string | null;
  name: string | null;
  callId: string | null;
  isDone: boolean;
};

type PartKind = PartState["kind"];

const kindByPartType: ReadonlyMap<unknown, PartKind> = new Map([
  ["output_text", "text"],
  ["text", "text"],
  ["refusal", "refusal"],
  ["reasoning_text", "reasoning"],
  ["summary_text", "summary"],
]);

/** An item of which nothing is known but its place. */
export function createItem(outputIndex: number, type: string): ItemState {
  return {
    outputIndex,
    type,
    raw: null,
    content: [],
    summary: [],
    arguments: null,
    name: null,
    callId: null,
    isDone: false,
  };
}

/** The item as sent now, filled from what was streamed where it is silent: some servers end with empty shells. */
export function readItem(raw: JsonObject, streamed: ItemState, isDone: boolean): ItemState {
  return {
    outputIndex: streamed.outputIndex,
    type: typeof raw.type === "string" ? raw.type : streamed.type,
    raw,
    content: readParts(raw.content, streamed.content, isDone),
    summary: readParts(raw.summary, streamed.summary, isDone, "summary"),
    arguments:
      typeof raw.arguments === "string" ? raw.arguments || streamed.arguments || "" : streamed.arguments,
    name: typeof raw.name === "string" ? raw.name : streamed.name,
    callId: typeof raw.call_id === "string" ? raw.call_id : streamed.callId,
    isDone,
  };
}

/** A part as sent in a `part.added` or `part.done` event, or in an item. */
export function readPart(raw: JsonObject, index: number, isDone: boolean, knownKind?: "summary"): PartState {
  const kind = knownKind ?? kindByPartType.get(raw.type) ?? "other";
  const text = kind === "refusal" ? raw.refusal : raw.text;
  return { kind, index, text: typeof text === "string" ? text : "", isDone, raw };
}

/** Puts a part in its place, keeping what was streamed where the part itself has no text. */
export function placePart(parts: readonly PartState[], part: PartState): readonly PartState[] {
  return changePart(parts, part.index, part.kind, (streamed) => ({
    ...part,
    text: part.text || streamed.text,
  }));
}

/**
 * Changes the part at an index, or a new one put in its place. The kind belongs to the key: where indexes
 * are missing, reasoning and text share index 0 and must not run together.
 */
export function changePart(
  parts: readonly PartState[],
  index: number,
  kind: PartKind,
  change: (part: PartState) => PartState,
): readonly PartState[] {
  const position = parts.findLastIndex((part) => part.index === index && part.kind === kind);
  const found = parts[position];
  if (found) return parts.with(position, change(found));
  const created = change({ kind, index, text: "", isDone: false, raw: null });
  return parts.toSpliced(parts.findLastIndex((part) => part.index <= index) + 1, 0, created);
}

function readParts(
  raw: unknown,
  streamed: readonly PartState[],
  isDone: boolean,
  knownKind?: "summary",
): readonly PartState[] {
  if (typeof raw === "string" && raw !== "")
    return [{ kind: "text", index: 0, text: raw, isDone, raw: null }];
  if (!Array.isArray(raw) || raw.length === 0) return streamed;
  return raw.map((rawPart: unknown, index) => {
    if (!isJsonObject(rawPart)) return { kind: "other", index, text: "", isDone, raw: null };
    const part = readPart(rawPart, index, isDone, knownKind);
    return part.text === "" ? { ...part, text: streamedText(streamed, part) } : part;
  });
}

function streamedText(streamed: readonly PartState[], { index, kind }: PartState): string {
  return streamed.find((part) => part.index === index && part.kind === kind)?.text ?? "";
}

/** The item as a JSON object: as sent when it is whole, else with what was streamed put in. */
export function writeItem(item: ItemState): JsonObject {
  const { raw, content, summary } = item;
  return {
    ...(raw ?? { type: item.type }),
    ...(content.length > 0 && { content: content.map(writePart) }),
    ...(summary.length > 0 && { summary: summary.map(writePart) }),
    ...(item.arguments !== null && { arguments: item.arguments }),
  };
}

const typeByKind = {
  text: "output_text",
  refusal: "refusal",
  reasoning: "reasoning_text",
  summary: "summary_text",
} as const;

function writePart({ kind, raw, text }: PartState): JsonObject {
  if (kind === "other") return raw ?? {};
  return { ...(raw ?? { type: typeByKind[kind] }), [kind === "refusal" ? "refusal" : "text"]: text };
}
