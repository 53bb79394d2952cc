import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { type EventFamily, eventFamily } from "@/lib/protocol/events/event-family";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readDelta } from "@/lib/protocol/rows/delta-place";
import type { QueryTerm } from "@/lib/protocol/rows/read-query";
import { readDurationRange, readNumberRange, type ValueRange } from "@/lib/protocol/rows/read-range";
import { compileText } from "@/lib/protocol/rows/text-pattern";
import { eventData, eventType } from "@/lib/protocol/stream-event";

/** An event and what is known of its surroundings. */
export type JudgedEvent = {
  readonly entry: EventEntry;
  /** The worst that was found at it. */
  readonly level: CheckLevel | null;
  /** When the event before it came; null for the first. */
  readonly previousAt: number | null;
};

export type JudgeEvent = (event: JudgedEvent) => boolean;

const families: readonly EventFamily[] = ["lifecycle", "message", "reasoning", "tool", "error", "unknown"];

/** What `is:` may ask. */
const states: Readonly<Record<string, JudgeEvent>> = {
  finding: ({ level }) => level !== null,
  error: ({ level }) => level === "error",
  warning: ({ level }) => level === "warning",
  note: ({ level }) => level === "note",
  delta: ({ entry }) => readDelta(entry.event) !== null,
  unknown: ({ entry }) => entry.event.kind === "unknown",
  malformed: ({ entry }) => entry.event.kind === "malformed" || entry.event.kind === "misshapen",
};

/** What asks an event for one term; null where the term's value says nothing. */
export function compileTerm(term: QueryTerm): JudgeEvent | null {
  const judge = compileNamed(term);
  if (judge === null || !term.isNegated) return judge;
  return (event) => !judge(event);
}

function compileNamed({ name, value }: QueryTerm): JudgeEvent | null {
  switch (name?.toLowerCase()) {
    case undefined: {
      const isIn = compileText(value);
      return ({ entry }) => isIn(entry.frame);
    }
    case "type":
      return judgeType(value.toLowerCase());
    case "family":
      return judgeFamily(value.toLowerCase());
    case "item":
      return judgeItem(value);
    case "is":
      return Object.hasOwn(states, value.toLowerCase()) ? (states[value.toLowerCase()] ?? null) : null;
    case "at":
      return judgeRange(readDurationRange(value), ({ entry }) => entry.at);
    case "gap":
      return judgeRange(readDurationRange(value), ({ entry, previousAt }) =>
        previousAt === null ? null : entry.at - previousAt,
      );
    case "index":
      return judgeRange(readNumberRange(value), ({ entry }) => entry.index);
    default:
      return judgeField(name ?? "", value);
  }
}

function judgeType(value: string): JudgeEvent | null {
  return value === "" ? null : ({ entry }) => eventType(entry.event).toLowerCase().includes(value);
}

/** A family by the beginning of its name, so that it works while it is being typed. */
function judgeFamily(value: string): JudgeEvent | null {
  if (value === "") return null;
  const wanted = families.filter((family) => family.startsWith(value));
  return wanted.length > 0 ? ({ entry }) => wanted.includes(eventFamily(entry.event)) : null;
}

/** An item by its number in the output, or by a part of its id. */
function judgeItem(value: string): JudgeEvent | null {
  if (value === "") return null;
  const number = /^\d+$/.test(value) ? Number(value) : null;
  return ({ entry }) => {
    const data = eventData(entry.event);
    if (!isJsonObject(data)) return false;
    return number === null ? itemIds(data).some((id) => id.includes(value)) : data.output_index === number;
  };
}

function itemIds({ item_id, item }: JsonObject): string[] {
  const ids = [item_id, isJsonObject(item) ? item.id : null];
  return ids.filter((id) => typeof id === "string");
}

function judgeRange(
  range: ValueRange | null,
  read: (event: JudgedEvent) => number | null,
): JudgeEvent | null {
  if (range === null) return null;
  return (event) => {
    const value = read(event);
    return value !== null && value >= range.from && value <= range.to;
  };
}

/** A field of the event's data by its path: texts that contain the value, or that very number or word. */
function judgeField(path: string, value: string): JudgeEvent {
  const steps = path.split(".");
  const wanted = value.toLowerCase();
  return ({ entry }) => {
    const found = steps.reduce<unknown>(readMember, eventData(entry.event));
    if (found === undefined) return false;
    if (wanted === "") return true;
    if (typeof found === "string") return found.toLowerCase().includes(wanted);
    return typeof found !== "object" || found === null ? String(found) === wanted : false;
  };
}

function readMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
