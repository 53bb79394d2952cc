import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBytes } from "@/lib/protocol/bytes/join-bytes";
import type { Capture } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { type Exchange, writeHar } from "@/lib/protocol/capture/write-har";
import { writeEventStream, writeTimedLines } from "@/lib/protocol/capture/write-stream";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { streamBytes, streamText } from "@/lib/protocol/fixtures/random-streams";
import { parseJson } from "@/lib/protocol/json/json-text";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const read = (text: string) => readCapture(encode(text));

function readOne(file: string | Uint8Array): Capture {
  const reading = readCapture(typeof file === "string" ? encode(file) : file);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.captures[0];
}

/** Each character a chunk of its own, 10.5 ms after the one before. */
function record(text: string): LogEntry[] {
  return recordChunks(Array.from(text, encode));
}

function recordChunks(chunks: readonly Uint8Array[], distance = 10.5): LogEntry[] {
  const decoder = createStreamDecoder();
  const entries = chunks.flatMap((chunk, index) => decoder.push(chunk, index * distance));
  return [...entries, ...decoder.end(chunks.length * distance)];
}

const joinPieces = (pieces: Iterable<string | Uint8Array>) =>
  joinBytes(Array.from(pieces, (piece) => (typeof piece === "string" ? encode(piece) : piece)));

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
  end: null,
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
    const capture = readOne([...writeTimedLines(entries, true, null)].join(""));
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
    const lines = [...writeTimedLines(entries, false, null)].join("").trim().split("\n");
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
      const lines = readOne([...writeTimedLines(entries, true, null)].join(""));
      expect(decode(lines.body)).toBe(text);
      expect(withoutTimes(replay(lines))).toEqual(withoutTimes(entries));
      expect(withoutTimes(replay(readOne(toHar(entries))))).toEqual(withoutTimes(entries));
      const itself = read(text);
      if (itself.kind === "captures") expect(decode(itself.captures[0].body)).toBe(text);
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 300 });
  });
});

describe("bytes that are no UTF-8 come back as they were", () => {
  const broken = joinBytes([
    encode('data: {"type":"a\uFFFD'),
    Uint8Array.of(0xff, 0xfe, 0xc3),
    encode('"}\n\ndata: {"type":"çay"}\n\n: '),
    Uint8Array.of(0xe2, 0x82),
    encode("\n\n"),
  ]);
  const entries = recordChunks(Array.from(broken, (byte) => Uint8Array.of(byte)));

  test("from an event stream", () => {
    expect(joinPieces(writeEventStream(entries))).toEqual(broken);
  });

  test("from lines with times, which have them in base64 for those frames alone", () => {
    const lines = [...writeTimedLines(entries, true, null)].join("");
    const parsed = lines.trim().split("\n").map(parseJson);
    expect(parsed).toMatchObject([
      { bytes: expect.any(String) },
      {},
      { bytes: "OiDiggoK", frame: ": \uFFFD\n\n" },
    ]);
    expect(parsed[1]).not.toHaveProperty("bytes");
    const capture = readOne(lines);
    expect(capture.body).toEqual(broken);
    expect(replay(capture)).toEqual(entries);
  });

  test("from an archive, times and all", () => {
    const har = toHar(entries);
    expect(JSON.parse(har).log.entries[0].response.content.encoding).toBe("base64");
    const capture = readOne(har);
    expect([...capture.body]).toEqual([...broken]);
    expect(replay(capture)).toEqual(entries);
  });

  test("from an archive of several frames that are longer than what is written at a time", () => {
    const long = joinBytes([encode(`data: ${"x".repeat(400_001)}`), Uint8Array.of(0xff), encode("\n\n")]);
    const stream = joinBytes([long, long, long]);
    expect(Buffer.compare(readOne(toHar(recordChunks([stream]))).body, stream)).toBe(0);
  });

  test("whatever they are", () => {
    const property = fc.property(streamBytes, (bytes) => {
      const any = recordChunks([bytes]);
      fc.pre(any.length > 0);
      expect(joinPieces(writeEventStream(any))).toEqual(bytes);
      const lines = readOne([...writeTimedLines(any, true, null)].join(""));
      const archive = readOne(toHar(any));
      expect([[...lines.body], [...archive.body]]).toEqual([[...bytes], [...bytes]]);
      expect(archive.times).not.toBeNull();
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 300 });
  });

  test("but base64 that is none is told by its line", () => {
    expect(read('{"at":1,"frame":"a"}\n{"at":1,"frame":"a","bytes":"*"}')).toMatchObject({
      reason: "broken_line",
      line: 2,
    });
  });
});

describe("how the run ended", () => {
  const entries = record(stream);

  test.each(["closed", "broken", "stopped"] as const)("%s: lines and archives say so", (how) => {
    const end = { how, at: 900.25 };
    const lines = [...writeTimedLines(entries, true, end)].join("");
    expect(lines.trim().split("\n").at(-1)).toBe(`{"at":900.25,"end":"${how}"}`);
    expect(readOne(lines).end).toEqual(end);
    expect(readOne(toHar(entries, { end: how, elapsed: 900.25 })).end).toEqual(end);
    expect(readOne([...writeEventStream(entries)].join("")).end).toBeNull();
  });

  test("without times it has none either", () => {
    const end = { how: "stopped", at: null };
    const lines = [...writeTimedLines(entries, false, { how: "stopped", at: 900 })].join("");
    expect(readOne(lines).end).toEqual(end);
    expect(readOne(toHar(entries, { isTimed: false, end: "stopped" })).end).toEqual(end);
  });

  test("is all that a run without a frame has to say, and nothing follows it", () => {
    const line = '{"at":5,"end":"stopped"}\n';
    expect(readOne(line)).toMatchObject({ body: new Uint8Array(), end: { how: "stopped", at: 5 } });
    expect(read(`${line}{"at":6,"frame":"data: 1\\n\\n"}`)).toMatchObject({ reason: "broken_line", line: 2 });
    expect(read('{"at":6,"frame":"a"}\n{"at":5,"end":"x"}')).toMatchObject({
      reason: "broken_line",
      line: 2,
    });
  });
});

test("times are written to the microsecond", () => {
  const entries = recordChunks(Array.from(stream, encode), 1.1000000001);
  const lines = [...writeTimedLines(entries, true, { how: "closed", at: 5892.70000000298 })].join("");
  const har = toHar(entries, { elapsed: 5892.70000000298, connectedAt: 84.0000001 });
  expect(lines).toContain('{"at":5892.7,"end":"closed"}');
  expect(har).toContain('"time":5892.7');
  expect(lines + har).not.toMatch(/"(?:at|time|wait|receive)":\d+\.\d{4}/);
});

describe("events without their frames", () => {
  const created = '{"type": "response.created", "response": {"id":"r", "n": 1.0}}';
  const unknown = '{"n":1,"type":"x"}';

  test("a line each: every line is, as it is written, the data of a frame, and there are no times", () => {
    const capture = readOne(`\n${created}\r\n\n  ${unknown}\n`);
    expect(decode(capture.body)).toBe(`data: ${created}\n\ndata: ${unknown}\n\n`);
    expect(capture).toMatchObject({ isEventStream: true, times: null, end: null, isReframed: true });
    expect(readOne([...writeEventStream(record(stream))].join("")).isReframed).toBe(false);
  });

  test("an array: as its members are written, in as many lines", () => {
    const spread = '{\n  "type": "x"\r\n}';
    const capture = readOne(`[${created},\n ${spread}]`);
    expect(decode(capture.body)).toBe(`data: ${created}\n\ndata: {\ndata:   "type": "x"\ndata: }\n\n`);
    expect(replay(capture).map((entry) => entry.kind === "event" && entry.event.kind)).toEqual([
      "known",
      "unknown",
    ]);
  });

  test("one alone, if it is of the Responses API", () => {
    expect(decode(readOne(created).body)).toBe(`data: ${created}\n\n`);
    expect(read('{"type":"object"}')).toMatchObject({ reason: "other_json" });
  });

  test.each([
    ["a line of another kind", `${created}\n{"at":1,"frame":"data: 1"}`, 2],
    ["a first line of another kind", `{"level":"info"}\n${created}`, 1],
    ["a line that is no JSON", `${created}\n\n{"type":`, 3],
    ["a member of another kind", `[\n${created},\n1]`, 3],
  ])("%s is told by its line", (_name, text, line) => {
    expect(read(text)).toEqual({ kind: "unreadable", reason: "broken_event", line });
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
