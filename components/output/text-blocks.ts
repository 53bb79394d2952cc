/** A stretch of a text that is drawn on its own: `start` up to, not including, `end`, in UTF-16 code units. */
export type TextBlock = {
  start: number;
  end: number;
  /** How many line ends it has. */
  lineEnds: number;
};

const softLength = 2 * 1024;
// What the last block costs with every frame: 3 ms at 14 Ki characters on one line, a third of a millisecond at 4 Ki.
const hardLength = 4 * 1024;

const space = 32;

/** Where to cut before `limit`: at a space where there is one nearby, and never between the halves of a character. */
export function hardEnd(text: string, limit: number): number {
  for (let end = limit; end > limit - 256; end -= 1) if (text.charCodeAt(end - 1) === space) return end;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

/** Where the block that begins at `start` ends: behind the first line end past 2 Ki characters. */
function blockEnd(text: string, start: number): number {
  const soft = start + softLength;
  if (soft >= text.length) return text.length;
  const hard = start + hardLength;
  const lineEnd = text.slice(soft, hard).indexOf("\n");
  if (lineEnd !== -1) return soft + lineEnd + 1;
  return hard < text.length ? hardEnd(text, hard) : text.length;
}

/** How many line ends a stretch of a text has. Looks no further: the next one may be megabytes away. */
export function countLineEnds(text: string, start: number, end: number): number {
  const stretch = text.slice(start, end);
  let count = 0;
  for (let at = stretch.indexOf("\n"); at !== -1; at = stretch.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** How many blocks, the last aside, are the same in a text that shares a beginning with the one they were cut of. */
function countKept(blocks: readonly TextBlock[], before: string, text: string): number {
  if (text.startsWith(before)) return Math.max(0, blocks.length - 1);
  if (!before.startsWith(text)) return 0;
  const kept = blocks.findIndex(({ end }) => end >= text.length);
  return kept === -1 ? 0 : kept;
}

/**
 * Cuts a text into blocks that stay the same while it grows at its end, so that only the last one has to be drawn
 * anew. Joined they are the text. Of a text that goes on where the last one ended, or that is its beginning, only
 * what differs is cut.
 */
export function createTextCutter(): (text: string) => readonly TextBlock[] {
  let lastText = "";
  let lastBlocks: readonly TextBlock[] = [];
  return (text) => {
    if (text === lastText) return lastBlocks;
    const blocks = lastBlocks.slice(0, countKept(lastBlocks, lastText, text));
    for (let start = blocks.at(-1)?.end ?? 0; start < text.length; ) {
      const end = blockEnd(text, start);
      blocks.push({ start, end, lineEnds: countLineEnds(text, start, end) });
      start = end;
    }
    lastText = text;
    lastBlocks = blocks;
    return blocks;
  };
}

/**
 * A stretch of a text as a copy that stands alone. V8's slices keep the text that they were cut from alive: what is
 * drawn of a text that grows with every frame would hold many whole versions of it (measured: 800 MB for 5 MB).
 */
export function copyStretch(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}
