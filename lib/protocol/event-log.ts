import type { EventEntry, LogEntry } from "@/lib/protocol/decode-stream";

const chunkLength = 1024;

/** What a run has received so far, in order of arrival. It only grows. */
export interface EventLog {
  /** False where nobody noted when anything came: every entry's `at` is 0 then, and means nothing. */
  readonly isTimed: boolean;
  /** How many events there are; wire notes are not counted. */
  readonly length: number;
  readonly entryCount: number;
  readonly wireCount: number;
  /** The event with this index. */
  at(index: number): EventEntry | undefined;
  /** The entry at this place among all of them, from 0. */
  entryAt(place: number): LogEntry | undefined;
  /** Every entry, wire notes in their places. */
  entries(): Iterable<LogEntry>;
  /** The place of the event with this index among all entries. */
  placeOf(index: number): number | undefined;
  /** The events `from` up to, not including, `to`; indexes outside the log are left out. */
  slice(from: number, to: number): EventEntry[];
}

/** An append-only log, kept in chunks: growing copies nothing, so that 100,000 events cost what they cost. */
export function createEventLog(isTimed = true): EventLog & { append(entry: LogEntry): void } {
  const events = createChunkedList<EventEntry>();
  const entries = createChunkedList<LogEntry>();
  const places = createChunkedList<number>();
  return {
    isTimed,
    get length() {
      return events.size();
    },
    get entryCount() {
      return entries.size();
    },
    get wireCount() {
      return entries.size() - events.size();
    },
    at: events.at,
    entryAt: entries.at,
    entries: entries.all,
    placeOf: places.at,
    slice(from, to) {
      const found: EventEntry[] = [];
      const end = Math.min(to, events.size());
      for (let index = Math.max(0, from); index < end; index += 1) {
        const entry = events.at(index);
        if (entry) found.push(entry);
      }
      return found;
    },
    append(entry) {
      if (entry.kind === "event") {
        events.append(entry);
        places.append(entries.size());
      }
      entries.append(entry);
    },
  };
}

function createChunkedList<Item>() {
  const chunks: Item[][] = [];
  let size = 0;
  return {
    size: () => size,
    at: (index: number) => chunks[Math.floor(index / chunkLength)]?.[index % chunkLength],
    *all(): Iterable<Item> {
      for (const chunk of chunks) yield* chunk;
    },
    append(item: Item): void {
      const last = chunks.at(-1);
      if (last && last.length < chunkLength) last.push(item);
      else chunks.push([item]);
      size += 1;
    },
  };
}
