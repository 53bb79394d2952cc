import { diffTexts } from "@/lib/client/draft/text-change";

// Text areas and editors hold LF only, and no byte order mark. The draft keeps what was pasted or came by a link:
// what they show is a lens on it, and an edit is carried back without touching the line ends beside it.

const byteOrderMark = "\uFEFF";

/** The text as an editor holds it. */
export function toEditorText(exact: string): string {
  const body = exact.startsWith(byteOrderMark) ? exact.slice(1) : exact;
  return body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
}

/** The exact text after an edit in an editor: untouched lines keep their ends, new ones take the commonest. */
export function fromEditorText(exact: string, edited: string): string {
  const shown = toEditorText(exact);
  if (shown === exact) return edited;
  const change = diffTexts(shown, edited);
  if (!change) return exact;
  const start = exactOffset(exact, change.offset);
  const end = exactOffset(exact, change.offset + change.removed.length);
  return exact.slice(0, start) + change.inserted.replaceAll("\n", commonestLineEnd(exact)) + exact.slice(end);
}

function exactOffset(exact: string, shownOffset: number): number {
  let offset = exact.startsWith(byteOrderMark) ? 1 : 0;
  for (let shown = 0; shown < shownOffset; shown += 1) {
    offset += exact.startsWith("\r\n", offset) ? 2 : 1;
  }
  return offset;
}

function commonestLineEnd(text: string): string {
  const counts = new Map<string, number>([["\n", 0]]);
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
