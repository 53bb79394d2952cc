/** What inflating came to; `damaged` for bytes that are not deflate, or that end too early. */
export type Inflated = { kind: "bytes"; bytes: Uint8Array } | { kind: "too_large" } | { kind: "damaged" };

// Deflate can grow a thousandfold. Browsers hand out all that one piece of input grows to at once, so the pieces
// have to be small for the limit to stop the work early: at most about 1 MiB for each.
const inputPiece = 1024;

/** Raw deflate (RFC 1951), without any header. */
export async function deflateRaw(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = pieces(bytes, bytes.length).pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The reverse; stops as soon as more than `maximumBytes` have come out. */
export async function inflateRaw(bytes: Uint8Array<ArrayBuffer>, maximumBytes: number): Promise<Inflated> {
  const reader = pieces(bytes, inputPiece).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > maximumBytes) {
        await reader.cancel();
        return { kind: "too_large" };
      }
      chunks.push(next.value);
    }
  } catch {
    return { kind: "damaged" };
  }
  return { kind: "bytes", bytes: joinChunks(chunks, length) };
}

/** Pulled piece by piece, so that no more goes in than what has been asked to come out. */
function pieces(
  bytes: Uint8Array<ArrayBuffer>,
  pieceLength: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(offset, offset + pieceLength));
      offset += pieceLength;
    },
  });
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
