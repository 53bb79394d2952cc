import type { EventEntry } from "@/lib/protocol/decode-stream";
import {
  type CommandState,
  createItem,
  type ItemState,
  type PartState,
  type ResponseState,
} from "@/lib/protocol/response/response-state";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/**
 * Which of an item's texts: a part of its content or summary, by the part's kind, the `input` of a call, a shell
 * command or what it printed; or the `transcript` of spoken output, which belongs to no item.
 */
export type ChangedText = {
  kind: PartState["kind"] | "input" | "command" | "stdout" | "stderr" | "transcript";
  /** Its `content_index`, `summary_index` or `command_index`; 0 where there is only one. */
  index: number;
};

/** A stretch of a text, in UTF-16 code units: `from` up to, not including, `to`. */
export type Stretch = { from: number; to: number };

/** What one event changed in the response. */
export type LastChange = {
  eventIndex: number;
  /** The item that it changed; null where it was about the response as a whole. */
  outputIndex: number | null;
  /** The text within it; null where the item as a whole has changed. */
  text: ChangedText | null;
  /** What that text gained at its end; null where it gained nothing, or changed otherwise. */
  stretch: Stretch | null;
};

/**
 * What an event changed, told from the response before and after it; null where it changed nothing. Work grows with
 * the items of the response, and for what is no delta with the length of the changed text; not with the events before.
 */
export function findLastChange(
  { index: eventIndex, event }: Pick<EventEntry, "index" | "event">,
  before: ResponseState,
  after: ResponseState,
): LastChange | null {
  if (before === after) return null;
  const whole: LastChange = { eventIndex, outputIndex: null, text: null, stretch: null };
  // Events with a response object are about all of it, even where an item is new by them.
  if (before.response !== after.response) return whole;
  const known = new Set(before.items);
  const changed = after.items.filter((item) => !known.has(item));
  const [item] = changed;
  if (item && changed.length === 1) return { ...whole, ...describeItem(item, before.items, event) };
  return { ...whole, ...findGrowth(readTranscript(before), readTranscript(after), event) };
}

/** `owner` is another object once anything about the text has changed: its annotations, or that it is done. */
type TextPlace = ChangedText & { list: keyof ItemState | "audio"; value: string; owner: object | null };

function describeItem(
  item: ItemState,
  before: readonly ItemState[],
  event: StreamEvent,
): Omit<LastChange, "eventIndex"> {
  const { outputIndex } = item;
  const previous =
    before.find((candidate) => candidate.outputIndex === outputIndex) ?? createItem(outputIndex, item.type);
  const whole = { outputIndex, text: null, stretch: null };
  if (item.raw !== previous.raw) return whole;
  return { ...whole, ...findGrowth(listTexts(previous), listTexts(item), event) };
}

/** The first text that has changed, and by what it grew. */
function findGrowth(
  before: readonly TextPlace[],
  after: readonly TextPlace[],
  event: StreamEvent,
): Pick<LastChange, "text" | "stretch"> {
  for (const place of after) {
    const { kind, index, value, owner } = place;
    const previous = before.find((candidate) => isSamePlace(candidate, place));
    const known = previous?.value ?? "";
    if (value !== known) return { text: { kind, index }, stretch: findStretch(known, value, event) };
    if (owner !== null && previous?.owner !== owner) return { text: { kind, index }, stretch: null };
  }
  return { text: null, stretch: null };
}

/** Parts of two kinds may share an index, where a server sends none. */
function isSamePlace(one: TextPlace, other: TextPlace): boolean {
  return one.list === other.list && one.kind === other.kind && one.index === other.index;
}

function findStretch(before: string, after: string, event: StreamEvent): Stretch | null {
  const stretch = { from: before.length, to: after.length };
  // Comparing would have the engine join all deltas so far into one text, twice: 2 ms after 50,000 of them.
  const isJoined = after.length === before.length + deltaLength(event);
  return isJoined || after.startsWith(before) ? stretch : null;
}

/** How much a delta adds to its text; NaN for what is no delta of one text. */
function deltaLength(event: StreamEvent): number {
  const delta = event.kind === "known" ? event.event.delta : null;
  return typeof delta === "string" ? delta.length : Number.NaN;
}

function listTexts(item: ItemState): TextPlace[] {
  return [
    ...item.content.map((part) => placePart("content", part)),
    ...item.summary.map((part) => placePart("summary", part)),
    ...(item.input === null
      ? []
      : [{ list: "input", kind: "input", index: 0, value: item.input, owner: null } as const]),
    ...item.commands.flatMap(listCommandTexts),
  ];
}

function placePart(list: "content" | "summary", part: PartState): TextPlace {
  return { list, kind: part.kind, index: part.index, value: part.text, owner: part };
}

function listCommandTexts(command: CommandState): TextPlace[] {
  return (["command", "stdout", "stderr"] as const).map((kind) => ({
    list: "commands",
    kind,
    index: command.index,
    value: command[kind],
    // Three texts share one command: only the texts tell which has changed.
    owner: null,
  }));
}

function readTranscript({ audio }: ResponseState): TextPlace[] {
  return audio ? [{ list: "audio", kind: "transcript", index: 0, value: audio.transcript, owner: null }] : [];
}
