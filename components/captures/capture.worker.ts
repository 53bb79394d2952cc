import { readCapture } from "@/lib/protocol/capture/read-capture";

/** Takes a file, answers with what it holds, or with null where the file cannot be had: it may be a folder. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const buffer = await data.arrayBuffer().catch(() => null);
  if (!buffer) return self.postMessage(null);
  const reading = readCapture(new Uint8Array(buffer));
  const bodies = reading.kind === "captures" ? reading.captures.map(({ body }) => body.buffer) : [];
  // Handed over instead of copied: a copy of 30 MB is a pause for whoever makes it.
  self.postMessage(reading, { transfer: [...new Set(bodies)] });
};
