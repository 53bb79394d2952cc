import "server-only";
import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import { createRedactor, redactText } from "@/lib/server/redact";

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

/** Bytes on their way to a slow reader before the upstream is made to wait. */
const highWaterMark = 256 * 1024;

/**
 * By node:http(s), not fetch: fetch reports a clean end for a body that was cut when the upstream had said
 * `Connection: close`. Redirects are not followed; nothing is retried.
 */
export function createRemoteUpstream(options: Options): Send {
  return async (request) => {
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : null;
    const { outgoing, message } = await exchange(request, body, options);
    return new Response(hasBody(message) ? streamBody(outgoing, message, request, options) : null, {
      status: message.statusCode ?? 502,
      headers: readHeaders(message, options.secret),
    });
  };
}

type Exchange = { outgoing: ClientRequest; message: IncomingMessage };

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
    const deadline = setTimeout(() => outgoing.destroy(timeoutError(options)), options.headerTimeoutMs);
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

function hasBody({ statusCode }: IncomingMessage): boolean {
  return statusCode !== 204 && statusCode !== 205 && statusCode !== 304;
}

function readHeaders(message: IncomingMessage, secret: string | null): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    // Node reads header bytes as Latin-1; a Headers object takes no others.
    for (const line of [value ?? []].flat()) headers.append(name, redactText(line, secret));
  }
  return headers;
}

/** The upstream's bytes as they come, at the reader's pace. Errors, never closes, when the upstream breaks off. */
function streamBody(
  outgoing: ClientRequest,
  message: IncomingMessage,
  request: Request,
  options: Options,
): ReadableStream<Uint8Array> {
  const redactor = createRedactor(options.secret);
  const silence = createSilenceTimer(options.idleTimeoutMs, () => message.destroy(timeoutError(options)));
  const leave = () => outgoing.destroy();
  const stop = () => {
    silence.stop();
    request.signal.removeEventListener("abort", leave);
  };
  const enqueue = (controller: ReadableStreamDefaultController<Uint8Array>, bytes: Buffer) => {
    if (bytes.length > 0) controller.enqueue(bytes);
  };
  let isBlocked = false;
  const pass = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    while ((controller.desiredSize ?? 0) > 0) {
      // All that has come by now in one piece: a burst of events costs one write to the client, not one for each.
      const bytes: Buffer | null = message.read();
      if (bytes === null) return;
      silence.touch();
      enqueue(controller, redactor.push(bytes));
    }
    isBlocked = true;
    silence.stop();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // The Request is held as long as the stream is: Node no longer aborts the signal of one that was collected.
        request.signal.addEventListener("abort", leave);
        // Next sends our headers with the first chunk: an empty one says "connected" before the first event.
        controller.enqueue(new Uint8Array());
        message.on("readable", () => pass(controller));
        message.once("end", () => {
          stop();
          if (!message.complete) return controller.error(badResponse(options.name, "broke off its answer"));
          enqueue(controller, redactor.end());
          controller.close();
        });
        message.once("error", (error) => {
          stop();
          controller.error(toPlaygroundError(error, options.name));
        });
      },
      pull(controller) {
        if (!isBlocked) return;
        isBlocked = false;
        silence.touch();
        pass(controller);
      },
      cancel() {
        stop();
        outgoing.destroy();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark }),
  );
}

/** Calls back once nothing has touched it for `limit` ms; a timer for the stream, not one for each chunk. */
function createSilenceTimer(limit: number, onSilence: () => void) {
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      const left = limit - (performance.now() - last);
      if (left <= 0) onSilence();
      else wait(left);
    }, milliseconds);
  };
  wait(limit);
  return {
    touch() {
      last = performance.now();
      if (timer === undefined) wait(limit);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function timeoutError({ name }: Options): PlaygroundError {
  return new PlaygroundError("upstream_timeout", `${name} did not answer in time.`);
}

function badResponse(name: string, what: string, cause?: unknown): PlaygroundError {
  return new PlaygroundError("upstream_bad_response", `${name} ${what}.`, { cause });
}

const tlsCode = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/** A closed list of sentences: the cause stays in the log. */
function toPlaygroundError(error: Error & { code?: string }, name: string): PlaygroundError {
  if (error instanceof PlaygroundError) return error;
  const code = error.code ?? "";
  if (code.startsWith("HPE_")) return badResponse(name, "answered with something that is not HTTP", error);
  if (tlsCode.test(code)) {
    return new PlaygroundError(
      "upstream_tls",
      `${name} could not be reached safely: its TLS certificate or connection was refused.`,
      { cause: error },
    );
  }
  return new PlaygroundError(
    "upstream_unreachable",
    `${name} could not be reached, or it closed the connection.`,
    { cause: error },
  );
}
