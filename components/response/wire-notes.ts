import type { WireEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";

/** A wire note and its place among all entries of the log. */
export type PlacedNote = WireEntry & { place: number };

export type NeighbouringNotes = { before: readonly PlacedNote[]; after: readonly PlacedNote[] };

/** A proxy may send keepalives for hours: of each run of notes, the newest ones. */
const shownNotes = 50;

/**
 * The wire notes between an event and the one before it, and, for the last event, those after it. `index` -1 stands
 * for a log without events: all its notes are "after". Looks at the first `entryCount` entries. Costs what the
 * notes cost, however long the log is.
 */
export function findWireNotes(log: EventLog, index: number, entryCount: number): NeighbouringNotes {
  const place = log.placeOf(index);
  const isLast = place === undefined || (log.placeOf(index + 1) ?? entryCount) >= entryCount;
  return {
    before: place === undefined ? [] : notesBefore(log, place),
    after: isLast ? notesBefore(log, entryCount) : [],
  };
}

/** The notes that come, with no event between, right before this place. */
function notesBefore(log: EventLog, end: number): PlacedNote[] {
  const notes: PlacedNote[] = [];
  for (let place = end - 1; place >= 0 && notes.length < shownNotes; place -= 1) {
    const entry = log.entryAt(place);
    if (entry?.kind !== "wire") break;
    notes.unshift({ ...entry, place });
  }
  return notes;
}
