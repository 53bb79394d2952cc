import { expect, test } from "vitest";
import { decodeText } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";
import { type EndedStream, judgeStream } from "@/lib/protocol/run-outcome";

function ended(changes: Partial<EndedStream>, terminal: ResponseState["terminal"] = null): EndedStream {
  const state = { ...initialResponseState, terminal };
  return {
    state,
    eventCount: 9,
    knownCount: 9,
    contentType: "text/event-stream",
    endedCleanly: true,
    ...changes,
  };
}

test.each([
  ["completed", "completed"],
  ["incomplete", "incomplete"],
  ["failed", "failed"],
  ["error", "failed"],
] as const)(
  "a stream whose terminal is %s is %s, even if the connection broke after it",
  (terminal, verdict) => {
    expect(judgeStream(ended({}, terminal))).toBe(verdict);
    expect(judgeStream(ended({ endedCleanly: false, contentType: null }, terminal))).toBe(verdict);
  },
);

test.each([
  ["completed", "incomplete", "incomplete"],
  ["completed", "cancelled", "incomplete"],
  ["completed", "failed", "failed"],
  ["incomplete", "cancelled", "incomplete"],
  ["incomplete", "failed", "failed"],
  ["failed", "completed", "failed"],
  ["failed", "cancelled", "failed"],
  ["completed", "in_progress", "completed"],
  ["completed", "none", "completed"],
] as const)("a terminal %s whose response is %s makes the stream %s", (terminal, status, verdict) => {
  const state = { ...initialResponseState, terminal, status };
  expect(judgeStream(ended({ state }))).toBe(verdict);
});

test.each(["response.done", "response.cancelled"])("a stream that ends with %s is cut", (type) => {
  const stream = [
    { type: "response.created", response: {} },
    { type, response: { status: "cancelled" } },
  ];
  const entries = decodeText(stream.map((data) => `data: ${JSON.stringify(data)}\n\n`).join(""));
  expect(judgeStream(ended({ state: reduceEntries(initialResponseState, entries) }))).toBe("cut");
});

test("a stream without a terminal event is cut, however it ended", () => {
  expect(judgeStream(ended({}))).toBe("cut");
  expect(judgeStream(ended({ endedCleanly: false }))).toBe("cut");
});

test("a stream of which no event is known is no Responses stream", () => {
  expect(judgeStream(ended({ knownCount: 0 }))).toBe("not_responses_stream");
  expect(judgeStream(ended({ knownCount: 0, endedCleanly: false }))).toBe("cut");
});

test("an answer without events is an event stream only if it says so and does not begin like a page", () => {
  const none = { eventCount: 0, knownCount: 0 };
  expect(judgeStream(ended(none))).toBe("cut");
  expect(judgeStream(ended({ ...none, firstFrame: ": keepalive\n\n" }))).toBe("cut");
  expect(judgeStream(ended({ ...none, contentType: "text/html" }))).toBe("not_event_stream");
  expect(judgeStream(ended({ ...none, contentType: null }))).toBe("not_event_stream");
  expect(judgeStream(ended({ ...none, firstFrame: "<html>" }))).toBe("not_event_stream");
  expect(judgeStream(ended({ ...none, firstFrame: '\uFEFF {"error":{}}' }))).toBe("not_event_stream");
});
