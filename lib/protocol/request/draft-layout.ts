import type { JsonEntry } from "@/lib/protocol/json/json-text";

/** How the entries of one object or array are written, so that a new one can be written alike. */
export type EntryLayout = {
  /** The white space between a comma and the entry: a line end and indentation, or a space, or nothing. */
  before: string;
  isOnOwnLine: boolean;
  /** The colon and the white space around it. */
  colon: string;
  /** One level of indentation. */
  indentUnit: string;
};

/** A document that we begin ourselves: the entries of its own object. */
const firstLayout: EntryLayout = { before: "\n  ", isOnOwnLine: true, colon: ": ", indentUnit: "  " };

/** The document as if it were an entry: on its own line, not indented. */
export const topLayout: EntryLayout = { ...firstLayout, before: "\n" };

/**
 * A filled container's layout is that of its last entry. An empty one's is a level deeper than the entry it stands
 * in (`outer`), or, where it is the whole document, two spaces deep on lines of their own.
 */
export function readLayout(
  text: string,
  entries: readonly JsonEntry[],
  outer: EntryLayout | null,
): EntryLayout {
  const last = entries.at(-1);
  if (!last) return outer ? indent(outer) : withLineEnd(firstLayout, text);
  const indentation = spacesBefore(text, last.start);
  const lineEnd = lineEndBefore(text, last.start - indentation.length);
  const colon = last.keyEnd > last.start ? text.slice(last.keyEnd, last.valueStart) : (outer?.colon ?? ": ");
  const indentUnit = outer ? outer.indentUnit : indentation || firstLayout.indentUnit;
  if (lineEnd !== "") return { before: lineEnd + indentation, isOnOwnLine: true, colon, indentUnit };
  const space = entries.length > 1 ? indentation : colon.slice(colon.indexOf(":") + 1);
  return { before: space, isOnOwnLine: false, colon, indentUnit };
}

/** The layout one level deeper. */
export function indent(layout: EntryLayout): EntryLayout {
  return layout.isOnOwnLine ? { ...layout, before: layout.before + layout.indentUnit } : layout;
}

/** The layout one level up. */
export function outdent(layout: EntryLayout): EntryLayout {
  const { before, indentUnit } = layout;
  return before.endsWith(indentUnit) ? { ...layout, before: before.slice(0, -indentUnit.length) } : layout;
}

/** A value as an entry of this layout holds it. */
export function printValue(value: unknown, layout: EntryLayout): string {
  if (!layout.isOnOwnLine) return JSON.stringify(value);
  return JSON.stringify(value, null, layout.indentUnit).replaceAll("\n", layout.before);
}

function spacesBefore(text: string, end: number): string {
  let start = end;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start -= 1;
  return text.slice(start, end);
}

function lineEndBefore(text: string, end: number): string {
  if (text.slice(end - 2, end) === "\r\n") return "\r\n";
  const last = text.charAt(end - 1);
  return last === "\n" || last === "\r" ? last : "";
}

/** An empty document keeps the line ends that it has. */
function withLineEnd(layout: EntryLayout, text: string): EntryLayout {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return { ...layout, before: layout.before.replace("\n", lineEnd) };
}
