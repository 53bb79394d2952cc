import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Capture } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { type Exchange, writeHar } from "@/lib/protocol/capture/write-har";
import { writeEventStream, writeTimedLines } from "@/lib/protocol/capture/write-stream";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { streamText } from "@/lib/protocol/fixtures/random-streams";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const read = (text: string) => readCapture(encode(text));

function readOne(text: string): Capture {
  const reading = read(text);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.captures[0];
}

/** Each character a chunk of its own, 10.5 ms after the one before. */
function record(text: string): LogEntry[] {
  const decoder = createStreamDecoder();
  const characters = [...text];
  const entries = characters.flatMap((character, index) => decoder.push(encode(character), index * 10.5));
  return [...entries, ...decoder.end(characters.length * 10.5)];
}

/** The capture through the decoder again, each stretch with its own time. */
function replay({ body, times }: Capture): LogEntry[] {
  const decoder = createStreamDecoder();
  const entries: LogEntry[] = [];
  let start = 0;
  for (const [index, end] of (times?.ends ?? [body.length]).entries()) {
    entries.push(...decoder.push(body.subarray(start, end), times?.at[index] ?? 0));
    start = end;
  }
  return [...entries, ...decoder.end(times?.at.at(-1) ?? 0)];
}

/** A carriage return at a chunk's end may be half of a line's end, so that where chunks end can move a frame's time. */
const withoutTimes = (entries: LogEntry[]) => entries.map((entry) => ({ ...entry, at: 0 }));

const exchange: Omit<Exchange, "entries"> = {
  url: "https://playground.example/api/providers/openai/v1/responses",
  startedDateTime: "2026-11-23T00:00:00.000Z",
  sentBody: '{"model":"m","input":"Hello"}',
  status: 200,
  headers: [
    { name: "content-type", value: "text/event-stream" },
    { name: "x-request-id", value: "req_1" },
  ],
  connectedAt: 84,
  elapsed: 900,
  bytes: 12,
  isTimed: true,
  text: null,
};

const toHar = (entries: LogEntry[], change: Partial<Exchange> = {}) =>
  [...writeHar({ ...exchange, entries, ...change })].join("");

const stream =
  'event: response.created\r\ndata: {"type":"response.created","response":{"id":"r"}}\r\n\r\n: note\n\ndata: {"type":"x","delta":"çay 🫖"}\n\n';

describe("what was written is read again", () => {
  test("an event stream: the same bytes, and no times", () => {
    const capture = readOne([...writeEventStream(record(stream))].join(""));
    expect(capture).toMatchObject({ format: "sse", isEventStream: true, times: null, request: null });
    expect(decode(capture.body)).toBe(stream);
  });

  test("lines with times: the same bytes, the same entries at the same times", () => {
    const entries = record(stream);
    const capture = readOne([...writeTimedLines(entries, true)].join(""));
    expect(decode(capture.body)).toBe(stream);
    expect(replay(capture)).toEqual(entries);
  });

  test("an archive: bytes, times, request, status and headers", () => {
    const entries = record(stream);
    const capture = readOne(toHar(entries));
    expect(decode(capture.body)).toBe(stream);
    expect(replay(capture)).toEqual(entries);
    expect(capture).toMatchObject({ request: exchange.sentBody, url: exchange.url, connectedAt: 84 });
    expect(capture.headers.get("x-request-id")).toBe("req_1");
  });

  test("an archive, but for what of the address may be a key", () => {
    const address = "https://me:pass@gateway.example/v1/responses";
    expect(toHar([], { url: `${address}?api-key=0123&api-version=1#x` })).toContain(
      '"url":"https://gateway.example/v1/responses"',
    );
    expect(toHar([], { url: "/v1/responses" })).toContain('"url":"/v1/responses"');
  });

  test("an archive of an answer that was one JSON body", () => {
    const text = '{"object":"response","status":"completed","output":[]}';
    const headers = [{ name: "content-type", value: "application/json" }];
    const capture = readOne(toHar([], { text, headers }));
    expect(capture).toMatchObject({ isEventStream: false, times: null });
    expect(decode(capture.body)).toBe(text);
  });

  test("where nobody noted times, no format makes any up", () => {
    const entries = record(stream);
    const lines = [...writeTimedLines(entries, false)].join("").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).at)).toEqual(entries.map(() => null));
    const bare = lines.map((line) => JSON.stringify({ frame: JSON.parse(line).frame })).join("\n");
    const oneTime = `{"at":5,"frame":": hi\\n\\n"}\n${bare}`;
    const untimed = { ...exchange, entries, isTimed: false };
    for (const written of [lines.join("\n"), bare, oneTime, [...writeHar(untimed)].join("")]) {
      const capture = readOne(written);
      expect(capture.times).toBeNull();
      expect(decode(capture.body).endsWith(stream)).toBe(true);
    }
  });

  test("any text as lines and as an archive, any event stream as itself", () => {
    const property = fc.property(streamText, (text) => {
      const entries = record(text);
      fc.pre(entries.length > 0);
      const lines = readOne([...writeTimedLines(entries, true)].join(""));
      expect(decode(lines.body)).toBe(text);
      expect(withoutTimes(replay(lines))).toEqual(withoutTimes(entries));
      expect(withoutTimes(replay(readOne(toHar(entries))))).toEqual(withoutTimes(entries));
      const itself = read(text);
      if (itself.kind === "captures") expect(decode(itself.captures[0].body)).toBe(text);
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 300 });
  });
});

describe("an archive", () => {
  const key = "sk-proj-abcdefghijklmnop0123456789abcdefghijklmnop";

  test("carries no key of the request's body, and stays an archive", () => {
    const har = toHar(record(stream), { sentBody: JSON.stringify({ model: "m", input: `use ${key}` }) });
    expect(har).not.toContain(key);
    expect(readOne(har).request).toContain("[masked]");
  });

  test("holds what the format asks for", () => {
    const { log } = JSON.parse(toHar(record(stream)));
    expect(log.version).toBe("1.2");
    const [entry] = log.entries;
    expect(entry.timings).toEqual({ send: 0, wait: 84, receive: 816 });
    expect(entry.request).toMatchObject({ method: "POST", cookies: [], queryString: [], headersSize: -1 });
    expect(entry.response.content).toMatchObject({ size: 12, mimeType: "text/event-stream" });
  });

  const entryOf = (text: string | undefined, mimeType: string, more: object = {}) => ({
    request: { url: "https://api.openai.com/v1/responses", postData: { text: "{}" } },
    response: {
      status: 0,
      headers: [{ name: "Set-Cookie", value: "secret" }],
      content: { text, mimeType, ...more },
    },
  });
  const archive = (...entries: unknown[]) => JSON.stringify({ log: { entries } });

  test("of a browser gives every answer of the API and no other, without its cookies", () => {
    const reading = read(
      archive(
        entryOf("<html></html>", "text/html"),
        entryOf("data: {}\n\n", "text/event-stream"),
        entryOf(btoa("data: 1\n\n"), "text/event-stream", { encoding: "base64" }),
        entryOf('{"error":{"message":"no"}}', "application/json"),
        entryOf('{"models":[]}', "application/json"),
        null,
      ),
    );
    if (reading.kind === "unreadable") throw new Error(reading.reason);
    expect(reading.captures.map(({ body }) => decode(body))).toEqual([
      "data: {}\n\n",
      "data: 1\n\n",
      '{"error":{"message":"no"}}',
    ]);
    expect(reading.captures[0]).toMatchObject({ status: 200, times: null });
    expect([...reading.captures[0].headers.keys()]).toEqual(["content-type"]);
  });

  test("keeps what headers say of rate limits", () => {
    const headers = [
      { name: "x-request-id", value: "req_1" },
      { name: "x-ratelimit-remaining-tokens", value: "99" },
    ];
    const capture = readOne(toHar(record(stream), { headers }));
    expect([...capture.headers.keys()]).toEqual(headers.map(({ name }) => name));
  });

  test("tells bodies that were left out from answers of another kind", () => {
    expect(read(archive(entryOf(undefined, "text/event-stream")))).toMatchObject({
      reason: "no_body_in_archive",
    });
    expect(read(archive(entryOf("x", "text/html")))).toMatchObject({ reason: "no_answer_in_archive" });
  });

  test("whose times do not fit its body has none", () => {
    const har = JSON.parse(toHar(record(stream)));
    har.log.entries[0]._frames[0].length += 1;
    expect(readOne(JSON.stringify(har)).times).toBeNull();
  });
});

describe("other texts", () => {
  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["Dear reader", "unknown"],
    ["<html>data: x</html>", "unknown"],
    ['{"a":', "broken_json"],
    ['{"a":1}', "other_json"],
    ["[1]", "other_json"],
  ])("%j are told from captures", (text, reason) => {
    expect(read(text)).toEqual({ kind: "unreadable", reason, line: null });
  });

  test("a broken line is told by its number", () => {
    expect(read('{"at":1,"frame":"data: 1\\n\\n"}\n\n{"at":2}\n')).toEqual({
      kind: "unreadable",
      reason: "broken_line",
      line: 3,
    });
  });

  test("times that go back count as the latest before them", () => {
    const capture = readOne('{"at":5,"frame":"data: 1\\n\\n"}\n{"at":2,"frame":"data: 2\\n\\n"}');
    expect([...(capture.times?.at ?? [])]).toEqual([5, 5]);
  });

  test("a response in JSON is one", () => {
    expect(readOne('{"object":"response"}')).toMatchObject({ format: "json", isEventStream: false });
  });

  test("bytes that are no UTF-8 stay as they were", () => {
    const bytes = Uint8Array.from([...encode("data: a"), 0xff, 10, 10]);
    const reading = readCapture(bytes);
    expect(reading.kind === "captures" && [...reading.captures[0].body]).toEqual([...bytes]);
  });

  test("nothing throws, whatever it is", () => {
    const json = fc.json().map((text) => `{"log":{"entries":[${text}]}}`);
    const any = fc.oneof(json, fc.json(), fc.string(), streamText);
    fc.assert(
      fc.property(any, (text) => {
        expect(["captures", "unreadable"]).toContain(read(text).kind);
      }),
      { seed: 20_261_123 },
    );
  });
});
