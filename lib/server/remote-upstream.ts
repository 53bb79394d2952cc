import "server-only";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { redactText } from "@/lib/server/redact";
import { type Exchange, streamBody } from "@/lib/server/upstream-body";
import { badResponse, timeoutError, toPlaygroundError } from "@/lib/server/upstream-errors";

/** Answers a Request with a Response: a remote upstream or the sandbox. Rejects with a PlaygroundError. */
export type Send = (request: Request) => Promise<Response>;

type Options = {
  name: string;
  /** Taken out of whatever the upstream sends back. */
  secret: string | null;
  headerTimeoutMs: number;
  idleTimeoutMs: number;
};

// Idle connections end before a server would end them (Node's own does after 5 s): a POST is never sent twice.
const idleConnectionMs = 4000;
const agents = {
  "http:": new HttpAgent({ keepAlive: true, timeout: idleConnectionMs }),
  "https:": new HttpsAgent({ keepAlive: true, timeout: idleConnectionMs, rejectUnauthorized: true }),
};

/**
 * By node:http(s), not fetch: fetch reports a clean end for a body that was cut when the upstream had said
 * `Connection: close`. Redirects are not followed; nothing is retried.
 */
export function createRemoteUpstream(options: Options): Send {
  return async (request) => {
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : null;
    const { outgoing, message } = await exchange(request, body, options);
    const isBodiless = [204, 205, 304].includes(message.statusCode ?? 0);
    // A message that nobody reads would hold its connection for ever.
    if (isBodiless) outgoing.destroy();
    return new Response(isBodiless ? null : streamBody({ outgoing, message }, request, options), {
      status: message.statusCode ?? 502,
      headers: readHeaders(message, options.secret),
    });
  };
}

/** Sends, and waits for the upstream's headers. */
function exchange(request: Request, body: Buffer | null, options: Options): Promise<Exchange> {
  const url = new URL(request.url);
  const isHttps = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    const outgoing = (isHttps ? requestHttps : requestHttp)(url, {
      method: request.method,
      agent: isHttps ? agents["https:"] : agents["http:"],
      headers: { ...Object.fromEntries(request.headers), ...(body ? { "content-length": body.length } : {}) },
    });
    const leave = () => outgoing.destroy(new DOMException("The client has left.", "AbortError"));
    const deadline = setTimeout(() => outgoing.destroy(timeoutError(options.name)), options.headerTimeoutMs);
    const settle = () => {
      clearTimeout(deadline);
      request.signal.removeEventListener("abort", leave);
    };
    outgoing.once("response", (message) => {
      settle();
      if (isAnswer(message)) return resolve({ outgoing, message });
      outgoing.destroy();
      reject(badResponse(options.name, "answered in a form that cannot be passed on"));
    });
    // Without a listener Node would end the socket quietly, and the client would wait for the timeout.
    outgoing.once("upgrade", (_message, socket) => {
      socket.destroy();
      settle();
      reject(badResponse(options.name, "tried to switch protocols"));
    });
    outgoing.on("error", (error) => {
      settle();
      reject(toPlaygroundError(error, options.name));
    });
    if (request.signal.aborted) leave();
    else request.signal.addEventListener("abort", leave);
    outgoing.end(body ?? undefined);
  });
}

/** A status that a Response can carry, and a body that was not packed although we asked for it as it is. */
function isAnswer(message: IncomingMessage): boolean {
  const status = message.statusCode ?? 0;
  const encoding = message.headers["content-encoding"]?.trim().toLowerCase();
  return (
    status >= 200 && status <= 599 && (encoding === undefined || encoding === "" || encoding === "identity")
  );
}

function readHeaders(message: IncomingMessage, secret: string | null): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    // Names come in lower case. One with the key in it has nothing to say to a client.
    if (redactText(name, secret?.toLowerCase() ?? null) !== name) continue;
    // Node reads header bytes as Latin-1; a Headers object takes no others.
    for (const line of [value ?? []].flat()) headers.append(name, redactText(line, secret));
  }
  return headers;
}
