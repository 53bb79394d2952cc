import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { initialResponseState, outputText, type ResponseState, reduceResponse } from "@/lib/protocol/reduce-response";
import { judgeStream } from "@/lib/protocol/run-outcome";

type Expectation = { events?: number | string; text?: string; reasoning?: string; end?: string; message?: string };

const folder = new URL("fixtures/quirks/", import.meta.url);
const index: Record<string, { note: string; expect: Expectation; bytes: number }> = JSON.parse(
  readFileSync(new URL("index.json", folder), "utf8"),
);

const verdictByEnd: Record<string, string> = {
  error: "failed",
  "not a Responses stream": "not_responses_stream",
  "not an event stream": "not_event_stream",
};

/** What index.json leaves open, read from the fixtures: text where it names none, counts where it is silent. */
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
    const events = whole.filter((entry) => entry.kind === "event");
    expect(events).toHaveLength(Number(eventsWhereSilent[name] ?? expected.events));
    expect(events.map((entry) => entry.index)).toEqual(events.map((_, position) => position));
    expect(outputText(state)).toBe(expected.text ?? "");
    expect(reasoningText(state)).toBe(expected.reasoning ?? "");
    expect(state.error?.message).toBe(expected.message);
    const end = expected.end ?? "completed";
    expect(verdict(whole, state)).toBe(verdictByEnd[end] ?? end);
  });

  test("is the same byte by byte and in any cut, and its frames joined are the stream", () => {
    expect(decodeInChunks(stream, new Array<number>(stream.length).fill(1))).toEqual(whole);
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(decodeInChunks(stream, randomCuts(stream.length, seed))).toEqual(whole);
    }
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(stream);
    expect(whole.map((entry) => entry.frame).join("")).toBe(text);
  });
});

test("data that is not JSON stays in its place as a malformed event", () => {
  const stream = readFileSync(new URL("bad-json.sse", folder));
  const events = decodeInChunks(stream, [stream.length]).filter((entry) => entry.kind === "event");
  expect(events[5]?.event).toEqual({
    kind: "malformed",
    reason: "not_json",
    text: '{"type":"response.output_text.delta","delta":',
  });
});

test("only the frame that lacks its blank line is unterminated", () => {
  const stream = readFileSync(new URL("no-last-newline.sse", folder));
  const events = decodeInChunks(stream, [stream.length]).filter((entry) => entry.kind === "event");
  expect(events.map((entry) => entry.isUnterminated ?? false)).toEqual([...new Array(9).fill(false), true]);
});

function decodeInChunks(stream: Uint8Array, lengths: readonly number[]): LogEntry[] {
  const decoder = createStreamDecoder();
  const entries: LogEntry[] = [];
  let position = 0;
  for (const length of lengths) {
    entries.push(...decoder.push(stream.subarray(position, position + length), 0));
    position += length;
  }
  return [...entries, ...decoder.end(0)];
}

/** Lengths from 0 to 40 that add up to `total`, the same for the same seed. */
function randomCuts(total: number, seed: number): number[] {
  const lengths: number[] = [];
  let random = seed;
  for (let left = total; left > 0; left -= lengths.at(-1) ?? 0) {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    lengths.push(Math.min(left, (random >> 16) % 41));
  }
  return lengths;
}

function reduceEntries(entries: readonly LogEntry[]): ResponseState {
  return entries.reduce(
    (state, entry) => (entry.kind === "event" ? reduceResponse(state, entry.event) : state),
    initialResponseState,
  );
}

function reasoningText(state: ResponseState): string {
  const parts = state.items.flatMap((item) => item.content).filter((part) => part.kind === "reasoning");
  return parts.map((part) => part.text).join("");
}

function verdict(entries: readonly LogEntry[], state: ResponseState): string {
  const events = entries.filter((entry) => entry.kind === "event");
  return judgeStream({
    state,
    eventCount: events.length,
    knownCount: events.filter((entry) => entry.event.kind === "known").length,
    contentType: "text/event-stream",
    endedCleanly: true,
    firstFrame: entries[0]?.frame ?? null,
  });
}
