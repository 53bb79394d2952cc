import type { LogEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";

/** Of so many entries one sum is kept: the most that a question has to add up. */
const markDistance = 256;

export type FrameOffsets = {
  /**
   * How many bytes of the stream came before the entry at this place. Null behind a frame that was longer than the page
   * keeps: its bytes cannot be counted any more.
   */
  readonly before: (place: number) => number | null;
};

const encoder = new TextEncoder();
const beyondAscii = /[^\0-\x7f]/;

/** Of a growing log. What was added up once is not added up again. */
export function createFrameOffsets(log: Pick<EventLog, "entryAt">): FrameOffsets {
  const marks: (number | null)[] = [0];

  /** The bytes of the entries `from` up to, not including, `end`, added to `sum`. */
  function addUp(sum: number | null, from: number, end: number): number | null {
    let total = sum;
    for (let place = from; place < end && total !== null; place += 1) {
      const length = countBytes(log.entryAt(place));
      total = length === null ? null : total + length;
    }
    return total;
  }

  return {
    before(place) {
      const wanted = Math.floor(place / markDistance);
      while (marks.length <= wanted) {
        const start = (marks.length - 1) * markDistance;
        marks.push(addUp(marks.at(-1) ?? null, start, start + markDistance));
      }
      return addUp(marks[wanted] ?? null, wanted * markDistance, place);
    },
  };
}

function countBytes(entry: LogEntry | undefined): number | null {
  if (!entry) return null;
  const { event } = entry.kind === "event" ? entry : { event: null };
  if (event?.kind === "malformed" && event.reason === "frame_too_long") return null;
  if (entry.rawBytes) return entry.rawBytes.length;
  // Most frames are ASCII, a byte for each character: to see that takes a fraction of encoding them.
  return beyondAscii.test(entry.frame) ? encoder.encode(entry.frame).length : entry.frame.length;
}
