const softLength = 8 * 1024;
const hardLength = 64 * 1024;

/** Where the chunk that begins at `start` ends: behind the first line end past 8 Ki characters. */
function chunkEnd(text: string, start: number): number {
  const soft = start + softLength;
  if (soft >= text.length) return text.length;
  const lineEnd = text.indexOf("\n", soft);
  const hard = Math.min(text.length, start + hardLength);
  return lineEnd === -1 || lineEnd >= hard ? hard : lineEnd + 1;
}

/**
 * A copy that stands alone. V8's slices keep the text that they were cut from alive: blocks cut from a text that
 * grows with every frame would each hold another whole version of it (measured: 800 MB for a text of 5 MB).
 */
function detach(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** A stretch of a text, and where in the text it begins. */
export type TextChunk = { start: number; text: string };

/**
 * Cuts a text into blocks that stay the same while it grows at its end, so that only the last one has to be drawn
 * anew. Joined they are the text. Of a text that goes on where the last one ended only what is new is cut.
 */
export function createTextSplitter(): (text: string) => readonly TextChunk[] {
  let lastText = "";
  let lastChunks: readonly TextChunk[] = [];
  return (text) => {
    if (text === lastText) return lastChunks;
    const chunks = text.startsWith(lastText) ? lastChunks.slice(0, -1) : [];
    const finished = chunks.at(-1);
    for (let start = finished ? finished.start + finished.text.length : 0; start < text.length; ) {
      const end = chunkEnd(text, start);
      chunks.push({ start, text: detach(text.slice(start, end)) });
      start = end;
    }
    lastText = text;
    lastChunks = chunks;
    return chunks;
  };
}
