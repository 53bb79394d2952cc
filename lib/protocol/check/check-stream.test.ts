import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import { messageEvents, wrapEvents, writeStream } from "@/lib/protocol/check/fixtures/stream-builder";
import { eventFields } from "@/lib/protocol/check/known-fields";
import type { EventEntry } from "@/lib/protocol/decode-stream";

const lawful = writeStream(wrapEvents(messageEvents()));

describe("a stream of something else has few findings", () => {
  const chatChunk =
    'data: {"id":"c1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"a"}}]}\n\n';
  const anthropicEvents = [
    "message_start",
    "content_block_start",
    "content_block_delta",
    "content_block_stop",
    "message_delta",
    "message_stop",
  ];

  test.each([
    ["Chat Completions", `${chatChunk.repeat(300)}data: [DONE]\n\n`, ["type-missing #0", "not-responses"]],
    [
      "Anthropic's messages",
      anthropicEvents.map((type) => `event: ${type}\ndata: {"type":"${type}"}\n\n`.repeat(50)).join(""),
      ["unknown-event #0 message_start", "not-responses"],
    ],
    ["a page", "<!doctype html>\n<html>\n\n<body>Bad gateway</body>\n\n</html>\n", ["not-responses"]],
    ["plain JSON", '{"id":"resp_1","object":"response"}', ["not-responses"]],
    ["text in data lines", "data: one\n\ndata: two\n\n".repeat(100), ["not-json #0", "not-responses"]],
    ["nothing", "", ["terminal-missing"]],
    ["keepalives alone", ": keepalive\n\n: keepalive\n\n", ["terminal-missing"]],
  ])("%s", (_name, stream, found) => {
    expect(findingLines(checkBytes(stream)).filter((line) => line !== "event-name-missing #0")).toEqual(
      found,
    );
  });

  test("and begins with what is shown", () => {
    const [finding] = checkBytes(" <html>Bad gateway</html>").list;
    expect(finding).toMatchObject({ rule: "not-responses", seen: "<html>Bad gateway</html>" });
  });
});

describe("how the stream ended", () => {
  const cut = lawful.slice(0, lawful.indexOf("event: response.output_text.done") + 60);

  test("stopped by its reader, it lacks nothing", () => {
    expect(findingLines(checkBytes(cut, { end: "stopped" }))).toEqual([]);
    expect(findingLines(checkBytes("<html>", { end: "stopped" }))).toEqual([]);
  });

  test.each(["closed", "broken"] as const)("%s in the middle of a frame, it lacks its end", (end) => {
    expect(findingLines(checkBytes(cut, { end }))).toEqual(["unterminated-frame #6", "terminal-missing"]);
  });

  test("broken after its end, it lacks nothing", () => {
    expect(findingLines(checkBytes(lawful, { end: "broken" }))).toEqual([]);
  });
});

describe("pure and total", () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(0, 1, -1, "completed", "message", null),
  );
  const fields = fc.dictionary(
    fc.constantFrom(
      "sequence_number",
      "output_index",
      "content_index",
      "summary_index",
      "item_id",
      "delta",
      "text",
      "response",
      "item",
      "part",
      "arguments",
      "annotation",
      "error",
      "logprobs",
      "id",
      "status",
      "usage",
      "output",
      "model",
    ),
    value,
    { maxKeys: 8 },
  );
  const event = fc
    .tuple(fc.constantFrom(...eventFields.keys(), "ping", ""), fields, fields, fields)
    .map(([type, own, response, item]) => ({
      ...own,
      type,
      ...("response" in own ? { response } : {}),
      ...("item" in own ? { item: { type: "message", content: [item], ...item } } : {}),
    }));

  test("any events after each other give findings and no exception, the same each time", () => {
    const property = fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const stream = events.map((data) => `data: ${JSON.stringify(data)}\n\n`).join("");
      expect(checkBytes(stream).list).toEqual(checkBytes(stream).list);
    });
    fc.assert(property, { seed: 20_251_122, numRuns: 500 });
  });

  test("an event is not changed by being checked", () => {
    const data = { type: "response.completed", response: { output: [{}], usage: {} } };
    const frozen = Object.freeze({ ...data, response: Object.freeze(data.response) });
    const entry = {
      kind: "event",
      index: 0,
      at: 0,
      frame: "",
      eventName: null,
      event: { kind: "known", event: frozen },
    };
    const checker = createStreamChecker({ contentType: null, request: null });
    expect(() => checker.push(entry as unknown as EventEntry)).not.toThrow();
  });
});

test("of one rule a hundred findings are listed, and all are counted", () => {
  const stream = writeStream(wrapEvents(messageEvents())).replace(
    "event: response.completed",
    `${"data: 7\n\n".repeat(250)}$&`,
  );
  const findings = checkBytes(stream);
  expect(findings.list).toHaveLength(100);
  expect([findings.countOf("not-object"), findings.count("error")]).toEqual([250, 250]);
});
