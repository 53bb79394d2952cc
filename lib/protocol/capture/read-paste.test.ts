import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Capture } from "@/lib/protocol/capture/capture";
import { readPaste } from "@/lib/protocol/capture/read-paste";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { streamText } from "@/lib/protocol/fixtures/random-streams";

function readOne(text: string): Capture {
  const reading = readPaste(text);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.captures[0];
}

const bodyOf = ({ body }: Capture) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
const countEvents = ({ body }: Capture) => {
  const decoder = createStreamDecoder();
  const entries = [...decoder.push(body, 0), ...decoder.end(0)];
  return entries.filter(({ kind }) => kind === "event").length;
};

const stream = 'event: x\ndata: {"type":"x","delta":"a"}\n\n: ping\n\ndata: {"type":"y"}\n\n';

describe("what a terminal shows", () => {
  const head =
    "HTTP/1.1 401 Unauthorized\ncontent-type: text/event-stream\nset-cookie: a=b\nx-request-id: r1\n\n";

  test("a call before the answer is left out, on one line or on many", () => {
    expect(bodyOf(readOne(`$ curl -N https://example.com/v1/responses\n${stream}`))).toBe(stream);
    const call = "me@host:~$ curl -N https://example.com \\\n  -d '{\n  \"stream\": true\n}'\n";
    expect(bodyOf(readOne(call + stream))).toBe(stream);
    expect(bodyOf(readOne(`${call}{"object":"response"}`))).toBe('{"object":"response"}');
  });

  test("an answer's head gives the status and its headers, and is no part of the body", () => {
    const capture = readOne(head + stream);
    expect(bodyOf(capture)).toBe(stream);
    expect(capture.status).toBe(401);
    expect(Object.fromEntries(capture.headers)).toEqual({
      "content-type": "text/event-stream",
      "x-request-id": "r1",
    });
  });

  test("what curl -v says is left out, its head is read", () => {
    const verbose = [
      "* Connected to example.com (127.0.0.1) port 443",
      "> POST /v1/responses HTTP/1.1",
      "> authorization: Bearer sk-secret",
      "> ",
      "* upload completely sent off",
      ...head
        .trim()
        .split("\n")
        .map((line) => `< ${line}`),
      "< ",
      "{ [5 bytes data]",
      stream,
    ];
    const capture = readOne(verbose.join("\n"));
    expect(bodyOf(capture)).toBe(stream);
    expect(capture.status).toBe(401);
  });

  test("an indent of all lines is taken off", () => {
    expect(bodyOf(readOne(stream.replaceAll(/^(?=.)/gm, "    ")))).toBe(stream);
  });
});

describe("lines of data without blank lines between them", () => {
  test("are the events that they were, and that is told", () => {
    const capture = readOne('data: {"type":"a"}\ndata: {"type":"b"}\ndata: [DONE]');
    expect(bodyOf(capture)).toBe('data: {"type":"a"}\n\ndata: {"type":"b"}\n\ndata: [DONE]\n\n');
    expect(capture.isRespaced).toBe(true);
    const named = readOne('event: a\ndata: {"type":"a"}\nevent: b\ndata: {"type":"b"}');
    expect(countEvents(named)).toBe(2);
  });

  test("are left alone where one event was written in many lines, and where there is one", () => {
    const many = 'data: {"type":"a",\ndata: "delta":"b"}\n';
    expect(readOne(many)).toMatchObject({ isRespaced: false });
    expect(bodyOf(readOne(many))).toBe(many);
    expect(readOne('data: {"type":"a"}\n').isRespaced).toBe(false);
  });
});

test("a stream that was copied whole stays as it was, to the last line end", () => {
  expect(readOne(stream)).toMatchObject({ isRespaced: false, status: 200 });
  expect(bodyOf(readOne(stream))).toBe(stream);
  const property = fc.property(streamText, (text) => {
    const pasted = `: note\n\n${text}\n\n${stream}`;
    expect(bodyOf(readOne(pasted))).toBe(pasted);
  });
  fc.assert(property, { seed: 20_261_123, numRuns: 300 });
});

test("nothing throws, whatever it is", () => {
  const line = fc.constantFrom(
    "curl x",
    "{",
    "< HTTP/1.1 200",
    "<",
    "HTTP/2 200",
    "data: {}",
    "  data: 1",
    "",
    "}",
  );
  const property = fc.property(
    fc.oneof(
      fc.string(),
      fc.array(line).map((lines) => lines.join("\n")),
    ),
    (text) => {
      expect(["captures", "unreadable"]).toContain(readPaste(text).kind);
    },
  );
  fc.assert(property, { seed: 20_261_123, numRuns: 1000 });
});
