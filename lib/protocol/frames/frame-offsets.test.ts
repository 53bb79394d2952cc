import { expect, test } from "vitest";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createFrameOffsets } from "@/lib/protocol/frames/frame-offsets";

function logOf(stream: Uint8Array) {
  const log = createEventLog();
  for (const entry of createStreamDecoder().push(stream, 0)) log.append(entry);
  return log;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("each frame begins where the one before has ended, in bytes, wire notes counted", () => {
  const frames = [
    'data: {"type":"a"}\n\n',
    ": keepalive\n\n",
    'data: {"text":"çay ☕"}\r\n\r\n',
    "data: [DONE]\n\n",
  ];
  const log = logOf(bytesOf(frames.join("")));
  const offsets = createFrameOffsets(log);
  const lengths = frames.map((frame) => bytesOf(frame).length);
  expect(frames.map((_, place) => offsets.before(place))).toEqual(
    lengths.map((_, place) => lengths.slice(0, place).reduce((sum, length) => sum + length, 0)),
  );
});

test("of a long log any place can be asked for, in any order, and while it grows", () => {
  const log = createEventLog();
  const decoder = createStreamDecoder();
  const grow = (count: number) => {
    for (const entry of decoder.push(bytesOf('data: {"type":"ping"}\n\n'.repeat(count)), 0))
      log.append(entry);
  };
  const frameBytes = 23;
  const offsets = createFrameOffsets(log);
  grow(1000);
  expect([900, 3, 256, 999].map(offsets.before)).toEqual(
    [900, 3, 256, 999].map((place) => place * frameBytes),
  );
  grow(1000);
  expect(offsets.before(1999)).toBe(1999 * frameBytes);
});

test("of bytes that were no UTF-8 each one counts", () => {
  const broken = [...bytesOf('data: {"type":"a'), 0xff, 0xe2, 0x82, ...bytesOf('"}\n\n')];
  const log = logOf(Uint8Array.from([...broken, ...bytesOf('data: {"type":"b"}\n\n')]));
  const offsets = createFrameOffsets(log);
  expect([0, 1].map(offsets.before)).toEqual([0, broken.length]);
});

test("behind a frame that is not kept whole nothing is guessed", () => {
  const log = createEventLog();
  const decoder = createStreamDecoder({ maxFrameLength: 10 });
  for (const entry of decoder.push(bytesOf("data: 12345678\n\ndata: 1\n\n"), 0)) log.append(entry);
  expect([0, 1].map(createFrameOffsets(log).before)).toEqual([0, null]);
});
