import { expect, test } from "vitest";
import { describeRunProblem } from "@/lib/client/problems/run-problem";
import { createRunStore, type Run, type RunOutcome } from "@/lib/client/run/run-store";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

type Ending = { outcome: RunOutcome; status?: number; body?: string; retryAfter?: string; stream?: string };

function endedRun({ outcome, status = 200, body, retryAfter, stream = "" }: Ending): Run {
  const store = createRunStore({ schedule: (flush) => flush(), reduce: reduceEntries });
  const recorder = store.begin({ providerId: "cometapi", sentBody: "{}", startedAt: 0 });
  const http = {
    status,
    contentType: null,
    requestId: null,
    retryAfter: retryAfter ?? null,
    serverTiming: null,
    processingTime: null,
    rateLimits: [],
  };
  recorder.connect(http, 1);
  recorder.append(createStreamDecoder().push(new TextEncoder().encode(stream), 2), stream.length, 2);
  const response = store.getSnapshot().response;
  const answer =
    body === undefined
      ? {}
      : { answer: { body, isBodyCut: false, response: response ?? initialResponseState } };
  recorder.end({ outcome, how: "closed", at: 3, ...answer });
  return store.getSnapshot();
}

const httpError = (body: string, status = 400) =>
  endedRun({ outcome: { kind: "http_error", status }, status, body });

test.each([
  [
    "OpenAI's form",
    '{"error":{"message":"Unknown parameter","type":"invalid_request_error","param":"top_k","code":"unknown_parameter"}}',
    {
      message: "Unknown parameter",
      code: "unknown_parameter",
      param: "top_k",
      type: "invalid_request_error",
    },
  ],
  [
    "xAI's form",
    '{"code":"invalid-argument","error":"Bad model"}',
    { message: "Bad model", code: "invalid-argument" },
  ],
  ["the old vLLM form", '{"object":"error","message":"No","code":400}', { message: "No", code: "400" }],
  [
    "OpenRouter's number codes",
    '{"error":{"message":"No","code":502,"metadata":{}}}',
    { message: "No", code: "502" },
  ],
  ["FastAPI's form", '{"detail":"Not Found"}', { message: "Not Found", code: null }],
  ["text that is no JSON", "Bad Gateway", { message: null, code: null, playgroundCode: null }],
])("an HTTP error is read in %s", (_name, body, expected) => {
  expect(describeRunProblem(httpError(body))).toMatchObject({ kind: "http", status: 400, ...expected });
});

test("the playground's own error is told apart, and brings the upstream's text", () => {
  const error = {
    message: "The upstream answered with HTML.",
    type: "playground_error",
    param: null,
    code: "upstream_bad_response",
    upstream: { content_type: "text/html", body: "<h1>404</h1>" },
  };
  expect(describeRunProblem(httpError(JSON.stringify({ error }), 404))).toMatchObject({
    playgroundCode: "upstream_bad_response",
    code: "upstream_bad_response",
    excerpt: "<h1>404</h1>",
    excerptType: "text/html",
  });
});

test.each([
  ["seconds", "7", 7],
  ["a fraction, rounded up", "0.4", 1],
  ["a date", "Thu, 01 Jan 1970 00:00:30 GMT", 20],
  ["a date gone by", "Thu, 01 Jan 1970 00:00:01 GMT", 0],
  ["nonsense", "soon", null],
])("Retry-After as %s", (_name, retryAfter, seconds) => {
  const run = endedRun({ outcome: { kind: "http_error", status: 429 }, status: 429, body: "", retryAfter });
  expect(describeRunProblem(run, 10_000)?.retryAfterSeconds).toBe(seconds);
});

test("an error inside a 200 stream brings its own fields", () => {
  const stream =
    'data: {"type":"error","sequence_number":2,"code":"server_error","message":"Boom","param":null}\n\n';
  expect(describeRunProblem(endedRun({ outcome: { kind: "failed" }, stream }))).toMatchObject({
    kind: "stream",
    status: 200,
    code: "server_error",
    message: "Boom",
  });
});

test("a cut tells the last sequence number, past events that have none", () => {
  const stream = [
    'data: {"type":"response.in_progress","sequence_number":117,"response":{"id":"r"}}',
    'data: {"type":"ping"}',
    "data: {half",
    "",
  ].join("\n\n");
  expect(describeRunProblem(endedRun({ outcome: { kind: "cut" }, stream }))).toMatchObject({
    kind: "cut",
    lastSequence: 117,
  });
});

test.each([
  ["completed", { kind: "completed" }, undefined],
  ["stopped", { kind: "stopped" }, undefined],
  ["a stream of another API", { kind: "not_responses_stream" }, "not_responses"],
  ["no stream at all", { kind: "not_event_stream" }, "not_event_stream"],
  ["our own server being away", { kind: "unreachable" }, "unreachable"],
] as const)("the kind of problem: %s", (_name, outcome, kind) => {
  expect(describeRunProblem(endedRun({ outcome }))?.kind).toBe(kind);
});

test.each([
  ['event: response.created\ndata: {"id":"r"}\n\n', true],
  ['event: message\ndata: {"id":"r"}\n\n', false],
  ['data: {"id":"r"}\n\n', false],
])("whether %j names the events of the API in its lines alone: %s", (stream, lacksTypes) => {
  const run = endedRun({ outcome: { kind: "not_responses_stream" }, stream });
  expect(describeRunProblem(run)?.lacksTypes).toBe(lacksTypes);
});
