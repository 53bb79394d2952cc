import { findSecretMembers } from "@/lib/protocol/request/secret-members";
import { type FoundSecret, type SecretSpan, secretPatterns } from "@/lib/protocol/request/secret-patterns";

export type { FoundSecret } from "@/lib/protocol/request/secret-patterns";

const mask = "[masked]";

/** A variable in the place of a secret is none: its value is in no text. */
const isPlaceholder = /^(?:(?:bearer|basic|token) +)?\{\{[^{}]*\}\}$/i;

/**
 * Replaces what is shaped like a secret by `[masked]`, wherever it stands in a request: keys by their shape, header
 * and field values by their name. JSON stays JSON. A guess: a secret of an unknown shape passes, and what looks
 * like a key without being one is masked. What is masked already is not found again.
 */
export function maskSecrets(text: string): { text: string; found: FoundSecret[] } {
  const spans = mergeSpans(text, [...findByPattern(text), ...findSecretMembers(text)]);
  const pieces: string[] = [];
  let end = 0;
  for (const { offset, length } of spans) {
    pieces.push(text.slice(end, offset), mask);
    end = offset + length;
  }
  pieces.push(text.slice(end));
  return { text: pieces.join(""), found: spans.map(({ kind, offset }) => ({ kind, offset })) };
}

function findByPattern(text: string): SecretSpan[] {
  return secretPatterns.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => {
      const [start, end] = match.indices?.groups?.secret ?? [match.index, match.index];
      return { kind, offset: start, length: end - start };
    }),
  );
}

/** Where secrets overlap, the one that begins first gives the kind: a key in an `authorization` field is that field's. */
function mergeSpans(text: string, spans: readonly SecretSpan[]): SecretSpan[] {
  const merged: SecretSpan[] = [];
  const firstAndLongest = spans.toSorted(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  for (const span of firstAndLongest) {
    const secret = text.slice(span.offset, span.offset + span.length);
    if (secret === mask || isPlaceholder.test(secret)) continue;
    const last = merged.at(-1);
    const lastEnd = last ? last.offset + last.length : 0;
    if (last && span.offset < lastEnd)
      last.length = Math.max(lastEnd, span.offset + span.length) - last.offset;
    else merged.push({ ...span });
  }
  return merged;
}
