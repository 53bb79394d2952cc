/** What the status line and the headers before a body say; headers by their names in small letters. */
export type HttpHead = { readonly status: number; readonly headers: ReadonlyMap<string, string> };

const opening = "HTTP/";
const longestHead = 64 * 1024;

/**
 * Takes the heads off that `curl -i` prints before a body: of several (100 Continue, a proxy's CONNECT, redirects)
 * the last one counts. Null where only more bytes can tell whether a head goes on, or another one follows.
 */
export function splitHeads(
  bytes: Uint8Array,
  isAll: boolean,
): { head: HttpHead | null; rest: Uint8Array } | null {
  let head: HttpHead | null = null;
  let rest = bytes;
  while (mayOpenHead(rest)) {
    const text = readLatin1(rest, longestHead);
    const end = /\r?\n\r?\n/.exec(text);
    if (!end && !isAll && rest.length < longestHead) return null;
    if (!end) break;
    head = parseHead(text.slice(0, end.index));
    rest = rest.subarray(end.index + end[0].length);
  }
  return { head, rest };
}

/** Without a byte it may become one. */
function mayOpenHead(bytes: Uint8Array): boolean {
  return opening.startsWith(readLatin1(bytes, opening.length));
}

/** One character for each byte. */
function readLatin1(bytes: Uint8Array, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, length));
}

/** Of a name that comes twice the first value counts. */
function parseHead(text: string): HttpHead {
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(text)?.[1] ?? 0);
  const headers = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/^([\w-]+):[ \t]*(.*?)[ \t]*\r?$/gm)) {
    const key = name.toLowerCase();
    if (!headers.has(key)) headers.set(key, value);
  }
  return { status, headers };
}
