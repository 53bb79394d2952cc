import { now } from "@/scripts/bench/clock";

// Every frame has the same length, so that a reader can count events by bytes and find the time by its place.
const timeWidth = 16;
const before = `event: response.output_text.delta
data: {"type":"response.output_text.delta","sequence_number":7,"item_id":"msg_0123456789abcdef","output_index":0,"content_index":0,"delta":" once","sent_at":`;
const after = "}\n\n";

export const frameBytes = before.length + timeWidth + after.length;

/** One event as an upstream sends it, with the time of its sending inside. */
export function createFrame(): Buffer {
  return Buffer.from(before + now().toFixed(4).padStart(timeWidth) + after, "latin1");
}

/** Ages in ms of the frames that a chunk completes; the chunks may be cut anywhere. */
export function createAgeReader(): (chunk: Buffer, receivedAt: number) => number[] {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk, receivedAt) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const ages: number[] = [];
    let start = 0;
    for (; start + frameBytes <= bytes.length; start += frameBytes) {
      const at = start + before.length;
      ages.push(receivedAt - Number(bytes.toString("latin1", at, at + timeWidth)));
    }
    rest = bytes.subarray(start);
    return ages;
  };
}
