import type { IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

const key = "sk-standin-0123456789abcdefghijklmnop";

type Seen = { request: IncomingMessage; body: Buffer };

let playground: PlaygroundServer;
let upstream: Awaited<ReturnType<typeof startUpstream>>;
let seen: Seen[] = [];
/** What the stand-in answers next. */
let reply: { status: number; headers: Record<string, string | string[]>; chunks: (string | Buffer)[] };

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  upstream = await startUpstream(async (request, response, body) => {
    seen.push({ request, body });
    response.writeHead(reply.status, reply.headers);
    for (const chunk of reply.chunks) {
      response.write(chunk);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    response.end();
  });
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }, "STANDIN_KEY"),
    STANDIN_KEY: key,
    LOG_LEVEL: "trace",
  });
});

test.beforeEach(() => {
  seen = [];
  reply = { status: 200, headers: { "content-type": "application/json" }, chunks: ["{}"] };
});

test.afterAll(async () => {
  await playground.stop();
  await upstream.stop();
});

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${playground.address}/api/providers/standin/v1/${path}`, init);
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  call("responses", { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

test("the upstream sees the documented headers and no others, and the body byte for byte", async () => {
  const body =
    '{ "model":"m",\r\n\t"input" : "ş🦄",  "seed": 12345678901234567890, "a":1, "a":2, "x_unknown": [ ] }\n';
  await post(body, {
    accept: "text/event-stream",
    authorization: "Bearer the-visitors-own",
    cookie: "theme=dark",
    referer: `${playground.address}/s`,
    "x-forwarded-for": "203.0.113.7",
    "x-custom": "1",
    "openai-organization": "org-1",
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]?.body.toString("utf8")).toBe(body);
  expect(seen[0]?.request.url).toBe("/v1/responses");
  const { host, connection, ...headers } = seen[0]?.request.headers ?? {};
  expect(host).toBe(new URL(upstream.baseUrl).host);
  expect(connection).toBe("keep-alive");
  expect(headers).toEqual({
    accept: "text/event-stream",
    "accept-encoding": "identity",
    authorization: `Bearer ${key}`,
    "content-length": String(Buffer.byteLength(body)),
    "content-type": "application/json",
    "user-agent": expect.stringMatching(/^responses-playground\/\d+\.\d+\.\d+$/),
  });
});

test("the client sees status, bytes and the documented headers, and no others", async () => {
  reply = {
    status: 201,
    headers: {
      "content-type": "application/json; charset=latin-1",
      "retry-after": "7",
      "x-request-id": "req_1",
      "x-ratelimit-remaining-tokens": "12",
      "openai-processing-ms": "34",
      "set-cookie": "a=b",
      "access-control-allow-origin": "*",
      server: "stand-in",
    },
    chunks: ['{"a" : 1}'],
  };
  const response = await post("{}");
  expect(response.status).toBe(201);
  expect(await response.text()).toBe('{"a" : 1}');
  const {
    date,
    connection,
    "keep-alive": _keepAlive,
    "transfer-encoding": _encoding,
    vary: _vary,
    ...headers
  } = Object.fromEntries(response.headers);
  expect(date && connection).toBeTruthy();
  expect(headers).toEqual({
    "cache-control": "no-store, no-transform",
    "content-type": "application/json; charset=latin-1",
    "openai-processing-ms": "34",
    "retry-after": "7",
    "server-timing": expect.stringMatching(/^upstream;dur=\d+\.\d/),
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
    "x-ratelimit-remaining-tokens": "12",
    "x-request-id": "req_1",
  });
});

test("a page in place of an answer is text, its own type told beside it", async () => {
  reply = {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    chunks: ["<script>alert(1)</script>"],
  };
  const response = await post("{}");
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("x-upstream-content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toBe("<script>alert(1)</script>");
});

test("an error that is JSON passes as it is", async () => {
  const text = '{"error":{"message":"No.","type":"invalid_request_error","param":"temperature","code":null}}';
  reply = { status: 400, headers: { "content-type": "application/json" }, chunks: [text] };
  const response = await post("{}");
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(text);
});

test("another error body becomes our form, with its status and its first 4 KiB inside", async () => {
  reply = {
    status: 503,
    headers: { "content-type": "text/html", "retry-after": "3" },
    chunks: ["<h1>Bad Gateway</h1>".repeat(1000)],
  };
  const response = await post("{}");
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("3");
  const { error } = await response.json();
  expect(error).toMatchObject({ type: "playground_error", code: "upstream_bad_response", param: null });
  expect(error.upstream.content_type).toBe("text/html");
  expect(error.upstream.body).toHaveLength(4096);
});

test("our own key, echoed in a header, an error and a stream cut anywhere, reads [redacted]", async () => {
  const middle = Math.floor(key.length / 2);
  reply = {
    status: 200,
    headers: { "content-type": "text/event-stream", "x-request-id": `for ${key}` },
    chunks: [
      `data: {"echo":"${key.slice(0, 5)}`,
      key.slice(5, middle),
      key.slice(middle),
      `"}\n\ndata: {"again":"${key}"}\n\n`,
    ],
  };
  const response = await post("{}");
  expect(response.headers.get("x-request-id")).toBe("for [redacted]");
  expect(await response.text()).toBe('data: {"echo":"[redacted]"}\n\ndata: {"again":"[redacted]"}\n\n');
  reply = { status: 401, headers: { "content-type": "text/plain" }, chunks: [`Incorrect key ${key}`] };
  expect((await (await post("{}")).json()).error.upstream.body).toBe("Incorrect key [redacted]");
  expect(playground.output()).not.toContain(key.slice(3, 19));
});

test("a redirect is neither followed nor passed on", async () => {
  reply = { status: 301, headers: { location: "http://127.0.0.1:1/elsewhere" }, chunks: [""] };
  const response = await post("{}", {});
  expect(response.status).toBe(502);
  expect(response.headers.get("location")).toBeNull();
  expect((await response.json()).error.code).toBe("upstream_redirect");
  expect(seen).toHaveLength(1);
});

test("ids, paths and queries off the list never leave", async () => {
  for (const path of [
    "files",
    "responses/..%2Fadmin",
    "responses/a/b/c",
    "chat/completions",
    "models/..%2f..%2fadmin",
  ]) {
    expect((await call(path)).status, path).toBe(404);
  }
  expect((await call("models?base_url=http://evil.example")).status).toBe(400);
  expect(seen).toHaveLength(0);
  await call("responses/resp_1?stream=true&starting_after=3");
  expect(seen[0]?.request.url).toBe("/v1/responses/resp_1?stream=true&starting_after=3");
});

test("calls without a body need no content type", async () => {
  expect((await call("responses/resp_1", { method: "DELETE" })).status).toBe(200);
  expect((await call("responses/resp_1/cancel", { method: "POST" })).status).toBe(200);
  expect(
    seen.map(({ request, body }) => [
      request.method,
      request.url,
      body.length,
      request.headers["content-type"],
    ]),
  ).toEqual([
    ["DELETE", "/v1/responses/resp_1", 0, undefined],
    ["POST", "/v1/responses/resp_1/cancel", 0, undefined],
  ]);
});

test("a bad body is refused before anything leaves", async () => {
  const cases: [BodyInit, Record<string, string>, number][] = [
    ["{}", { "content-encoding": "gzip" }, 415],
    ["a=1", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["[".repeat(300) + "]".repeat(300), {}, 400],
    [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}, 400],
    ["x".repeat(9_000_000), {}, 413],
  ];
  for (const [body, headers, status] of cases) expect((await post(body, headers)).status).toBe(status);
  expect(seen).toHaveLength(0);
});

test("events come one by one, each as soon as the upstream has sent it", async () => {
  reply = {
    status: 200,
    headers: { "content-type": "text/event-stream" },
    chunks: Array.from({ length: 8 }, (_, index) => `data: {"n":${index}}\n\n`),
  };
  const response = await post("{}");
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const text = decoder.decode(chunk);
    if (text) pieces.push(text);
  }
  expect(pieces).toEqual(reply.chunks);
});

test("an answer is there as soon as the upstream's headers are, before its first byte", async () => {
  const silent = await startUpstream((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.flushHeaders();
  });
  const server = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ silent: silent.baseUrl }),
  });
  try {
    const response = await fetch(`${server.address}/api/providers/silent/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(5000),
    });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  } finally {
    await server.stop();
    await silent.stop();
  }
});

test("a reader that stops makes the upstream wait", async () => {
  let written = 0;
  function* blocks() {
    for (; written < 100 * 1024 * 1024; written += 64 * 1024) yield Buffer.alloc(64 * 1024, "a");
  }
  const flood = await startUpstream((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    pipeline(Readable.from(blocks()), response, () => undefined);
  });
  const server = await startPlayground({ PLAYGROUND_PROVIDERS: providersVariable({ flood: flood.baseUrl }) });
  try {
    const leaving = new AbortController();
    const response = await fetch(`${server.address}/api/providers/flood/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal: leaving.signal,
    });
    expect(response.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(written).toBeLessThan(64 * 1024 * 1024);
    leaving.abort();
  } finally {
    await server.stop();
    await flood.stop();
  }
});
