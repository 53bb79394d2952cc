import { expect, test, vi } from "vitest";
import {
  completedFrame,
  createAnswer,
  eventStream,
  frame,
  textFrame,
} from "@/lib/client/run/fixtures/answer";
import { createRunRig } from "@/lib/client/run/fixtures/run-rig";
import { answerReader } from "@/lib/client/run/receive-answer";
import { outputText } from "@/lib/protocol/response/output-text";

/** A clock set by hand, and answers in the order in which they are given. */
function createRig(...answers: (Response | Promise<Response>)[]) {
  const requests: { url: string; init: RequestInit }[] = [];
  const clock = { time: 100 };
  const rig = createRunRig({
    now: () => clock.time,
    fetch: (input, init) => {
      requests.push({ url: String(input), init: init ?? {} });
      const aborted = new Promise<never>((_, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
      const answer = Promise.resolve(answers.shift() ?? Promise.reject(new TypeError("Failed to fetch")));
      return Promise.race([answer, aborted]);
    },
  });
  return { ...rig, requests, clock };
}

const runOnce = async (answer: Response) => {
  const rig = createRig(answer);
  rig.controller.run("sandbox", "{}");
  return rig.ended();
};

test("the body goes out as these very characters, as JSON, to the provider in the path", async () => {
  const { controller, requests, ended } = createRig(
    Response.json({ object: "response", status: "completed" }),
  );
  const body = '{ "seed":12345678901234567890,\n"x":1, "x":2 }';
  controller.run("my-vllm", body);
  await ended();

  expect(requests[0]?.url).toBe("/api/providers/my-vllm/v1/responses");
  expect(requests[0]?.init).toMatchObject({
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
});

test("phases follow the wire: sending, connected with no event yet, streaming, completed", async () => {
  const answer = createAnswer();
  const { store, controller, clock, reach, ended } = createRig(answer.response);
  controller.run("sandbox", "{}");
  expect(store.getSnapshot().phase).toBe("sending");

  clock.time = 120;
  const connected = await reach((run) => run.phase === "connected");
  expect(connected).toMatchObject({ eventCount: 0, elapsed: 20, http: { status: 200 } });

  clock.time = 150;
  answer.send(textFrame("Hello"));
  const streaming = await reach((run) => run.phase === "streaming");
  expect(streaming.log.at(0)?.at).toBe(50);
  expect(streaming.firstByteAt).toBe(50);

  clock.time = 190;
  answer.send(completedFrame);
  answer.close();
  const run = await ended();
  expect(run).toMatchObject({ outcome: { kind: "completed" }, eventCount: 2, elapsed: 90 });
});

test("a flood that comes in one chunk is taken in whole, and other tasks run meanwhile", async () => {
  const count = 40_000;
  const flood = textFrame("word ").repeat(count) + completedFrame;
  const { store, controller, ended } = createRig(new Response(flood, { headers: eventStream }));
  controller.run("sandbox", "{}");
  const seen: number[] = [];
  const look = () => {
    seen.push(store.getSnapshot().eventCount);
    if (store.getSnapshot().phase !== "ended") setTimeout(look);
  };
  look();
  const run = await ended();
  expect(run).toMatchObject({ eventCount: count + 1, outcome: { kind: "completed" } });
  expect(outputText(run.response)).toBe("word ".repeat(count));
  expect(seen.some((events) => events > 0 && events < count)).toBe(true);
});

test("the content type's case and parameters do not matter", async () => {
  const headers = { "content-type": "Text/Event-Stream ; charset=UTF-8" };
  const run = await runOnce(new Response(textFrame("a") + completedFrame, { headers }));
  expect(run).toMatchObject({ eventCount: 2, outcome: { kind: "completed" }, body: null });
});

test("stopping closes the connection and ends the run with what arrived", async () => {
  const answer = createAnswer();
  const { controller, requests, reach, ended } = createRig(answer.response);
  controller.run("sandbox", "{}");
  answer.send(textFrame("kept"));
  await reach((run) => run.eventCount === 1);
  controller.stop();

  expect(requests[0]?.init.signal?.aborted).toBe(true);
  expect(answer.isCancelled()).toBe(true);
  expect(await ended()).toMatchObject({ outcome: { kind: "stopped" }, eventCount: 1 });
});

test("events of a replaced run never reach the run after it", async () => {
  const first = createAnswer();
  const second = createAnswer();
  const { store, controller, requests, reach, ended } = createRig(first.response, second.response);
  controller.run("sandbox", "first");
  first.send(textFrame("first"));
  await reach((run) => run.eventCount === 1);

  controller.run("sandbox", "second");
  expect(requests[0]?.init.signal?.aborted).toBe(true);
  first.send(textFrame("first again"));
  second.send(textFrame("second"));
  second.send(completedFrame);
  second.close();

  const run = await ended();
  expect(run).toMatchObject({ id: 2, sentBody: "second", eventCount: 2, outcome: { kind: "completed" } });
  expect(outputText(run.response)).toBe("second");
  expect(store.getSnapshot().log.length).toBe(2);
});

test("a replaced run that fails late does not end the run after it", async () => {
  const rejection = { reject: (_: Error) => {} };
  const late = new Promise<Response>((_, reject) => {
    rejection.reject = reject;
  });
  const { store, controller, reach } = createRig(late, createAnswer().response);
  controller.run("sandbox", "first");
  controller.run("sandbox", "second");
  rejection.reject(new TypeError("Failed to fetch"));
  await reach((run) => run.phase === "connected");
  expect(store.getSnapshot()).toMatchObject({ id: 2, outcome: null });
});

test("a connection that breaks before a terminal event is a cut", async () => {
  const answer = createAnswer();
  const { controller, reach, ended } = createRig(answer.response);
  controller.run("sandbox", "{}");
  answer.send(textFrame("half"));
  await reach((run) => run.eventCount === 1);
  answer.breakOff();
  expect((await ended()).outcome).toEqual({ kind: "cut" });
});

test("a connection that breaks after the terminal event leaves its verdict", async () => {
  const answer = createAnswer();
  const { controller, reach, ended } = createRig(answer.response);
  controller.run("sandbox", "{}");
  answer.send(textFrame("all") + completedFrame);
  await reach((run) => run.eventCount === 2);
  answer.breakOff();
  expect((await ended()).outcome).toEqual({ kind: "completed" });
});

test("a stream that ends well without a terminal event is a cut as well", async () => {
  const run = await runOnce(new Response(textFrame("half"), { headers: eventStream }));
  expect(run.outcome).toEqual({ kind: "cut" });
});

test("a request that gets no answer is unreachable", async () => {
  const { controller, ended } = createRig();
  controller.run("sandbox", "{}");
  expect((await ended()).outcome).toEqual({ kind: "unreachable" });
});

test("an HTTP error keeps its status, its headers and its body", async () => {
  const body =
    '{"error":{"message":"Slow down","type":"requests","param":null,"code":"rate_limit_exceeded"}}';
  const headers = { "content-type": "application/json", "retry-after": "7", "x-request-id": "req_1" };
  const run = await runOnce(new Response(body, { status: 429, headers }));
  expect(run).toMatchObject({
    outcome: { kind: "http_error", status: 429 },
    body,
    http: { status: 429, retryAfter: "7", requestId: "req_1" },
  });
});

test("JSON in place of a stream is read as the response that it is", async () => {
  const run = await runOnce(
    Response.json({
      id: "resp_1",
      object: "response",
      status: "completed",
      output: [{ type: "message", role: "assistant", content: [{ type: "output_text", text: "Hello" }] }],
    }),
  );
  expect(run).toMatchObject({ outcome: { kind: "completed" }, eventCount: 0 });
  expect(outputText(run.response)).toBe("Hello");
});

test.each([
  ["a response that was cancelled", { object: "response", status: "cancelled" }, "incomplete"],
  ["a response cut by its token limit", { object: "response", status: "incomplete" }, "incomplete"],
  [
    "a failed response",
    { object: "response", status: "failed", error: { code: "x", message: "y" } },
    "failed",
  ],
  ["an error that came with HTTP 200", { error: { message: "no" } }, "failed"],
  ["a Chat Completions answer", { object: "chat.completion", choices: [] }, "not_responses_stream"],
])("JSON: %s", async (_name, json, kind) => {
  expect((await runOnce(Response.json(json))).outcome).toEqual({ kind });
});

test("what is wrong with a stream is known when its end shows", async () => {
  const gap = frame({ type: "response.output_text.delta", output_index: 0, delta: "a" });
  const run = await runOnce(new Response(gap + completedFrame, { headers: eventStream }));
  const rules = run.analysis?.findings.list.map(({ rule }) => rule);
  expect(rules).toContain("first-event");
  expect(run.checks?.error).toBe(run.analysis?.findings.count("error"));
  expect(run.analysis?.meter.read(null).eventCount).toBe(2);
});

test("a JSON answer is checked as a response object", async () => {
  const run = await runOnce(Response.json({ object: "response", status: "done", output: [] }));
  expect(run.analysis?.findings.list.map(({ rule }) => rule)).toContain("response-status-unknown");
});

test("what is neither a stream nor JSON has nothing to be checked", async () => {
  const page = await runOnce(new Response("<p>Hi</p>", { headers: { "content-type": "text/html" } }));
  expect(page.checks).toEqual({ error: 0, warning: 0, note: 0 });
  const refusal = await runOnce(Response.json({ error: { message: "no" } }, { status: 401 }));
  expect(refusal.checks).toEqual({ error: 0, warning: 0, note: 0 });
});

test("HTML with 200 is no event stream, and its own type is told", async () => {
  const headers = { "content-type": "text/plain; charset=utf-8", "x-upstream-content-type": "text/html" };
  const run = await runOnce(new Response("<!doctype html><title>Hi</title>", { headers }));
  expect(run).toMatchObject({ outcome: { kind: "not_event_stream" }, http: { contentType: "text/html" } });
  expect(run.body).toBe("<!doctype html><title>Hi</title>");
});

test("a Chat Completions stream is named as such", async () => {
  const chunk = frame({ id: "c", object: "chat.completion.chunk", choices: [{ delta: { content: "Hi" } }] });
  const run = await runOnce(new Response(`${chunk}data: [DONE]\n\n`, { headers: eventStream }));
  expect(run).toMatchObject({ outcome: { kind: "not_responses_stream" }, eventCount: 1 });
});

test("characters cut over chunks are put together again outside event streams too", async () => {
  const [head = 0, tail = 0] = new TextEncoder().encode("ş");
  const answer = createAnswer();
  for (const byte of [head, tail]) answer.send(Uint8Array.of(byte));
  answer.close();
  expect((await runOnce(new Response(answer.response.body, { status: 500 }))).body).toBe("ş");
});

test("a body that is no event stream is read up to a limit, and the connection is closed", async () => {
  const cancelled = vi.fn();
  const chunk = new Uint8Array(1024 * 1024).fill(120);
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(chunk),
    cancel: cancelled,
  });
  const run = await runOnce(new Response(endless, { headers: { "content-type": "application/json" } }));
  expect(run).toMatchObject({ outcome: { kind: "cut" }, isBodyCut: true });
  expect(run.body?.length).toBe(16 * 1024 * 1024);
  expect(cancelled).toHaveBeenCalled();
});

test("nothing is sent as long as nothing could read the answer, and times count from the sending", async () => {
  const clock = { time: 100 };
  const fetch = vi.fn(async () => Response.json({ object: "response", status: "completed" }));
  let arrive: (reader: typeof answerReader | null) => void = () => undefined;
  const loadReader = () => new Promise<typeof answerReader | null>((resolve) => (arrive = resolve));
  const { store, controller, ended } = createRunRig({ fetch, now: () => clock.time, loadReader });

  controller.run("sandbox", "{}");
  expect(store.getSnapshot()).toMatchObject({ phase: "sending", startedAt: 100 });
  expect(fetch).not.toHaveBeenCalled();
  clock.time = 170;
  arrive(answerReader);
  await ended();
  expect(store.getSnapshot()).toMatchObject({ startedAt: 170, connectedAt: 0 });

  controller.run("sandbox", "{}");
  arrive(null);
  await ended();
  expect(store.getSnapshot().outcome).toEqual({ kind: "unreachable" });
  expect(fetch).toHaveBeenCalledOnce();
});

test("what is sent is the filled request; the run knows both texts", async () => {
  const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => Response.json({ object: "response" }));
  let arrive: (body: string | null) => void = () => undefined;
  const prepareBody = () => new Promise<string | null>((resolve) => (arrive = resolve));
  const { store, controller, ended } = createRunRig({ fetch, prepareBody });

  controller.run("sandbox", '{"input":"{{a}}"}');
  arrive('{"input":"b"}');
  await ended();
  expect(fetch.mock.lastCall?.[1]).toMatchObject({ body: '{"input":"b"}' });
  expect(store.getSnapshot()).toMatchObject({ draftText: '{"input":"{{a}}"}', sentBody: '{"input":"b"}' });

  controller.run("sandbox", '{"input":"{{a}}"}');
  arrive(null);
  await ended();
  expect(store.getSnapshot().outcome).toEqual({ kind: "unreachable" });
  expect(fetch).toHaveBeenCalledOnce();
});
