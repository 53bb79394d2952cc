import type { Socket } from "node:net";
import {
  createCertificate,
  eventStreamHead,
  startRawUpstream,
  startUpstream,
  toChunk,
} from "@/e2e/upstream-server";

const sse = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";

/** The one event that breaking upstreams send first. */
const eventBeforeBreak = 'data: {"type":"response.created","sequence_number":7,"response":{"id":"r"}}\n\n';
const opening = eventStreamHead + toChunk(eventBeforeBreak);

type Answer = { status: number; code: string };
type Fault = Answer & { speak: (socket: Socket) => void };

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

/** What the proxy answers, by the id of the provider that has the fault. */
export const refusalAnswers: Record<string, Answer> = {
  ...refusals,
  refused: { status: 502, code: "upstream_unreachable" },
  nowhere: { status: 502, code: "upstream_unreachable" },
  "no-tls": { status: 502, code: "upstream_tls" },
  "self-signed": { status: 502, code: "upstream_tls" },
};

type Break = { speak: (socket: Socket) => void; received: string };

/** After the headers: what came is passed, then the connection breaks; nothing is appended, nothing ends cleanly. */
export const breaks: Record<string, Break> = {
  "cut-chunked": { speak: (socket) => socket.end(opening), received: eventBeforeBreak },
  "cut-chunked-close": {
    speak: (socket) =>
      socket.end(`${sse}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${toChunk(eventBeforeBreak)}`),
    received: eventBeforeBreak,
  },
  "cut-mid-chunk": {
    speak: (socket) => socket.end(`${opening}ff\r\ndata: {`),
    received: `${eventBeforeBreak}data: {`,
  },
  "cut-length": {
    speak: (socket) => socket.end(`${sse}Content-Length: 5000\r\n\r\n${eventBeforeBreak}`),
    received: eventBeforeBreak,
  },
  "reset-after": {
    speak: (socket) => {
      socket.write(opening);
      setTimeout(() => socket.resetAndDestroy(), 100);
    },
    received: eventBeforeBreak,
  },
  "bad-chunk": {
    speak: (socket) => socket.end(`${opening}zz\r\nnonsense\r\n`),
    received: eventBeforeBreak,
  },
  "silence-after": { speak: (socket) => socket.write(opening), received: eventBeforeBreak },
};

/** Short limits, so that silence ends within a test; and a setting that must not switch off the trust in TLS. */
export const faultVariables = {
  NODE_TLS_REJECT_UNAUTHORIZED: "0",
  UPSTREAM_HEADER_TIMEOUT_MS: "700",
  UPSTREAM_IDLE_TIMEOUT_MS: "700",
};

/** A stand-in for each fault: their base URLs by id. */
export async function startFaultyUpstreams() {
  const baseUrls: Record<string, string> = {
    refused: "http://127.0.0.1:1/v1",
    nowhere: "http://no-such-host.invalid/v1",
  };
  const upstreams: Awaited<ReturnType<typeof startRawUpstream>>[] = [];
  for (const [id, { speak }] of Object.entries({ ...refusals, ...breaks })) {
    const upstream = await startRawUpstream(speak);
    upstreams.push(upstream);
    baseUrls[id] = upstream.baseUrl;
  }
  const plain = await startUpstream((_request, response) => response.end());
  const selfSigned = await startUpstream((_request, response) => response.end("{}"), createCertificate());
  upstreams.push(plain, selfSigned);
  baseUrls["no-tls"] = plain.baseUrl.replace("http:", "https:");
  baseUrls["self-signed"] = selfSigned.baseUrl;
  return {
    baseUrls,
    async stop() {
      for (const upstream of upstreams) await upstream.stop();
    },
  };
}
