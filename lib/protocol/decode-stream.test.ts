import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createStreamDecoder, decodeStream, type LogEntry } from "@/lib/protocol/decode-stream";
import { streamBytes } from "@/lib/protocol/fixtures/random-streams";
import {
  decodeInChunks,
  decodeText,
  eventsOf,
  joinFrames,
  singleBytes,
} from "@/lib/protocol/fixtures/stream-cuts";
import { readFrameFields } from "@/lib/protocol/frames/frame-fields";
import { eventData } from "@/lib/protocol/stream-event";

const encoder = new TextEncoder();
const fixedSeed = { seed: 20_251_122, numRuns: 500 };

describe("frames without data are wire notes", () => {
  test.each([
    [": OPENROUTER PROCESSING\n\n", "comment"],
    [":\n\n", "comment"],
    ["data: [DONE]\n\n", "done"],
    ["data:[DONE]\r\n\r\n", "done"],
    ["retry: 3000\n\n", "retry"],
    ["id: 7\n\n", "empty"],
    ["event: ping\n\n", "empty"],
    ["data:\n\n", "empty_data"],
    ["data\ndata: \n\n", "empty_data"],
    ["\n", "empty"],
  ])("%j is %s", (frame, note) => {
    expect(decodeText(frame)).toEqual([{ kind: "wire", at: 0, frame, note }]);
  });

  test("also one that the end of the stream cut off", () => {
    const frame = "event: response.output_text.del";
    expect(decodeText(frame)).toEqual([{ kind: "wire", at: 0, frame, note: "empty", isUnterminated: true }]);
  });
});

describe("frames with data are events", () => {
  test.each([
    ["no space after the colon", 'data:{"type":"x"}\n\n'],
    ["a comment before the data", ': hold on\ndata: {"type":"x"}\n\n'],
    ["id, retry and event beside the data", 'id: 1\nretry: 5\nevent: message\ndata: {"type":"x"}\n\n'],
    ["data over many lines", 'data: {\ndata: "type"\ndata: :"x"}\n\n'],
    ["another field that only starts like data", 'database: {}\ndata: {"type":"x"}\n\n'],
    ["lone CR line ends", 'data: {"type":"x"}\r\r'],
  ])("%s", (_name, frame) => {
    const [entry] = decodeText(frame);
    expect(entry).toEqual({
      kind: "event",
      index: 0,
      at: 0,
      frame,
      eventName: frame.includes("event:") ? "message" : null,
      event: { kind: "unknown", type: "x", data: { type: "x" } },
    });
  });

  test.each([
    ["event:response.created\n", "response.created"],
    ["event:  two\n", " two"],
    ["event: a\r\nevent: b\r\n", "b"],
    ["event:\n", ""],
    ["event\n", ""],
    ["events: a\n", null],
    [": event: a\n", null],
  ])("the name in %j is %j", (line, eventName) => {
    expect(eventsOf(decodeText(`${line}data: 1\n\n`))[0]?.eventName).toBe(eventName);
  });

  test("only one space is taken off", () => {
    expect(eventsOf(decodeText('data:  "two"\n\n'))[0]?.event).toMatchObject({ text: ' "two"' });
  });

  test("a last frame without its blank line counts, and says so", () => {
    expect(eventsOf(decodeText('data: {"type":"x"}'))[0]?.isUnterminated).toBe(true);
    expect(eventsOf(decodeText('data: {"type":"x"}\n'))[0]?.isUnterminated).toBe(true);
    expect(eventsOf(decodeText('data: {"ty'))[0]).toMatchObject({
      isUnterminated: true,
      event: { kind: "malformed" },
    });
  });

  test("wire notes do not take a number", () => {
    const entries = decodeText(": a\n\ndata: 1\n\n: b\n\ndata: 2\n\n");
    expect(eventsOf(entries).map((entry) => entry.index)).toEqual([0, 1]);
    expect(entries.map((entry) => entry.kind)).toEqual(["wire", "event", "wire", "event"]);
  });
});

test("a byte order mark is kept in the frame and never read as data, also cut in two", () => {
  const stream = encoder.encode('\uFEFFdata: {"type":"x"}\n\n');
  for (const lengths of [[stream.length], singleBytes(stream.length)]) {
    const entries = decodeInChunks(stream, lengths);
    expect(joinFrames(entries)).toBe('\uFEFFdata: {"type":"x"}\n\n');
    expect(eventsOf(entries)).toHaveLength(1);
  }
});

describe("bytes that are no UTF-8", () => {
  const join = (...parts: (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...encoder.encode(part)] : [part])));
  const decode = (stream: Uint8Array) => decodeInChunks(stream, singleBytes(stream.length));

  test("are shown as U+FFFD, in the frame and in the text, and kept as they came", () => {
    const frame = join('data: {"type":"x","delta":"', 0xff, '"}\n\n');
    const [entry, next] = eventsOf(decode(join(...frame, "data: 1\n\n")));
    expect(entry?.frame).toBe('data: {"type":"x","delta":"\uFFFD"}\n\n');
    expect(entry && eventData(entry.event)).toEqual({ type: "x", delta: "\uFFFD" });
    expect([entry?.rawBytes, next?.rawBytes]).toEqual([frame, undefined]);
  });

  test("are not a U+FFFD that was sent", () => {
    const entries = decode(join('data: {"type":"\uFFFD"}\n\n: \uFFFD', 0xc5, "\n\n: \uFFFD\n\n"));
    expect(entries.map((entry) => entry.rawBytes !== undefined)).toEqual([false, true, false]);
    expect(joinFrames(entries)).toBe('data: {"type":"\uFFFD"}\n\n: \uFFFD\uFFFD\n\n: \uFFFD\n\n');
  });

  test("may stand in the name of an event, whose data are read all the same", () => {
    const [entry] = eventsOf(decodeInChunks(join("event: a", 0xf0, 0x9f, "b\ndata: 1\n\n"), [100]));
    expect(entry?.eventName).toBe("a\uFFFDb");
    expect(entry?.event).toMatchObject({ text: "1" });
  });

  test("are what is wrong with data that are no JSON", () => {
    const reasons = eventsOf(decode(join("data: {", 0xff, "}\n\ndata: {\uFFFD}\n\n")));
    expect(reasons.map(({ event }) => event)).toMatchObject([
      { reason: "invalid_utf8", text: "{\uFFFD}" },
      { reason: "not_json", text: "{\uFFFD}" },
    ]);
  });

  test("are also a character that the end of the stream cut off", () => {
    const [entry] = decode(join("data: a", 0xf0, 0x9f));
    const rawBytes = join("data: a", 0xf0, 0x9f);
    expect(entry).toMatchObject({ frame: "data: a\uFFFD", isUnterminated: true, rawBytes });
  });

  test("are not a pair of surrogates that the limit of a frame would cut", () => {
    const stream = encoder.encode(`data: ${"🦄".repeat(20)}\n\ndata: 1\n\n`);
    const entries = [...join(0xff, "\n\n"), ...stream];
    const [, long] = decodeInChunks(Uint8Array.from(entries), [entries.length], { maxFrameLength: 15 });
    expect(long).toMatchObject({ frame: "data: 🦄🦄🦄🦄", event: { reason: "frame_too_long" } });
    expect(long?.rawBytes).toBeUndefined();
  });
});

test("a frame beyond the limit becomes an event that says so, and the stream goes on", () => {
  const stream = encoder.encode(`data: ${"x".repeat(100)}\n\ndata: {"type":"x"}\n\n`);
  const entries = decodeInChunks(stream, singleBytes(stream.length), { maxFrameLength: 30 });
  expect(eventsOf(entries).map((entry) => entry.event)).toEqual([
    { kind: "malformed", reason: "frame_too_long", text: "x".repeat(24) },
    { kind: "unknown", type: "x", data: { type: "x" } },
  ]);
});

test("the limit is 8 Mi characters, and what is kept of more is bounded", () => {
  const chunk = encoder.encode("x".repeat(1024 * 1024));
  const decoder = createStreamDecoder();
  const entries = [...decoder.push(encoder.encode("data: "), 0)];
  for (let count = 0; count < 20; count += 1) entries.push(...decoder.push(chunk, count));
  entries.push(...decoder.push(encoder.encode('\n\ndata: {"type":"x"}\n\n'), 20));
  expect(entries.map((entry) => entry.frame.length)).toEqual([8 * 1024 * 1024, 20]);
  expect(entries.map((entry) => entry.at)).toEqual([7, 20]);
});

test("an async iterable is stamped with the time of each chunk", async () => {
  async function* chunks() {
    yield encoder.encode("data: 1\n\ndata: 2\n");
    yield encoder.encode("\n");
    yield encoder.encode("data: 3");
  }
  let time = 0;
  const entries: LogEntry[] = [];
  for await (const entry of decodeStream(chunks(), () => (time += 10))) entries.push(entry);
  expect(entries.map((entry) => entry.at)).toEqual([10, 20, 40]);
});

test("any cut of any bytes gives the same entries, whose frames joined are the decoded bytes", () => {
  const property = fc.property(streamBytes, fc.array(fc.nat(9), { maxLength: 60 }), (stream, lengths) => {
    const whole = decodeInChunks(stream, [stream.length]);
    const cut = lengths.reduce((sum, length) => sum + length, 0);
    expect(decodeInChunks(stream, [...lengths, Math.max(0, stream.length - cut)])).toEqual(whole);
    expect(decodeInChunks(stream, singleBytes(stream.length))).toEqual(whole);
    expect(joinFrames(whole)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(stream));
  });
  fc.assert(property, { ...fixedSeed, numRuns: 1500 });
});

/** What a frame says, as far as eventsource-parser reads it; of notes only those with data. */
type Message = { event: string | undefined; data: string };

test("the data and the names are those that eventsource-parser finds, in the same order, in any cut", () => {
  const property = fc.property(streamBytes, fc.array(fc.nat(30), { maxLength: 20 }), (stream, lengths) => {
    // The closing comment settles a last CR, which the other parser would wait upon.
    const closed = Uint8Array.from([...stream, ...encoder.encode("\n\n: end\n\n")]);
    const text = new TextDecoder().decode(closed);
    const expected: Message[] = [];
    createParser({ onEvent: ({ event, data }) => expected.push({ event, data }) }).feed(text);
    const cut = lengths.reduce((sum, length) => sum + length, 0);
    const entries = decodeInChunks(closed, [...lengths, Math.max(0, closed.length - cut)]);
    expect(entries.flatMap(readMessage)).toEqual(expected);
    const names = expected.filter(({ data }) => isEventData(data)).map(({ event }) => event);
    expect(eventsOf(entries).map((entry) => entry.eventName || undefined)).toEqual(names);
  });
  fc.assert(property, { ...fixedSeed, numRuns: 1500 });
});

function readMessage(entry: LogEntry, place: number): Message[] {
  const text = place === 0 ? entry.frame.replace(/^\uFEFF/, "") : entry.frame;
  const { event, data } = readFrameFields(text);
  return data === null ? [] : [{ event: event || undefined, data }];
}

function isEventData(data: string): boolean {
  return data.trim() !== "[DONE]" && data.replaceAll("\n", "") !== "";
}
