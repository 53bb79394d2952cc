import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import { isForwardingHeader, peerHeader } from "@/lib/server/entry-headers";
import type { Env } from "@/lib/server/env";
import { isOurHost } from "@/lib/server/host";
import { isDraining } from "@/lib/server/lifecycle";

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type EntryOptions = {
  env: Pick<Env, "host" | "hosts">;
  /** Next's request handler. */
  handle: RequestListener;
  /** Next's hot reload in development; without it every upgrade is refused. */
  upgrade?: Upgrade;
};

// Slow headers are cut after 30 s and slow bodies after 60 s, looked at every 5 s. Answers may take as long as they do.
const limits = {
  headersTimeout: 30_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 5000,
};

const servedMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** What only a socket can do: hosts, forwarding headers, time-outs, the visitor's address. All else is the guard's. */
export function createEntry({ env, handle, upgrade }: EntryOptions): Server {
  const server = createServer(limits, (request, response) => {
    const refusal = refuse(request, env);
    if (refusal) return sendError(response, refusal);
    markHeaders(request);
    handle(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    if (upgrade && !refuse(request, env)) upgrade(request, socket, head);
    else socket.destroy();
  });
  return server;
}

function refuse(request: IncomingMessage, env: EntryOptions["env"]): PlaygroundError | null {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  if (!request.url?.startsWith("/") || hosts.length !== 1 || !isOurHost(request.headers.host ?? "", env)) {
    return new PlaygroundError(
      "bad_host",
      "This server does not answer to that host: use its own address, or name the host in PLAYGROUND_HOSTS.",
    );
  }
  if (isDraining() && request.url !== "/api/health") {
    return new PlaygroundError("provider_not_ready", "This server is shutting down: try again in a moment.");
  }
  if (servedMethods.includes(request.method ?? "")) return null;
  return new PlaygroundError("method_not_allowed", "This method is not served.", {
    headers: { allow: servedMethods.join(", ") },
  });
}

/** Drops what a visitor may have made up, and notes what the socket knows. */
function markHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (isForwardingHeader(name)) delete request.headers[name];
  }
  request.headers[peerHeader] = request.socket.remoteAddress ?? "unknown";
}

function sendError(response: ServerResponse, error: PlaygroundError): void {
  const body = JSON.stringify(error);
  response.writeHead(error.status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
    ...(error.code === "method_not_allowed" ? { allow: servedMethods.join(", ") } : {}),
  });
  response.end(body);
}
