import { type SecretPattern, type SecretSpan, secretPatterns } from "@/lib/protocol/request/secret-patterns";

/** So much text is searched at a stretch: a few milliseconds for one pattern. */
const windowLength = 1024 * 1024;

/** What stands before a secret matters no farther back than this. */
const lookBehind = 64;

/** A secret may go on for this long behind its window, and no pattern looks ahead as far; longer ones widen it. */
const shortestTail = 32 * 1024;

/** As `matchAll` with every pattern. Pauses every few milliseconds, since a request may be megabytes long. */
export function* findSecretShapes(text: string): Generator<undefined, SecretSpan[]> {
  const spans: SecretSpan[] = [];
  for (const pattern of secretPatterns) {
    for (let from = 0; from < text.length; ) {
      const end = from + windowLength;
      const found = searchWindow(text, pattern, { from, end, tail: shortestTail });
      spans.push(...found);
      const last = found.at(-1);
      from = Math.max(end, last ? last.offset + last.length : 0);
      yield;
    }
  }
  return spans;
}

/** What is found has to begin before `end`; it may go on behind it, where `tail` characters are looked at. */
type SearchWindow = { from: number; end: number; tail: number };

function searchWindow(text: string, { kind, pattern }: SecretPattern, window: SearchWindow): SecretSpan[] {
  const { from, end, tail } = window;
  const base = Math.max(0, from - lookBehind);
  const part = text.slice(base, end + tail);
  const expression = new RegExp(pattern);
  expression.lastIndex = from - base;
  const spans: SecretSpan[] = [];
  for (let match = expression.exec(part); match !== null; match = expression.exec(part)) {
    if (base + match.index >= end) break;
    // Up to where the part was cut: it may go on.
    if (expression.lastIndex === part.length && base + part.length < text.length)
      return searchWindow(text, { kind, pattern }, { from, end, tail: tail * 8 });
    const [start, stop] = match.indices?.groups?.secret ?? [match.index, match.index];
    spans.push({ kind, offset: base + start, length: stop - start });
  }
  return spans;
}
