import type { RuleId } from "@/lib/protocol/check/check-rules";
import type { StreamContext } from "@/lib/protocol/check/check-stream";
import type { FindingFacts, Report } from "@/lib/protocol/check/findings";
import type { ListName, TextFamily } from "@/lib/protocol/check/text-families";
import { createToolTable, type ToolTable } from "@/lib/protocol/check/tool-table";
import type { JsonObject } from "@/lib/protocol/json";

/** One text of an item, as far as it has come. */
export type TextTrack = {
  readonly family: TextFamily;
  readonly index: number;
  /** What stood there when its item or part was opened. */
  initial: string;
  joined: string;
  hasDeltas: boolean;
  isDone: boolean;
  /** A delta of it could not be read. */
  hasHole: boolean;
  /** The whole text as it was told last; null until it was. */
  told: string | null;
  /** Something is missing from it, or differs, and has been said: what comes late is no news. */
  isFaulty: boolean;
  /** How it was told before that, where the two differ. */
  other: string | null;
  /** How many tokens its deltas had log probabilities for, later the number told last. */
  logprobs: number;
};

/** One member of a numbered list of an item. */
export type PartTrack = {
  readonly list: ListName;
  readonly index: number;
  type: string | null;
  isAdded: boolean;
  isDone: boolean;
  /** It stands where it does not belong, so nothing more is said of it. */
  isMuted: boolean;
  /** Those of its events, later those told last. */
  annotations: unknown[];
  hasMovedAnnotation: boolean;
};

/** The members of one list that were opened, or told of. */
export type ListTrack = {
  readonly parts: Map<number, PartTrack>;
  nextIndex: number;
  /** An event opened one of its parts. */
  hasAdded: boolean;
  /** It opened one after a gap of the indexes, which has been said. */
  hasGap: boolean;
};

/** One output item, as far as it has come. */
export type ItemTrack = {
  outputIndex: number;
  /** It opened after a gap of the indexes, which has been said. */
  hasGap: boolean;
  /** Null while only events without a type told of it. */
  type: string | null;
  id: string | null;
  callId: string | null;
  /** The item as `output_item.added` had it; null where that never came. */
  added: JsonObject | null;
  status: string | null;
  isDone: boolean;
  /** False where events of it may be lost: before a resumed start, or in a frame that cannot be read. */
  isWhole: boolean;
  /** Its ids move, which has been said. */
  hasMovingId: boolean;
  /** It ended before something in it did, which has been said: an end that comes late is no news. */
  hasOpenEnd: boolean;
  /** A part was opened twice, so its texts cannot be found by their indexes. */
  hasReusedPart: boolean;
  readonly lists: Map<ListName, ListTrack>;
  readonly texts: Map<TextFamily, Map<number, TextTrack>>;
  /** The rank and the name of a hosted tool's newest state. */
  state: { rank: number; name: string } | null;
  /** What has been said of it and is said once only. */
  readonly said: Set<string>;
};

/** All that the checks of items remember of a stream. */
export type ItemStream = {
  readonly report: Report;
  tools: ToolTable;
  readonly items: Map<number, ItemTrack>;
  /** The items by the ids that they opened with, for events whose index means another one. */
  readonly itemsById: Map<string, ItemTrack>;
  /** The item that was opened last: what events without an index mean. */
  newest: ItemTrack | null;
  /** What the next item's `output_index` should be. */
  nextIndex: number;
  /** It starts after the items below this index; null where it starts with the first. */
  resumedBelow: number | null;
  /** A frame that cannot be read may have opened something. */
  isTorn: boolean;
  /** An index was used twice, so the final output cannot be compared by it. */
  hasReusedIndex: boolean;
};

export function createItemStream(report: Report, { request }: StreamContext): ItemStream {
  return {
    report,
    tools: createToolTable(request, null),
    items: new Map(),
    itemsById: new Map(),
    newest: null,
    nextIndex: 0,
    resumedBelow: null,
    isTorn: false,
    hasReusedIndex: false,
  };
}

export function createItemTrack(outputIndex: number): ItemTrack {
  return {
    outputIndex,
    hasGap: false,
    type: null,
    id: null,
    callId: null,
    added: null,
    status: null,
    isDone: false,
    isWhole: true,
    hasMovingId: false,
    hasOpenEnd: false,
    hasReusedPart: false,
    lists: new Map(),
    texts: new Map(),
    state: null,
    said: new Set(),
  };
}

/** Says something of an item; a rule once only, for each `key` where there is one. */
export function reportOnce(
  { report }: ItemStream,
  item: ItemTrack,
  rule: RuleId,
  at: number,
  facts: FindingFacts,
  key = "",
): void {
  const saying = `${rule} ${key}`;
  if (item.said.has(saying)) return;
  item.said.add(saying);
  report(rule, at, { outputIndex: item.outputIndex, ...facts });
}

/** A member of a list as findings name it: `content 0`. */
export function nameMember(list: ListName | null, index: number, family: string): string {
  if (list === null) return family;
  return `${list === "output" ? "command" : list} ${index}`;
}

export function readText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** An index of an event; null where it has none that can be one. */
export function readIndex(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}
