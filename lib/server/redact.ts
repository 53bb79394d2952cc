const replacement = Buffer.from("[redacted]");
const minimumLength = 16;

/**
 * Takes our own keys out of an answer that echoes them (PROMISES.md, 2). Shorter ones stay: they would match prose.
 * Between chunks it holds back only bytes that may begin a key, never more than the key's length − 1.
 */
export type Redactor = {
  push(chunk: Buffer): Buffer;
  /** What was held back: no whole key, and where it is as long as a key that counts, not shown either. */
  end(): Buffer;
};

const empty = Buffer.alloc(0);

export function createRedactor(secret: string | null): Redactor {
  if (secret === null || secret.length < minimumLength) return { push: (chunk) => chunk, end: () => empty };
  const key = Buffer.from(secret);
  let held: Buffer = empty;
  return {
    push(chunk) {
      const text = replaceKey(held.length > 0 ? Buffer.concat([held, chunk]) : chunk, key);
      const kept = text.length - partialKeyLength(text, key);
      held = text.subarray(kept);
      return text.subarray(0, kept);
    },
    end() {
      const rest = held;
      held = empty;
      return rest.length < minimumLength ? rest : replacement;
    },
  };
}

function replaceKey(text: Buffer, key: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, from)) {
    parts.push(text.subarray(from, at), replacement);
    from = at + key.length;
  }
  return from === 0 ? text : Buffer.concat([...parts, text.subarray(from)]);
}

/** Length of the longest end of `text` that the key begins with. */
function partialKeyLength(text: Buffer, key: Buffer): number {
  const first = key[0] ?? 0;
  const earliest = Math.max(0, text.length - key.length + 1);
  for (let at = text.indexOf(first, earliest); at >= 0; at = text.indexOf(first, at + 1)) {
    if (text.subarray(at).equals(key.subarray(0, text.length - at))) return text.length - at;
  }
  return 0;
}

/** The same for a header's value, which comes whole. */
export function redactText(text: string, secret: string | null): string {
  return secret === null || secret.length < minimumLength
    ? text
    : text.replaceAll(secret, replacement.toString());
}
