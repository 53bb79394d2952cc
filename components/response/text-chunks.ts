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

/** A stretch of a text, and where in the text it begins. */
export type TextChunk = { start: number; text: string };

/**
 * Cuts a text into blocks that stay the same while the text grows at its end, so that only the last one has to
 * be drawn anew. Joined they are the text.
 */
export function splitText(text: string): TextChunk[] {
  const chunks: TextChunk[] = [];
  for (let start = 0; start < text.length; ) {
    const end = chunkEnd(text, start);
    chunks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return chunks;
}
