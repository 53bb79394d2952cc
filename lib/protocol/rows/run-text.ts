import type { EventLog } from "@/lib/protocol/event-log";
import { summarizeEvent } from "@/lib/protocol/events/event-summary";
import { haveSamePlace, readDelta } from "@/lib/protocol/rows/delta-place";

/** So much of a run's text fits a row. */
const shownCharacters = 120;

/** Deltas may be empty, or single letters. */
const readEvents = 120;

/** How the text of a run begins. `first` and `last`: its events; of what lies between, others are passed over. */
export function readRunText(log: EventLog, first: number, last: number): string {
  const start = log.at(first);
  const sample = start ? readDelta(start.event) : null;
  let text = "";
  const end = Math.min(last, first + readEvents);
  for (let index = first; index <= end && sample && text.length < shownCharacters; index += 1) {
    const entry = log.at(index);
    const delta = entry ? readDelta(entry.event) : null;
    if (!entry || !delta || !haveSamePlace(sample, delta)) continue;
    const summary = summarizeEvent(entry.event);
    if (summary.kind === "delta") text += summary.text;
  }
  return text;
}
