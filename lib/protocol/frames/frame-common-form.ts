import type { FrameFields } from "@/lib/protocol/frames/frame-fields";
import { type LineEndCursor, nextCarriageReturn, nextLineFeed } from "@/lib/protocol/frames/frame-line-ends";
import type { Frame } from "@/lib/protocol/frames/frame-splitter";

// The form that nearly all frames of nearly all servers have: a line `data: …`, before it `event: …` or nothing,
// LF at the ends. A short way to what the way line by line gives, which the tests hold it to.

const lineFeed = 10;
const eventField = "event: ";
const dataField = "data: ";

/** The frame at `start` if it has the common form and lies whole in this chunk, else null. */
export function readCommonFrame(cursor: LineEndCursor, start: number, maxFrameLength: number): Frame | null {
  const { text } = cursor;
  const hasEvent = text.startsWith(eventField, start);
  const firstEnd = nextLineFeed(cursor, start);
  const dataLine = hasEvent ? firstEnd + 1 : start;
  if (!text.startsWith(dataField, dataLine)) return null;
  // Not the cursor's: where this is no common frame after all, the way line by line begins at `start`.
  const dataEnd = hasEvent ? text.indexOf("\n", dataLine) : firstEnd;
  if (dataEnd === -1 || text.charCodeAt(dataEnd + 1) !== lineFeed) return null;
  const end = dataEnd + 2;
  if (end - start > maxFrameLength || nextCarriageReturn(cursor, start) < end) return null;
  const dataStart = dataLine + dataField.length - start;
  return { text: text.slice(start, end), isClosed: true, isTooLong: false, dataStart };
}

/** What the lines hold of a frame that `readCommonFrame` gave. `likelyName`: the name in the frame before. */
export function readCommonFields({ text, dataStart }: Frame, likelyName: string | null): FrameFields {
  const nameEnd = dataStart - dataField.length - 1;
  const event = nameEnd < 0 ? null : readName(text, nameEnd, likelyName);
  return { event, data: text.slice(dataStart, -2), hasComment: false, hasRetry: false };
}

/** The likely name's own string where the name is the same: deltas come by the thousand, and it is kept once. */
function readName(text: string, end: number, likelyName: string | null): string {
  const start = eventField.length;
  if (likelyName?.length === end - start && text.startsWith(likelyName, start)) return likelyName;
  return text.slice(start, end);
}
