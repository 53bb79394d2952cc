import { createFrameWriter, makeResponse, messageEvents, writeMessage } from "@/scripts/bench/lawful-stream";

// A lawful stream of one message, of about 270 bytes an event.

const encoder = new TextEncoder();
const words = ["Once", " upon", " a", " time", ",", " there", " was", " a", " unicorn", "."];
const message = { item_id: "msg_0bd9a2f2c7e94b0c0068f6a1c9d2ec8195a3f2b7c1d0e4f5", output_index: 0 };

/** Of the response: two before the message, and its end. */
const responseEvents = 3;

/** How a stream comes in: bytes in each chunk, or every event by itself. */
export type Cut = { chunkBytes: number } | "events";

/** A stream of so many events, in chunks. Written chunk by chunk: a million events are no single string. */
export function writeTextStream(eventCount: number, cut: Cut): Uint8Array[] {
  const frames = writeFrames(eventCount);
  return cut === "events"
    ? Array.from(frames, (frame) => encoder.encode(frame))
    : joinFrames(frames, cut.chunkBytes);
}

function* writeFrames(eventCount: number): Generator<string> {
  const deltaCount = eventCount - responseEvents - messageEvents;
  const deltas = Array.from({ length: deltaCount }, (_, count) => words[count % words.length] ?? "");
  const frame = createFrameWriter();
  yield frame("response.created", { response: makeResponse([], null) });
  yield frame("response.in_progress", { response: makeResponse([], null) });
  const item = yield* writeMessage(frame, message, deltas);
  const tokens = { output: deltaCount, reasoning: 0 };
  yield frame("response.completed", { response: makeResponse([item], tokens) });
}

/** Chunks of one length, the last one aside: cut anywhere, as a socket does. */
function joinFrames(frames: Iterable<string>, chunkBytes: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  for (const frame of frames) {
    for (let bytes = encoder.encode(frame); bytes.length > 0; ) {
      const fitting = bytes.subarray(0, chunkBytes - filled);
      chunk.set(fitting, filled);
      filled += fitting.length;
      bytes = bytes.subarray(fitting.length);
      if (filled < chunkBytes) continue;
      chunks.push(chunk);
      chunk = new Uint8Array(chunkBytes);
      filled = 0;
    }
  }
  return [...chunks, chunk.subarray(0, filled)];
}
