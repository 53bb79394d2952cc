import { eventFamily } from "@/lib/protocol/events/event-family";
import type { EventKind } from "@/lib/protocol/rows/event-kinds";
import { compileTerm, type JudgeEvent } from "@/lib/protocol/rows/filter-terms";
import { readQuery } from "@/lib/protocol/rows/read-query";

/** Milliseconds since the request was sent, both ends included. */
export type TimeRange = { readonly from: number; readonly to: number };

/** What an event has to pass, all three of it. `time` null: whenever it came. */
export type EventFilter = {
  readonly query: string;
  readonly kind: EventKind;
  readonly time: TimeRange | null;
};

export type CompiledFilter = {
  readonly judge: JudgeEvent;
  /** True where a finding that comes later may change the answer. */
  readonly readsFindings: boolean;
  /** The terms that say nothing, as typed: no event is asked for them. */
  readonly unreadable: readonly string[];
};

/** Reads the filter once, so that judging an event parses nothing. Total: whatever is typed gives a filter. */
export function compileFilter({ query, kind, time }: EventFilter): CompiledFilter {
  const terms = readQuery(query).map((term) => ({ term, judge: compileTerm(term) }));
  const judges = terms.flatMap(({ judge }) => judge ?? []);
  if (time) judges.push(({ entry }) => entry.at >= time.from && entry.at <= time.to);
  if (kind !== "all") judges.push(judgeKind(kind));
  return {
    judge: (event) => judges.every((judge) => judge(event)),
    readsFindings: kind === "findings" || terms.some(({ term }) => term.name === "is"),
    unreadable: terms.flatMap(({ term, judge }) => (judge ? [] : [term.source])),
  };
}

function judgeKind(kind: Exclude<EventKind, "all">): JudgeEvent {
  if (kind === "findings") return ({ level }) => level === "error" || level === "warning";
  return ({ entry }) => eventFamily(entry.event) === kind;
}
