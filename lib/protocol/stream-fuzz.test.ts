import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { eventFamily } from "@/lib/protocol/events/event-family";
import { summarizeEvent } from "@/lib/protocol/events/event-summary";
import { below, createFuzzStream, createRandom } from "@/lib/protocol/fixtures/fuzz-streams";
import { frameBytes } from "@/lib/protocol/frames/frame-bytes";
import { createRunMeter } from "@/lib/protocol/measure-run";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { outputText } from "@/lib/protocol/response/output-text";
import { rebuiltResponse } from "@/lib/protocol/response/response-json";
import { initialResponseState } from "@/lib/protocol/response/response-state";

/** Ten thousand in the full run. */
const streamCount = process.env.TEST_FULL ? 10_000 : 2500;
const mebibyte = 2 ** 20;

const folder = new URL("fixtures/quirks/", import.meta.url);
const quirks = readdirSync(folder)
  .filter((name) => name.endsWith(".sse"))
  .map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

/** All that a run goes through on the page, and all that it keeps. */
function createPipeline() {
  const decoder = createStreamDecoder();
  const log = createEventLog();
  const checker = createStreamChecker({ contentType: "text/event-stream", request: null });
  const meter = createRunMeter();
  let response = initialResponseState;

  function take(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      log.append(entry);
      checker.push(entry);
      meter.push(entry);
    }
    response = reduceEntries(response, entries);
  }

  return {
    log,
    push: (chunk: Uint8Array, at: number) => take(decoder.push(chunk, at)),
    end(at: number) {
      take(decoder.end(at));
      checker.end("closed");
    },
    read: () => ({ response, findings: checker.findings, figures: meter.read(response.usage) }),
  };
}

/** Deltas as OpenAI sends them. */
function writeDeltas(count: number, firstNumber: number): string {
  return Array.from({ length: count }, (_, place) => {
    const data = {
      type: "response.output_text.delta",
      content_index: 0,
      delta: " the",
      item_id: "msg_68f0c2a1b7d88191a5d2e4c3f6b7a8900123456789abcdef",
      logprobs: [],
      obfuscation: "kQ3vT8mZx1Ra",
      output_index: 0,
      sequence_number: firstNumber + place,
    };
    return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
  }).join("");
}

function runInCuts(stream: Uint8Array, seed: number) {
  const random = createRandom(seed);
  const pipeline = createPipeline();
  let at = 0;
  for (let start = 0; start < stream.length; at += 1) {
    const end = start + 1 + below(random, random() < 0.5 ? 20 : 2000);
    pipeline.push(stream.subarray(start, end), at);
    start = end;
  }
  pipeline.end(at);
  return pipeline;
}

describe("random streams", { timeout: 60_000 }, () => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  test.each([0, 1, 2, 3, 4])("go through without an exception and nothing is lost: kind %i of 5", (kind) => {
    for (let seed = kind; seed < streamCount; seed += 5) {
      const stream = createFuzzStream(seed, quirks);
      const { log, read } = runInCuts(stream, seed);
      const { response, findings, figures } = read();
      const entries = [...log.entries()];
      const events = log.slice(0, log.length);
      const seen = {
        seed,
        text: entries.map(({ frame }) => frame).join(""),
        areIndexesRising: events.every(({ index }, place) => index === place),
        eventCount: figures.eventCount,
      };
      const text = decoder.decode(stream);
      expect(Buffer.compare(Buffer.concat(entries.map(frameBytes)), stream), `bytes of ${seed}`).toBe(0);
      expect(seen).toEqual({ seed, text, areIndexesRising: true, eventCount: events.length });
      // What the page draws of it.
      for (const { event } of events) [eventFamily(event), summarizeEvent(event)];
      [outputText(response), rebuiltResponse(response), findings.list];
    }
  });
});

describe("memory is at most 3 times the input, and 20 MB", { timeout: 60_000 }, () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");

  function usedBytes(): number {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  }

  test("for a thousand of those streams as one", () => {
    const before = usedBytes();
    const pipeline = createPipeline();
    let inputBytes = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      const stream = createFuzzStream(seed, quirks);
      inputBytes += stream.length;
      pipeline.push(stream, seed);
    }
    pipeline.end(1000);
    expect(usedBytes() - before).toBeLessThan(3 * inputBytes + 20e6);
    expect(pipeline.log.length).toBeGreaterThan(1000);
  });

  test("for a hundred thousand events that are as they should be", () => {
    const before = usedBytes();
    const pipeline = createPipeline();
    let inputBytes = 0;
    for (let count = 0; count < 1000; count += 1) {
      const chunk = new TextEncoder().encode(writeDeltas(100, count * 100));
      inputBytes += chunk.length;
      pipeline.push(chunk, count / 3);
    }
    expect(usedBytes() - before).toBeLessThan(3 * inputBytes + 20e6);
    expect(pipeline.log.length).toBe(100_000);
  });

  test.each([
    ["in chunks of a mebibyte", mebibyte, 64],
    ["byte by byte", 1, mebibyte],
  ])(
    "for one frame without an end, %s, and what is kept of it stays within its limit",
    (_, length, count) => {
      const chunk = new TextEncoder().encode("x".repeat(length));
      const before = usedBytes();
      const pipeline = createPipeline();
      pipeline.push(new TextEncoder().encode("data: "), 0);
      const used: number[] = [];
      for (let place = 1; place <= count; place += 1) {
        pipeline.push(chunk, place);
        if (place % (count / 16) === 0) used.push(usedBytes() - before);
      }
      pipeline.end(count);
      const inputBytes = length * count;
      expect(Math.max(...used)).toBeLessThan(Math.min(3 * inputBytes, 8 * mebibyte) + 20e6);
      expect(pipeline.log.at(0)?.event).toMatchObject({ kind: "malformed" });
    },
  );
});
