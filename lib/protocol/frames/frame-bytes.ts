import type { LogEntry } from "@/lib/protocol/decode-stream";

const encoder = new TextEncoder();

/** The bytes of a frame as they came, those that were no UTF-8 as well. */
export function frameBytes({ frame, rawBytes }: LogEntry): Uint8Array {
  return rawBytes ?? encoder.encode(frame);
}
