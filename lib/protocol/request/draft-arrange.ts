import { findEntry, type JsonEntry, type JsonPath, readEntries, rootOffset } from "@/lib/protocol/json-text";
import { editDraft, type TextEdit } from "@/lib/protocol/request/draft-edit";

/**
 * Edits that move what a request has, in its own bytes: an element keeps its spacing and the spelling of its
 * numbers, and so does everything between the elements. All of them give no edit where the path leads nowhere.
 */

/** Puts `value` before the element at `index` of the array at `path`; behind the last one where `index` is its length. */
export function insertElement(text: string, path: JsonPath, index: number, value: unknown): TextEdit[] {
  const entries = readArray(text, path);
  if (!entries || index >= entries.length) return editDraft(text, [...path, entries?.length ?? 0], value);
  const next = entries[index];
  if (!next) return [];
  const between = separatorBefore(text, entries, index);
  return [{ offset: next.start, length: 0, text: `${JSON.stringify(value)},${between}` }];
}

/** Takes the element at `from` out and puts it where it then has the index `to`. */
export function moveElement(text: string, path: JsonPath, from: number, to: number): TextEdit[] {
  const entries = readArray(text, path) ?? [];
  if (from === to || !entries[from] || !entries[to]) return [];
  const order = entries.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  return entries.flatMap((entry, index) => {
    const source = entries[order[index] ?? index];
    if (!source || source === entry) return [];
    return [{ ...span(entry), text: text.slice(source.valueStart, source.valueEnd) }];
  });
}

/** Puts a copy of the element at `index` behind it. */
export function duplicateElement(text: string, path: JsonPath, index: number): TextEdit[] {
  const entries = readArray(text, path) ?? [];
  const entry = entries[index];
  if (!entry) return [];
  const copy = text.slice(entry.valueStart, entry.valueEnd);
  const between = separatorBefore(text, entries, Math.max(index, 1));
  return [{ offset: entry.valueEnd, length: 0, text: `,${between}${copy}` }];
}

/** Gives the member at `path` another key, in its place. No edit where the object has that key already. */
export function renameMember(text: string, path: JsonPath, key: string): TextEdit[] {
  const name = path.at(-1);
  const entries = readContainer(text, path.slice(0, -1));
  if (typeof name !== "string" || !entries || findEntry(entries, key)) return [];
  return entries
    .filter((entry) => entry.key === name)
    .map(({ start, keyEnd }) => ({ offset: start, length: keyEnd - start, text: JSON.stringify(key) }));
}

function span({ valueStart, valueEnd }: JsonEntry): { offset: number; length: number } {
  return { offset: valueStart, length: valueEnd - valueStart };
}

function readContainer(text: string, path: JsonPath): JsonEntry[] | null {
  let offset = rootOffset(text);
  for (const key of path) {
    const entry = findEntry(readEntries(text, offset), key);
    if (!entry) return null;
    offset = entry.valueStart;
  }
  return "{[".includes(text.charAt(offset)) ? readEntries(text, offset) : null;
}

function readArray(text: string, path: JsonPath): JsonEntry[] | null {
  const entries = readContainer(text, path);
  return entries?.every(({ key }) => typeof key === "number") ? entries : null;
}

/** The white space that stands before the element at `index`, behind its comma. */
function separatorBefore(text: string, entries: readonly JsonEntry[], index: number): string {
  const before = entries[index - 1] ?? entries[0];
  const here = entries[index];
  if (!before || !here || before === here) return leadingSpace(text, here?.start ?? 0);
  const comma = text.indexOf(",", before.valueEnd);
  return text.slice(comma + 1, here.start);
}

function leadingSpace(text: string, end: number): string {
  let start = end;
  while (start > 0 && " \t\r\n".includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}
