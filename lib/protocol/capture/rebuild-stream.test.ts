import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rebuildStream } from "@/lib/protocol/capture/rebuild-stream";
import { createStreamDecoder, type LogEntry, maxFrameLength } from "@/lib/protocol/decode-stream";
import { streamBytes } from "@/lib/protocol/fixtures/random-streams";
import { randomCuts } from "@/lib/protocol/fixtures/stream-cuts";

const folder = new URL("../fixtures/quirks/", import.meta.url);
const quirks = readdirSync(folder).filter((file) => file.endsWith(".sse"));

/** Cut anywhere, each chunk 10.5 ms after the one before. */
function record(stream: Uint8Array, lengths: readonly number[]): LogEntry[] {
  const decoder = createStreamDecoder();
  const entries: LogEntry[] = [];
  let position = 0;
  for (const [index, length] of lengths.entries()) {
    entries.push(...decoder.push(stream.subarray(position, position + length), index * 10.5));
    position += length;
  }
  return [...entries, ...decoder.end(lengths.length * 10.5)];
}

function decodeAgain(entries: readonly LogEntry[], firstByteAt: number | null = null): LogEntry[] {
  const decoder = createStreamDecoder();
  const pieces = [...rebuildStream(entries, firstByteAt)];
  const again = pieces.flatMap(({ bytes, at }) => decoder.push(bytes, at));
  return [...again, ...decoder.end(entries.at(-1)?.at ?? 0)];
}

describe("entries are rebuilt as bytes that decode to the same entries at the same times", () => {
  test.each(quirks)("%s", (file) => {
    const stream = new Uint8Array(readFileSync(new URL(file, folder)));
    for (let seed = 1; seed <= 10; seed += 1) {
      const entries = record(stream, randomCuts(stream.length, seed));
      expect(decodeAgain(entries, 0)).toEqual(entries);
    }
  });

  test("whatever the stream holds, bytes that are no UTF-8 as well", () => {
    // Where a lone CR is doubtful, the time of its frame depends on what follows it.
    const withoutTimes = (entries: LogEntry[]) => entries.map((entry) => ({ ...entry, at: 0 }));
    const property = fc.property(streamBytes, fc.nat(1000), (stream, seed) => {
      const entries = record(stream, randomCuts(stream.length, seed + 1));
      expect(withoutTimes(decodeAgain(entries))).toEqual(withoutTimes(entries));
      if (!stream.includes(0x0d)) expect(decodeAgain(entries)).toEqual(entries);
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 2000 });
  });

  test("and they are the very bytes that came", () => {
    const property = fc.property(streamBytes, (stream) => {
      const pieces = [...rebuildStream(record(stream, randomCuts(stream.length, 7)), null)];
      expect(pieces.flatMap(({ bytes }) => [...bytes])).toEqual([...stream]);
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 300 });
  });

  test("a frame beyond the limit does not swallow the next", () => {
    const text = `data: ${"x".repeat(maxFrameLength)}\n\ndata: 1\n\n`;
    const stream = new TextEncoder().encode(text);
    const entries = record(stream, [stream.length]);
    expect(entries).toHaveLength(2);
    expect(decodeAgain(entries)).toEqual(entries);
  });
});

test("the first byte comes when it came, and entries of one time come together", () => {
  const entries: LogEntry[] = [
    { kind: "wire", at: 40, frame: ": a\n\n", note: "comment" },
    { kind: "wire", at: 40, frame: ": b\n\n", note: "comment" },
    { kind: "wire", at: 55, frame: ": c\n\n", note: "comment" },
  ];
  const decoder = new TextDecoder();
  const pieces = Array.from(rebuildStream(entries, 12), ({ bytes, at }) => [decoder.decode(bytes), at]);
  expect(pieces).toEqual([
    [":", 12],
    [" a\n\n: b\n\n", 40],
    [": c\n\n", 55],
  ]);
});
