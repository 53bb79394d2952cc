import type { CaptureReading } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { readPaste } from "@/lib/protocol/capture/read-paste";

export type CaptureTaskInput = { readonly blob: Blob; readonly isPaste: boolean };

/** Takes a file, answers with what it holds, or with null where the file cannot be had: it may be a folder. */
self.onmessage = async ({ data }: MessageEvent<CaptureTaskInput>) => {
  const reading = await read(data).catch(() => null);
  if (!reading) return self.postMessage(null);
  const bodies = reading.kind === "captures" ? reading.captures.map(({ body }) => body.buffer) : [];
  // Handed over instead of copied: a copy of 30 MB is a pause for whoever makes it.
  self.postMessage(reading, { transfer: [...new Set(bodies)] });
};

async function read({ blob, isPaste }: CaptureTaskInput): Promise<CaptureReading> {
  return isPaste ? readPaste(await blob.text()) : readCapture(new Uint8Array(await blob.arrayBuffer()));
}
