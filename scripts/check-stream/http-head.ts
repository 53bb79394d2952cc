/** What the status line and the headers before a body say. */
export type HttpHead = { status: number; contentType: string | null };

export type HeadedBody = { head: HttpHead | null; body: AsyncIterable<Uint8Array> };

const opening = "HTTP/";
const longestHead = 64 * 1024;

/**
 * Takes the heads off that `curl -i` prints before a body: of several (100 Continue, a proxy's CONNECT, redirects)
 * the last one counts. Bytes without a head are all body, and come through as they are.
 */
export async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<HeadedBody> {
  const chunks = bytes[Symbol.asyncIterator]();
  let pending: Uint8Array = new Uint8Array(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (value) pending = Buffer.concat([pending, value]);
    const split = splitHeads(pending, done ?? false);
    if (split) return { head: split.head, body: joinBody(split.rest, chunks) };
  }
}

async function* joinBody(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/** Null where only more bytes can tell whether a head goes on, or another one follows. */
function splitHeads(bytes: Uint8Array, isAll: boolean): { head: HttpHead | null; rest: Uint8Array } | null {
  let head: HttpHead | null = null;
  let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  while (mayOpenHead(rest)) {
    const end = findHeadEnd(rest);
    if (end === -1 && !isAll && rest.length < longestHead) return null;
    if (end === -1) break;
    head = parseHead(rest.toString("latin1", 0, end));
    rest = rest.subarray(end);
  }
  return { head, rest };
}

function mayOpenHead(bytes: Buffer): boolean {
  return opening.startsWith(bytes.toString("latin1", 0, opening.length));
}

function findHeadEnd(bytes: Buffer): number {
  const text = bytes.toString("latin1", 0, longestHead);
  const end = /\r?\n\r?\n/.exec(text);
  return end ? end.index + end[0].length : -1;
}

function parseHead(text: string): HttpHead {
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(text)?.[1] ?? 0);
  const contentType = /^content-type:[ \t]*(.*?)[ \t]*\r?$/im.exec(text)?.[1] ?? null;
  return { status, contentType };
}
