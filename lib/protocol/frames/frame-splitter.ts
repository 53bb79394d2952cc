import { cutText } from "@/lib/protocol/cut-text";
import { readCommonFrame } from "@/lib/protocol/frames/frame-common-form";
import { createLineEndCursor, nextLineEnd } from "@/lib/protocol/frames/frame-line-ends";
import { createFrameRest } from "@/lib/protocol/frames/frame-rest";

const lineFeed = 10;
const byteOrderMark = 0xfeff;

/** One frame's exact text, its closing blank line included. */
export type Frame = {
  text: string;
  /** False for what was left when the bytes ended. */
  isClosed: boolean;
  /** True when `text` is only the first part of a frame beyond the limit. */
  isTooLong: boolean;
  /** Where the data begin in a frame of the common form (`readCommonFrame`); -1 in any other. */
  dataStart: number;
};

export type FrameSplitter = { push(text: string): void; end(): void };

/**
 * Cuts decoded text into frames at blank lines, which `take` gets one by one, each as soon as it is known.
 * A line may end in LF, CR or CRLF (WHATWG HTML, 9.2.6).
 * The same text gives the same frames however it is cut into chunks, and all frames joined are the text.
 * Only the new chunk is ever scanned.
 *
 * A blank line that ends in CR raises a doubt: may an LF follow that belongs to it? The line end before it
 * settles that. After CRLF the LF is awaited, and comes in the same write; after a lone CR or LF
 * the frame is given out at once, and should an LF follow, it opens the next frame's text.
 *
 * Beyond `maxFrameLength` (UTF-16 code units) a frame is given out cut off, and its rest is dropped up to
 * its blank line: memory stays bounded.
 */
export function createFrameSplitter(maxFrameLength: number, take: (frame: Frame) => void): FrameSplitter {
  const pending = createFrameRest();
  let isAtStart = true;
  let isLineEmpty = true;
  let isAfterCrlf = false;
  let isSkipping = false;
  /** What the CR just passed did: it ended a line, a blank line whose LF is awaited, or a frame. */
  let openCr: "line" | "blank" | "frame" | null = null;

  function closeFrame(tail: string): void {
    isLineEmpty = true;
    if (isSkipping) isSkipping = false;
    else take(toFrame(takePending(tail), true, maxFrameLength));
  }

  function takePending(tail: string): string {
    return pending.length === 0 ? tail : pending.take() + tail;
  }

  function keepRest(rest: string): void {
    if (isSkipping || rest === "") return;
    pending.add(rest);
    if (pending.length <= maxFrameLength) return;
    take(toFrame(pending.take(), true, maxFrameLength));
    isSkipping = true;
  }

  /** Returns true when the line end at hand closes the frame. */
  function endLine(isCarriageReturn: boolean): boolean {
    const isBlank = isLineEmpty;
    isLineEmpty = true;
    if (!isCarriageReturn) {
      isAfterCrlf = false;
      return isBlank;
    }
    if (!isBlank) openCr = "line";
    else openCr = isAfterCrlf ? "blank" : "frame";
    return openCr === "frame";
  }

  function push(text: string): void {
    const cursor = createLineEndCursor(text);
    let start = 0;
    let position = isAtStart && text.charCodeAt(0) === byteOrderMark ? 1 : 0;
    if (text.length > 0) isAtStart = false;
    while (position < text.length) {
      if (openCr !== null) {
        isAfterCrlf = text.charCodeAt(position) === lineFeed;
        if (isAfterCrlf) position += 1;
        if (openCr === "blank") {
          closeFrame(text.slice(start, position));
          start = position;
        }
        openCr = null;
        continue;
      }
      if (position === start && isLineEmpty && pending.length === 0 && !isSkipping) {
        const frame = readCommonFrame(cursor, start, maxFrameLength);
        if (frame !== null) {
          take(frame);
          isAfterCrlf = false;
          start += frame.text.length;
          position = start;
          continue;
        }
      }
      const end = nextLineEnd(cursor, position);
      if (end > position) isLineEmpty = false;
      if (end === text.length) break;
      position = end + 1;
      if (endLine(text.charCodeAt(end) !== lineFeed)) {
        closeFrame(text.slice(start, position));
        start = position;
      }
    }
    keepRest(text.slice(start));
  }

  function end(): void {
    if (pending.length > 0) take(toFrame(pending.take(), openCr === "blank", maxFrameLength));
  }

  return { push, end };
}

function toFrame(text: string, isClosed: boolean, maxFrameLength: number): Frame {
  const isTooLong = text.length > maxFrameLength;
  return { text: cutText(text, maxFrameLength), isClosed, isTooLong, dataStart: -1 };
}
