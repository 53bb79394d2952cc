import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import {
  decodeInChunks,
  eventsOf,
  joinFrames,
  randomCuts,
  reduceEntries,
  singleBytes,
} from "@/lib/protocol/fixtures/stream-cuts";
import { frameBytes } from "@/lib/protocol/frames/frame-bytes";
import { outputText } from "@/lib/protocol/response/output-text";
import type { ResponseState } from "@/lib/protocol/response/response-state";
import { judgeStream } from "@/lib/protocol/run-outcome";

type Expectation = {
  events?: number | string;
  text?: string;
  reasoning?: string;
  end?: string;
  message?: string;
};

const folder = new URL("fixtures/quirks/", import.meta.url);
const index: Record<string, { note: string; expect: Expectation; bytes: number }> = JSON.parse(
  readFileSync(new URL("index.json", folder), "utf8"),
);

const verdictByEnd: Record<string, string> = {
  error: "failed",
  "not a Responses stream": "not_responses_stream",
  "not an event stream": "not_event_stream",
};

/** Counts that index.json leaves open, read from the fixtures. */
const eventsWhereSilent: Record<string, number> = {
  "no-items": 5,
  "error-chat-style": 6,
  "no-last-newline": 10,
  "bad-json": 11,
  "chat-completions": 1,
  html: 0,
};

test("there is a fixture for each quirk, and none without its expectation", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sse"));
  expect(files.map((file) => file.replace(".sse", "")).sort()).toEqual(Object.keys(index).sort());
});

describe.each(Object.entries(index))("%s", (name, { expect: expected, bytes }) => {
  const stream = readFileSync(new URL(`${name}.sse`, folder));
  const whole = decodeInChunks(stream, [stream.length]);

  test("is on disk byte for byte", () => {
    expect(stream.length).toBe(bytes);
  });

  test("gives the events, the text and the end that it stands for", () => {
    const state = reduceEntries(whole);
    const events = eventsOf(whole);
    expect(events).toHaveLength(Number(eventsWhereSilent[name] ?? expected.events));
    expect(events.map((entry) => entry.index)).toEqual(events.map((_, position) => position));
    expect(outputText(state)).toBe(expected.text ?? "");
    expect(reasoningText(state)).toBe(expected.reasoning ?? "");
    expect(state.error?.message).toBe(expected.message);
    const end = expected.end ?? "completed";
    expect(verdict(whole, state)).toBe(verdictByEnd[end] ?? end);
  });

  test("is the same byte by byte and in any cut, and its frames joined are the stream", () => {
    expect(decodeInChunks(stream, singleBytes(stream.length))).toEqual(whole);
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(decodeInChunks(stream, randomCuts(stream.length, seed))).toEqual(whole);
    }
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(stream);
    expect(joinFrames(whole)).toBe(text);
    expect(Buffer.concat(whole.map(frameBytes)).equals(stream)).toBe(true);
  });
});

test("data that is not JSON stays in its place as a malformed event", () => {
  const stream = readFileSync(new URL("bad-json.sse", folder));
  const events = eventsOf(decodeInChunks(stream, [stream.length]));
  expect(events[5]?.event).toEqual({
    kind: "malformed",
    reason: "not_json",
    text: '{"type":"response.output_text.delta","delta":',
  });
});

test("only the frame that lacks its blank line is unterminated", () => {
  const stream = readFileSync(new URL("no-last-newline.sse", folder));
  const events = eventsOf(decodeInChunks(stream, [stream.length]));
  expect(events.map((entry) => entry.isUnterminated ?? false)).toEqual([...new Array(9).fill(false), true]);
});

function reasoningText(state: ResponseState): string {
  const parts = state.items.flatMap((item) => item.content).filter((part) => part.kind === "reasoning");
  return parts.map((part) => part.text).join("");
}

function verdict(entries: readonly LogEntry[], state: ResponseState): string {
  const events = eventsOf(entries);
  return judgeStream({
    state,
    eventCount: events.length,
    knownCount: events.filter((entry) => entry.event.kind === "known").length,
    contentType: "text/event-stream",
    endedCleanly: true,
    firstFrame: entries[0]?.frame ?? null,
  });
}
