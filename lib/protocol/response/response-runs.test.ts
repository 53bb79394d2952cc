import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { LogEntry } from "@/lib/protocol/decode-stream";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import {
  decodeInChunks,
  decodeText,
  randomCuts,
  reduceEntries as reduceOneByOne,
} from "@/lib/protocol/fixtures/stream-cuts";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { runEnd } from "@/lib/protocol/response/response-runs";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";

const quirks = new URL("../fixtures/quirks/", import.meta.url);
const recordings = new URL("../../../../shared/recordings/", import.meta.url);

function reduceInCuts(entries: readonly LogEntry[], lengths: readonly number[]): ResponseState {
  let state = initialResponseState;
  let position = 0;
  for (const length of [...lengths, entries.length]) {
    state = reduceEntries(state, entries.slice(position, position + length));
    position += length;
  }
  return state;
}

function decodeFile(url: URL): LogEntry[] {
  const stream = readFileSync(url);
  return decodeInChunks(stream, [stream.length]);
}

function expectSameInAnyCut(entries: readonly LogEntry[]): void {
  const expected = reduceOneByOne(entries);
  for (const seed of [1, 2, 3])
    expect(reduceInCuts(entries, randomCuts(entries.length, seed))).toEqual(expected);
  expect(reduceEntries(initialResponseState, entries)).toEqual(expected);
}

describe("entries reduced together are the same as one by one, in any cut,", () => {
  const fixtures = readdirSync(quirks).filter((file) => file.endsWith(".sse"));

  test.each(fixtures)("in %s", (file) => {
    expectSameInAnyCut(decodeFile(new URL(file, quirks)));
  });

  const streams = existsSync(recordings)
    ? readdirSync(recordings, { recursive: true, encoding: "utf8" })
    : [];
  const files = streams.filter((file) => file.endsWith("response.sse"));
  if (files.length === 0)
    console.log("Skipped: ../shared/recordings is not here, so no real runs are joined.");

  test.skipIf(files.length === 0)("in every recording", () => {
    for (const file of files) expectSameInAnyCut(decodeFile(new URL(file, recordings)));
  });

  test("in streams that follow no order", () => {
    const anyLengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    const property = fc.property(anyEntries(40), anyLengths, (entries, lengths) => {
      expect(reduceInCuts(entries, lengths)).toEqual(reduceOneByOne(entries));
    });
    fc.assert(property, { seed: 20_251_122, numRuns: 300 });
  });
});

describe("a run", () => {
  const delta = (fields: object) =>
    `data: ${JSON.stringify({ type: "response.output_text.delta", output_index: 0, content_index: 0, delta: "a", ...fields })}\n\n`;

  test.each([
    ["goes over deltas of one place, whatever their ids", [{}, { item_id: "other" }, { delta: "" }], 3],
    ["ends at another item", [{}, { output_index: 1 }], 1],
    ["ends at another part", [{}, { content_index: 1 }], 1],
    ["ends at another type", [{}, { type: "response.refusal.delta" }], 1],
    ["is no event but a delta", [{ type: "response.output_text.done" }, {}], 1],
    ["is no error that has a delta", [{ type: "error" }, { type: "error" }], 1],
  ])("%s", (_, events, length) => {
    expect(runEnd(decodeText(events.map(delta).join("")), 0)).toBe(length);
  });

  test("has all the logprobs of its deltas", () => {
    const entries = decodeText([delta({ logprobs: [1] }), delta({ logprobs: [2, 3] })].join(""));
    const [item] = reduceEntries(initialResponseState, entries).items;
    expect(item?.content[0]).toMatchObject({ text: "aa", logprobs: { blocks: [], rest: [1, 2, 3] } });
  });
});
