import { sliceWork } from "@/lib/client/slice-work";

/** Hands the pieces to the browser as a file to keep, without holding the page up for a long one. */
export async function downloadParts(fileName: string, pieces: Iterable<string>): Promise<void> {
  const parts: string[] = [];
  for await (const piece of sliceWork(pieces)) parts.push(piece);
  const url = URL.createObjectURL(new Blob(parts, { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
