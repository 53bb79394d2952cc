import { splitHeads } from "@/lib/protocol/capture/http-head";

/** What the status line and the headers before a body say. */
export type HttpHead = { status: number; contentType: string | null };

export type HeadedBody = { head: HttpHead | null; body: AsyncIterable<Uint8Array> };

/** Takes the heads off that `curl -i` prints before a body. Bytes without a head are all body, and come as they are. */
export async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<HeadedBody> {
  const chunks = bytes[Symbol.asyncIterator]();
  let pending: Uint8Array = new Uint8Array(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (value) pending = Buffer.concat([pending, value]);
    const split = splitHeads(pending, done ?? false);
    if (!split) continue;
    const { head, rest } = split;
    const contentType = head?.headers.get("content-type") ?? null;
    return { head: head && { status: head.status, contentType }, body: joinBody(rest, chunks) };
  }
}

async function* joinBody(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}
