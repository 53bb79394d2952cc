import type { Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { createCertificate, providersVariable, startRawUpstream, startUpstream } from "@/e2e/upstream-server";

const sse = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const event = 'data: {"type":"response.created"}\n\n';

type Fault = { speak: (socket: Socket) => void; status: number; code: string };

/** Before the upstream's headers: a well-formed error of ours. */
const refusals: Record<string, Fault> = {
  reset: { speak: (socket) => socket.resetAndDestroy(), status: 502, code: "upstream_unreachable" },
  "clean-close": { speak: (socket) => socket.end(), status: 502, code: "upstream_unreachable" },
  garbage: {
    speak: (socket) => socket.end("\u0000\u0001nonsense\r\n\r\n"),
    status: 502,
    code: "upstream_bad_response",
  },
  "not-http": {
    speak: (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"),
    status: 502,
    code: "upstream_bad_response",
  },
  "huge-headers": {
    speak: (socket) => socket.end(`HTTP/1.1 200 OK\r\nx-filler: ${"a".repeat(70_000)}\r\n\r\n`),
    status: 502,
    code: "upstream_bad_response",
  },
  "half-headers": {
    speak: (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Type: text/ev"),
    status: 502,
    code: "upstream_unreachable",
  },
  silence: { speak: () => undefined, status: 504, code: "upstream_timeout" },
  upgrade: {
    speak: (socket) =>
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    status: 502,
    code: "upstream_bad_response",
  },
  gzip: {
    speak: (socket) => socket.end(`${sse}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd`),
    status: 502,
    code: "upstream_bad_response",
  },
  "odd-status": {
    speak: (socket) => socket.end("HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"),
    status: 502,
    code: "upstream_bad_response",
  },
};

/** After them: what came is passed, then the connection breaks; nothing is appended, nothing ends cleanly. */
const breaks: Record<string, (socket: Socket) => void> = {
  "cut-chunked": (socket) => socket.end(`${sse}Transfer-Encoding: chunked\r\n\r\n${chunk(event)}`),
  "cut-chunked-close": (socket) =>
    socket.end(`${sse}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(event)}`),
  "cut-mid-chunk": (socket) =>
    socket.end(`${sse}Transfer-Encoding: chunked\r\n\r\n${chunk(event)}ff\r\ndata: {`),
  "cut-length": (socket) => socket.end(`${sse}Content-Length: 5000\r\n\r\n${event}`),
  "reset-after": (socket) => {
    socket.write(`${sse}Transfer-Encoding: chunked\r\n\r\n${chunk(event)}`);
    setTimeout(() => socket.resetAndDestroy(), 100);
  },
  "bad-chunk": (socket) =>
    socket.end(`${sse}Transfer-Encoding: chunked\r\n\r\n${chunk(event)}zz\r\nnonsense\r\n`),
  "silence-after": (socket) => socket.write(`${sse}Transfer-Encoding: chunked\r\n\r\n${chunk(event)}`),
};

let playground: PlaygroundServer;
const upstreams: Awaited<ReturnType<typeof startRawUpstream>>[] = [];

test.beforeAll(async () => {
  const baseUrls: Record<string, string> = {
    refused: "http://127.0.0.1:1/v1",
    nowhere: "http://no-such-host.invalid/v1",
  };
  for (const [id, speak] of [
    ...Object.entries(refusals).map(([id, fault]) => [id, fault.speak] as const),
    ...Object.entries(breaks),
  ]) {
    const upstream = await startRawUpstream(speak);
    upstreams.push(upstream);
    baseUrls[id] = upstream.baseUrl;
  }
  const plain = await startUpstream((_request, response) => response.end());
  const selfSigned = await startUpstream((_request, response) => response.end("{}"), createCertificate());
  upstreams.push(plain, selfSigned);
  baseUrls["no-tls"] = plain.baseUrl.replace("http:", "https:");
  baseUrls["self-signed"] = selfSigned.baseUrl;
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable(baseUrls),
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
    UPSTREAM_HEADER_TIMEOUT_MS: "700",
    UPSTREAM_IDLE_TIMEOUT_MS: "700",
  });
});

test.afterAll(async () => {
  await playground.stop();
  for (const upstream of upstreams) await upstream.stop();
});

const post = (id: string) =>
  fetch(`${playground.address}/api/providers/${id}/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"model":"m","input":"hi","stream":true}',
  });

const expected: Record<string, { status: number; code: string }> = {
  ...refusals,
  refused: { status: 502, code: "upstream_unreachable" },
  nowhere: { status: 502, code: "upstream_unreachable" },
  "no-tls": { status: 502, code: "upstream_tls" },
  "self-signed": { status: 502, code: "upstream_tls" },
};

for (const [id, { status, code }] of Object.entries(expected)) {
  test(`${id}: ${status} ${code}, in our own form and without an address`, async () => {
    const response = await post(id);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      error: { message: expect.any(String), type: "playground_error", param: null, code },
    });
    expect(text).not.toMatch(/127\.0\.0\.1|invalid|ECONN|ENOTFOUND|\bat \//);
  });
}

for (const id of Object.keys(breaks)) {
  test(`${id}: what came is passed, then the connection breaks`, async () => {
    const response = await post(id);
    expect(response.status).toBe(200);
    let received = "";
    const readAll = async () => {
      for await (const bytes of response.body ?? []) received += Buffer.from(bytes).toString();
    };
    await expect(readAll()).rejects.toThrow();
    expect(received).toBe(id === "cut-mid-chunk" ? `${event}data: {` : event);
  });
}

test("a cut loses nothing of what came before it, for a reader that is far behind too", async () => {
  const whole = event.repeat(40_000);
  const upstream = await startRawUpstream((socket) => {
    socket.write(`${sse}Transfer-Encoding: chunked\r\n\r\n`);
    socket.write(chunk(whole), () => socket.destroy());
  });
  const server = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ cut: upstream.baseUrl }),
  });
  try {
    const response = await fetch(`${server.address}/api/providers/cut/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    let received = "";
    const readAll = async () => {
      for await (const bytes of response.body ?? []) received += Buffer.from(bytes).toString();
    };
    await expect(readAll()).rejects.toThrow();
    expect(received.length).toBe(whole.length);
    expect(received).toBe(whole);
  } finally {
    await server.stop();
    await upstream.stop();
  }
});
