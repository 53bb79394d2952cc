import { findEntry, type JsonEntry, type JsonPath, readValueText } from "@/lib/protocol/json/json-text";
import { type DraftContainer, openContainer } from "@/lib/protocol/request/draft-container";
import { editDraft, type TextEdit } from "@/lib/protocol/request/draft-edit";
import { printValue } from "@/lib/protocol/request/draft-layout";

/**
 * Edits that move what a request has, in its own bytes: an element keeps its spacing and the spelling of its
 * numbers, and so does everything between the elements. All of them give no edit where the path leads nowhere.
 * For texts that JSON.parse has taken, as `change` of the draft store makes sure.
 */

/**
 * Puts `value` before the element at `index` of the array at `path`; behind the last one where `index` is its length
 * or more. A key that is not set becomes an array of that one element.
 */
export function insertElement(text: string, path: JsonPath, index: number, value: unknown): TextEdit[] {
  if (value === undefined) return [];
  const array = openArray(text, path);
  if (!array) return isUnset(text, path) ? editDraft(text, path, [value]) : [];
  const { entries, layout } = array;
  const next = entries[Math.max(0, index)];
  if (!next) return editDraft(text, [...path, entries.length], value);
  return [{ offset: next.start, length: 0, text: `${printValue(value, layout)},${layout.before}` }];
}

/** Takes the element at `from` out and puts it where it then has the index `to`. */
export function moveElement(text: string, path: JsonPath, from: number, to: number): TextEdit[] {
  const entries = openArray(text, path)?.entries ?? [];
  if (from === to || !entries[from] || !entries[to]) return [];
  const order = [...entries];
  order.splice(to, 0, ...order.splice(from, 1));
  return entries.flatMap((place, index) => {
    const source = order[index];
    if (!source || source === place) return [];
    return [{ ...span(place), text: text.slice(source.valueStart, source.valueEnd) }];
  });
}

/** Puts a copy of the element at `index` behind it. */
export function duplicateElement(text: string, path: JsonPath, index: number): TextEdit[] {
  const array = openArray(text, path);
  const entry = array?.entries[index];
  if (!array || !entry) return [];
  const copy = text.slice(entry.valueStart, entry.valueEnd);
  return [{ offset: entry.valueEnd, length: 0, text: `,${array.layout.before}${copy}` }];
}

/** Gives the member at `path` another key, in its place. No edit where the object has that key already. */
export function renameMember(text: string, path: JsonPath, key: string): TextEdit[] {
  const name = path.at(-1);
  const object = openContainer(text, path.slice(0, -1));
  if (typeof name !== "string" || !object || findEntry(object.entries, key)) return [];
  return object.entries
    .filter((entry) => entry.key === name)
    .map(({ start, keyEnd }) => ({ offset: start, length: keyEnd - start, text: JSON.stringify(key) }));
}

function span({ valueStart, valueEnd }: JsonEntry): { offset: number; length: number } {
  return { offset: valueStart, length: valueEnd - valueStart };
}

function openArray(text: string, path: JsonPath): DraftContainer | null {
  const container = openContainer(text, path);
  return container?.isArray ? container : null;
}

/** True for a key with no value; the objects around it may be missing too. */
function isUnset(text: string, path: JsonPath): boolean {
  return path.every((key) => typeof key === "string") && readValueText(text, path) === undefined;
}
