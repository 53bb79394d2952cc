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
import { isDecodable } from "@/lib/server/is-decodable";
import { isDraining } from "@/lib/server/lifecycle";

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type EntryOptions = {
  env: Pick<Env, "host" | "hosts">;
  /** Next's request handler. */
  handle: RequestListener;
  /** Next's hot reload, in development only; without it a request to upgrade is answered as a plain one. */
  upgrade?: Upgrade;
};

// Slow headers are cut after 30 s and slow bodies after 60 s, looked at every 5 s. Answers may take as long as they do.
const limits = {
  headersTimeout: 30_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 5000,
};

const apiMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
const pageMethods = ["GET", "HEAD"];

/** What only a socket can do: hosts, forwarding headers, time-outs, the visitor's address. All else is the guard's. */
export function createEntry({ env, handle, upgrade }: EntryOptions): Server {
  const server = createServer(limits, (request, response) => {
    const refusal = refuse(request, env);
    if (refusal) return sendError(response, refusal);
    markHeaders(request);
    if (request.httpVersion === "1.0") breakByReset(request, response);
    takeTurns(request, response, () => handle(request, response));
  });
  // Node drops the headers after the 2,000th unread: a second Host among them would go unseen. 16 KiB bound them anyway.
  server.maxHeadersCount = 0;
  // Without a listener Node answers as if no upgrade had been asked for: Java's client asks for h2c on every call.
  if (upgrade) {
    server.on("upgrade", (request, socket, head) => {
      if (refuse(request, env)) socket.destroy();
      else upgrade(request, socket, head);
    });
  }
  return server;
}

const lastResponses = new WeakMap<Duplex, ServerResponse>();

/** Pipelined requests wait for the answer before theirs: of all under way Node tells only the first that the client left. */
function takeTurns({ socket }: IncomingMessage, response: ServerResponse, act: () => void): void {
  const previous = lastResponses.get(socket);
  lastResponses.set(socket, response);
  if (previous === undefined || previous.writableFinished) act();
  else {
    previous.once("close", () => {
      if (!socket.destroyed) act();
    });
  }
}

/** HTTP/1.0, which nginx speaks to us unless told otherwise, has no last chunk: only a reset tells a cut from an end. */
function breakByReset({ socket }: IncomingMessage, response: ServerResponse): void {
  const destroy = response.destroy.bind(response);
  response.destroy = (error) => {
    socket.resetAndDestroy();
    return destroy(error);
  };
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
  const [path = ""] = request.url.split("?", 1);
  // Next answers a path that it cannot decode with 500.
  if (!isDecodable(path)) {
    return new PlaygroundError("invalid_request", "The path is badly escaped: write a percent sign as %25.");
  }
  const methods = servedMethods(path);
  if (methods.includes(request.method ?? "")) return null;
  return new PlaygroundError("method_not_allowed", `This path takes ${methods.join(", ")}.`, {
    headers: { allow: methods.join(", ") },
  });
}

/** Pages and files are only read; whatever else is asked of them, Next would answer, with a 500 too. */
function servedMethods(path: string): readonly string[] {
  // Next's tools in development post to addresses of their own.
  return path === "/api" || path.startsWith("/api/") || path.startsWith("/__nextjs_")
    ? apiMethods
    : pageMethods;
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
    ...Object.fromEntries(error.toResponse().headers),
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(body);
}
