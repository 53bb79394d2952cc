import { isUtf8 } from "node:buffer";
import { PlaygroundError } from "@/lib/protocol/playground-error";

const maxDepth = 200;
const discardMs = 1000;

/**
 * The body's very bytes. It is not parsed: whether it is good JSON is for the upstream to say.
 * @throws PlaygroundError `unsupported_media_type` (encoded, or not JSON), `body_too_large`, `invalid_request` (not UTF-8, too deep).
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (!request.body) return null;
  checkEncoding(request.headers);
  const body = await collect(request.body.getReader(), maxBytes);
  // Next gives a call without a body an empty stream: a DELETE needs no content type.
  if (body.length === 0) return null;
  checkType(request.headers);
  if (!isUtf8(body))
    throw new PlaygroundError("invalid_request", "The body is not UTF-8: send JSON in UTF-8.");
  if (jsonDepth(body) > maxDepth) {
    throw new PlaygroundError(
      "invalid_request",
      `The body nests deeper than ${maxDepth} levels: flatten it.`,
    );
  }
  return body;
}

function checkEncoding(headers: Headers): void {
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding.trim().toLowerCase() !== "identity") {
    throw new PlaygroundError(
      "unsupported_media_type",
      "The body is encoded: send it without Content-Encoding.",
    );
  }
}

function checkType(headers: Headers): void {
  const type = headers.get("content-type");
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type ?? "")) {
    throw new PlaygroundError(
      "unsupported_media_type",
      "The body must be sent as Content-Type: application/json.",
    );
  }
}

function tooLarge(maxBytes: number): PlaygroundError {
  return new PlaygroundError("body_too_large", `The body is larger than ${maxBytes} bytes (MAX_BODY_BYTES).`);
}

type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

async function collect(reader: BodyReader, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      await discard(reader);
      throw tooLarge(maxBytes);
    }
    chunks.push(next.value);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/**
 * Reads the rest away for a while: an answer sent to a client that is still sending is lost when the connection
 * closes under it.
 */
async function discard(reader: BodyReader): Promise<void> {
  const end = performance.now() + discardMs;
  const silence = setTimeout(() => reader.cancel().catch(() => undefined), discardMs);
  let next = await reader.read();
  while (!next.done && performance.now() < end) next = await reader.read();
  clearTimeout(silence);
}

const quote = 0x22;
const backslash = 0x5c;

/** Deepest nesting of `{` and `[` outside strings: one pass over the bytes, no recursion to overflow. */
export function jsonDepth(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (isInString) {
      if (byte === backslash) index += 1;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) isInString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return deepest;
}
