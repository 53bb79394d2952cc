import { findSecretShapes } from "@/lib/protocol/request/find-secrets";
import { findSecretMembers } from "@/lib/protocol/request/secret-members";
import type { FoundSecret, SecretSpan } from "@/lib/protocol/request/secret-patterns";

export type { FoundSecret } from "@/lib/protocol/request/secret-patterns";

/** What stands in the place of a secret. */
export const secretMask = "[masked]";

/** A variable in the place of a secret is none: its value is in no text. */
const isPlaceholder = /^(?:(?:bearer|basic|token) +)?\{\{[^{}]*\}\}$/i;

/** `found`: what was masked, in the order of the text. */
export type MaskedText = { text: string; found: FoundSecret[] };

/**
 * Replaces what is shaped like a secret by `[masked]`, wherever it stands in a request: keys by their shape, header
 * and field values by their name. JSON stays JSON. A guess: a secret of an unknown shape passes, and what looks
 * like a key without being one is masked. What is masked already is not found again.
 */
export function maskSecrets(text: string): MaskedText {
  const steps = maskInSteps(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `maskSecrets`, with a pause every few milliseconds: 30 MB take half a second. */
export function* maskInSteps(text: string): Generator<undefined, MaskedText> {
  const shapes = yield* findSecretShapes(text);
  const members = findSecretMembers(text);
  yield;
  const spans = mergeSpans(text, [...shapes, ...members]);
  // No copy of what may be megabytes.
  if (spans.length === 0) return { text, found: [] };
  const pieces: string[] = [];
  let end = 0;
  for (const { offset, length } of spans) {
    pieces.push(text.slice(end, offset), secretMask);
    end = offset + length;
  }
  pieces.push(text.slice(end));
  return { text: pieces.join(""), found: spans.map(({ kind, offset }) => ({ kind, offset })) };
}

/** Where secrets overlap, the one that begins first gives the kind: a key in an `authorization` field is that field's. */
function mergeSpans(text: string, spans: readonly SecretSpan[]): SecretSpan[] {
  const merged: SecretSpan[] = [];
  const firstAndLongest = spans.toSorted(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  for (const span of firstAndLongest) {
    const secret = text.slice(span.offset, span.offset + span.length);
    if (secret === secretMask || isPlaceholder.test(secret)) continue;
    const last = merged.at(-1);
    const lastEnd = last ? last.offset + last.length : 0;
    if (last && span.offset < lastEnd)
      last.length = Math.max(lastEnd, span.offset + span.length) - last.offset;
    else merged.push({ ...span });
  }
  return merged;
}
