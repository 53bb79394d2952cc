import { PlaygroundError } from "@/lib/protocol/playground-error";

const passedHeaders = ["retry-after", "x-request-id", "openai-processing-ms"];
const excerptBytes = 4096;
const maxErrorBytes = 1024 * 1024;

/**
 * What of an upstream's answer a client may see: status, bytes and the listed headers.
 * @param upstreamMs from our receiving the request to the upstream's headers.
 * @throws PlaygroundError `upstream_redirect`; an error body that is not JSON, in our form with the same status.
 */
export async function relayResponse(answer: Response, name: string, upstreamMs: number): Promise<Response> {
  if (answer.status >= 300 && answer.status < 400) {
    await answer.body?.cancel();
    throw new PlaygroundError(
      "upstream_redirect",
      `${name} answered with a redirect (HTTP ${answer.status}), which is not followed: its base URL is probably wrong.`,
    );
  }
  const contentType = answer.headers.get("content-type");
  if (answer.status < 400)
    return new Response(answer.body, { status: answer.status, headers: relayHeaders(answer, upstreamMs) });
  if (!isJson(contentType)) throw await wrapErrorBody(answer, name);
  return new Response(answer.body ? breakAfter(answer.body, maxErrorBytes) : null, {
    status: answer.status,
    headers: relayHeaders(answer, upstreamMs),
  });
}

function relayHeaders({ headers }: Response, upstreamMs: number): Headers {
  const relayed = new Headers({
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
    "server-timing": `upstream;dur=${upstreamMs.toFixed(1)};desc="upstream headers"`,
  });
  for (const [name, value] of headers) {
    if (passedHeaders.includes(name) || name.startsWith("x-ratelimit-")) relayed.set(name, value);
  }
  const contentType = headers.get("content-type");
  if (contentType !== null && (isJson(contentType) || isEventStream(contentType)))
    relayed.set("content-type", contentType);
  else {
    // An upstream's HTML, SVG or script is never served as such from our origin.
    relayed.set("content-type", "text/plain; charset=utf-8");
    if (contentType !== null) relayed.set("x-upstream-content-type", contentType);
  }
  return relayed;
}

/** Of a list browsers take the last (Fetch, "extract a MIME type"): `application/json; a=b, text/html` is a page. */
function mediaType(contentType: string): string | null {
  return contentType.includes(",") ? null : (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

function isJson(contentType: string | null): boolean {
  return /^application\/([a-z0-9.!#$&^_-]+\+)?json$/.test(mediaType(contentType ?? "") ?? "");
}

function isEventStream(contentType: string): boolean {
  return mediaType(contentType) === "text/event-stream";
}

/** An HTML page of a gateway, a plain sentence, nothing at all: told in our form, with the upstream's own status. */
async function wrapErrorBody(answer: Response, name: string): Promise<PlaygroundError> {
  const headers = [...answer.headers].filter(
    ([key]) => passedHeaders.includes(key) || key.startsWith("x-ratelimit-"),
  );
  return new PlaygroundError(
    "upstream_bad_response",
    `${name} answered HTTP ${answer.status} with a body that is not JSON.`,
    {
      status: answer.status,
      headers: Object.fromEntries(headers),
      upstream: { content_type: answer.headers.get("content-type"), body: await readExcerpt(answer.body) },
    },
  );
}

async function readExcerpt(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop early cancels the stream, and with it the upstream.
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= excerptBytes) break;
    }
  } catch {
    // The status is worth telling even where the body broke off.
  }
  return Buffer.concat(chunks).subarray(0, excerptBytes).toString("utf8");
}

/** Passes `limit` bytes, then breaks: a cut body must not look whole. */
function breakAfter(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  let left = limit;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.length;
        if (left >= 0) controller.enqueue(chunk);
        else
          controller.error(
            new PlaygroundError("upstream_bad_response", "The upstream's error body is larger than 1 MiB."),
          );
      },
    }),
  );
}
