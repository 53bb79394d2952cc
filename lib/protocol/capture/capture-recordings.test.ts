import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Capture } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { writeHar } from "@/lib/protocol/capture/write-har";
import { writeEventStream, writeTimedLines } from "@/lib/protocol/capture/write-stream";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";

const folder = new URL("../../../../shared/recordings/", import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => existsSync(new URL(`${name}/response.sse`, folder)))
  : [];

if (names.length === 0)
  console.log("Skipped: ../shared/recordings is not here, so no real stream is written and read again.");

function decode(bytes: Uint8Array): LogEntry[] {
  const decoder = createStreamDecoder();
  return [...decoder.push(bytes, 0), ...decoder.end(0)];
}

function readAgain(pieces: Iterable<string | Uint8Array>): Capture {
  const reading = readCapture(Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))));
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.captures[0];
}

test.skipIf(names.length === 0)("every recording comes through each format, bytes and events", () => {
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}/response.sse`, folder)));
    const entries = decode(bytes);
    const exchange = {
      url: "https://example.org/v1/responses",
      startedDateTime: "2026-11-23T00:00:00.000Z",
      sentBody: "{}",
      status: 200,
      headers: [{ name: "content-type", value: "text/event-stream" }],
      connectedAt: 0,
      elapsed: 0,
      bytes: bytes.length,
      isTimed: true,
      end: null,
      text: null,
      entries,
    };
    for (const written of [
      writeEventStream(entries),
      writeTimedLines(entries, true, null),
      writeHar(exchange),
    ]) {
      const { body, isEventStream } = readAgain(written);
      expect(isEventStream, name).toBe(true);
      expect(Buffer.compare(body, bytes), name).toBe(0);
      expect(decode(body), name).toEqual(entries);
    }
  }
});
