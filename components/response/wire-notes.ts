import type { WireEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";

/** A wire note and its place among all entries of the log. */
export type PlacedNote = WireEntry & { place: number };

export type NeighbouringNotes = { before: readonly PlacedNote[]; after: readonly PlacedNote[] };

/** A proxy may send keepalives for hours: of each run of notes, the newest ones. */
const shownNotes = 50;

/**
 * The wire notes between an event and the one before it, and, for the last event, those after it.
 * `index` -1 stands for a log without events: all its notes are "after". Looks at the first `entryCount` entries.
 */
export function findWireNotes(log: EventLog, index: number, entryCount: number): NeighbouringNotes {
  if (log.wireCount === 0) return { before: [], after: [] };
  let before: PlacedNote[] = [];
  let sinceEvent: PlacedNote[] = [];
  let place = -1;
  for (const entry of log.entries()) {
    place += 1;
    if (place === entryCount) break;
    if (entry.kind === "wire") {
      sinceEvent.push({ ...entry, place });
      continue;
    }
    if (entry.index === index) before = sinceEvent;
    if (entry.index > index) return { before: before.slice(-shownNotes), after: [] };
    sinceEvent = [];
  }
  return { before: before.slice(-shownNotes), after: sinceEvent.slice(-shownNotes) };
}
