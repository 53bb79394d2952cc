import { sliceWork } from "@/lib/client/pace/slice-work";

/** Text becomes UTF-8, bytes stay what they are. */
export type FilePiece = string | Uint8Array<ArrayBuffer>;

/** Characters or bytes that go into one blob: a browser copies those at once, and joins blobs without copying them. */
const blobLength = 1024 * 1024;

/** Hands the pieces to the browser as a file to keep, without holding the page up for a long one. */
export async function downloadParts(fileName: string, pieces: Iterable<FilePiece>): Promise<void> {
  const blobs: Blob[] = [];
  for await (const blob of sliceWork(joinToBlobs(pieces))) if (blob) blobs.push(blob);
  const url = URL.createObjectURL(new Blob(blobs, { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Null with each piece that completes no blob: there may be a pause. */
function* joinToBlobs(pieces: Iterable<FilePiece>): Generator<Blob | null> {
  let waiting: FilePiece[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < blobLength) {
      yield null;
      continue;
    }
    yield new Blob(waiting);
    waiting = [];
    length = 0;
  }
  yield new Blob(waiting);
}
