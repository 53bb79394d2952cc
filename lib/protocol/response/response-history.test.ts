import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import { decodeInChunks, decodeText, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceResponse } from "@/lib/protocol/reduce-response";
import { createResponseHistory } from "@/lib/protocol/response/response-history";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";

const recordings = new URL("../../../../shared/recordings/", import.meta.url);
/** Parallel tools, 1,757 events, and logprobs: what has most to go wrong over snapshots. */
const longStreams = ["049-vercel-xai-x-search-tool", "059-openai-dotnet-tokenlogprobabilitiesstreaming-true"];

function logOf(entries: readonly LogEntry[]) {
  const log = createEventLog();
  for (const entry of entries) log.append(entry);
  return log;
}

/** The state after each event, folded without snapshots or joined runs. */
function statesOf(entries: readonly LogEntry[]): ResponseState[] {
  let state = initialResponseState;
  return eventsOf(entries).map(({ event }) => {
    state = reduceResponse(state, event);
    return state;
  });
}

function textDeltas(count: number, outputIndex = 0): LogEntry[] {
  const delta = {
    type: "response.output_text.delta",
    output_index: outputIndex,
    content_index: 0,
    delta: "a",
  };
  return decodeText(`data: ${JSON.stringify(delta)}\n\n`.repeat(count));
}

describe("the response after event n is the fold of all events up to it,", () => {
  if (!existsSync(recordings))
    console.log("Skipped: ../shared/recordings is not here, so no real stream is travelled through.");

  test.skipIf(!existsSync(recordings)).each(longStreams)("for every n of %s", (name) => {
    const stream = readFileSync(new URL(`${name}/response.sse`, recordings));
    const entries = decodeInChunks(stream, [stream.length]);
    const history = createResponseHistory(logOf(entries));
    for (const [index, state] of statesOf(entries).entries()) expect(history.at(index)).toEqual(state);
  });

  test.skipIf(!existsSync(recordings))("for the last n of every recording", () => {
    const files = readdirSync(recordings, { recursive: true, encoding: "utf8" });
    for (const file of files.filter((path) => path.endsWith("response.sse"))) {
      const stream = readFileSync(new URL(file, recordings));
      const entries = decodeInChunks(stream, [stream.length]);
      const states = statesOf(entries);
      expect(createResponseHistory(logOf(entries)).at(states.length - 1)).toEqual(states.at(-1));
    }
  });

  test("for any n of streams that follow no order, while they grow", () => {
    const property = fc.property(anyEntries(500), fc.array(fc.nat(2000)), (entries, jumps) => {
      const log = createEventLog();
      const history = createResponseHistory(log);
      const states = statesOf(entries);
      for (const [position, entry] of entries.entries()) {
        log.append(entry);
        if (position % 100 === 0) history.follow();
      }
      for (const index of jumps)
        expect(history.at(index)).toEqual(states[index] ?? states.at(-1) ?? initialResponseState);
    });
    fc.assert(property, { seed: 20_251_122, numRuns: 20 });
  });
});

test("before the first event there is nothing, and past the last one the newest", () => {
  const history = createResponseHistory(logOf(textDeltas(3)));
  expect(history.at(-1)).toEqual(initialResponseState);
  expect(history.at(99)).toEqual(history.at(2));
  expect(history.at(2).items[0]?.content[0]?.text).toBe("aaa");
});

test("a jump replays at most 512 events, wherever it goes", () => {
  const log = logOf(textDeltas(5000));
  let replayed = 0;
  const history = createResponseHistory({
    length: log.length,
    slice: (from, to) => {
      replayed = to - from;
      return log.slice(from, to);
    },
  });
  history.follow();
  for (const index of [0, 511, 512, 513, 4607, 4999]) {
    history.at(index);
    expect(replayed).toBeLessThanOrEqual(512);
  }
});

test("snapshots share what did not change between them", () => {
  const history = createResponseHistory(logOf([...textDeltas(10), ...textDeltas(2000, 1)]));
  expect(history.at(700).items[0]).toBe(history.at(1900).items[0]);
  expect(history.at(700).items[1]).not.toEqual(history.at(1900).items[1]);
});
