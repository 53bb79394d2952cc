import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  findEntry,
  type JsonEntry,
  type JsonPath,
  parseJson,
  readEntries,
  rootOffset,
} from "@/lib/protocol/json/json-text";
import { readDocument } from "@/lib/protocol/request/draft-document";
import {
  type EntryLayout,
  indent,
  outdent,
  printValue,
  readLayout,
  topLayout,
} from "@/lib/protocol/request/draft-layout";
import { formFields } from "@/lib/protocol/request/request-fields";

/** Replace `length` UTF-16 units at `offset` by `text`. */
export type TextEdit = { offset: number; length: number; text: string };

/** How a new value is written at the place that is found for it. */
type WriteValue = (layout: EntryLayout) => string;

/**
 * The smallest text edits that set the value at `path`, or remove its key when `value` is undefined.
 * All other bytes stay: order, spacing, unknown keys, the spelling of numbers. Edits never overlap, and count
 * on the text as it was (`applyTextEdits`).
 *
 * - A new key goes last in its object, laid out like the key before it. Missing parents are made; a parent that
 *   holds no object (`"reasoning": null`) is replaced. Array elements can be set and added at the end.
 * - Removing the last key of a nested object removes that object's own key too: no empty `reasoning` is left.
 * - Of repeated keys the last is set, the one that counts; all are removed.
 * - Setting what is already there gives no edit, so `0.70` is not respelled.
 * - A text that is not a JSON object gives no edit; an empty one becomes a new object.
 */
export function editDraft(text: string, path: JsonPath, value: unknown): TextEdit[] {
  if (value !== undefined) return setValue(text, path, (layout) => printValue(value, layout), value);
  return readDocument(text) ? removeValue(text, path) : [];
}

/** As `editDraft`, with the value as JSON text that goes in as it is. No edit where it is not JSON. */
export function editDraftRaw(text: string, path: JsonPath, json: string): TextEdit[] {
  if (parseJson(json) === undefined) return [];
  return setValue(text, path, () => json.trim());
}

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const lastFirst = edits.toSorted((first, second) => second.offset - first.offset);
  return lastFirst.reduce(
    (result, edit) => result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length),
    text,
  );
}

const shownKeys: ReadonlySet<string | undefined> = new Set([
  "model",
  ...formFields.map(({ path }) => path[0]),
]);

/** The top-level keys that neither the form nor the page's header shows, in the request's own order. */
export function onlyInJson(request: JsonObject): string[] {
  return Object.keys(request).filter((key) => !shownKeys.has(key));
}

/** `known`: the value that `write` prints, where there is one and not only its text. */
function setValue(text: string, path: JsonPath, write: WriteValue, known?: unknown): TextEdit[] {
  if (text.trim() === "") return newDocument(text, path, write);
  const document = readDocument(text);
  if (!document || isAlreadyThere(document.object, path, known)) return [];
  return setInside(text, rootOffset(text), null, path, write);
}

function isAlreadyThere(request: JsonObject, path: JsonPath, value: unknown): boolean {
  if (value === undefined) return false;
  const existing = path.reduce<unknown>(childOf, request);
  return existing !== undefined && JSON.stringify(existing) === JSON.stringify(value);
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isJsonObject(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}

function newDocument(text: string, path: JsonPath, write: WriteValue): TextEdit[] {
  if (!path.every(isObjectKey)) return [];
  return [{ offset: 0, length: text.length, text: writeNested(path, write, topLayout) }];
}

/** `outer`: the layout of the entry that holds the container at `container`, null for the document's own object. */
function setInside(
  text: string,
  container: number,
  outer: EntryLayout | null,
  path: JsonPath,
  write: WriteValue,
): TextEdit[] {
  const [key, ...rest] = path;
  if (key === undefined || !holdsKey(text, container, key)) return [];
  const entries = readEntries(text, container);
  const entry = findEntry(entries, key);
  const layout = readLayout(text, entries, outer);
  const [nextKey] = rest;
  if (entry && nextKey !== undefined && holdsKey(text, entry.valueStart, nextKey)) {
    return setInside(text, entry.valueStart, layout, rest, write);
  }
  if (!rest.every(isObjectKey)) return [];
  const valueText = writeNested(rest, write, layout);
  if (!entry) return insertEntry(text, container, entries, key, valueText, layout);
  const length = entry.valueEnd - entry.valueStart;
  const isSame = text.slice(entry.valueStart, entry.valueEnd) === valueText;
  return isSame ? [] : [{ offset: entry.valueStart, length, text: valueText }];
}

function isObjectKey(key: string | number): key is string {
  return typeof key === "string";
}

function holdsKey(text: string, container: number, key: string | number): boolean {
  return text.charAt(container) === (isObjectKey(key) ? "{" : "[");
}

/** Behind the last entry, after a comma; or as the only one, in place of the white space of an empty container. */
function insertEntry(
  text: string,
  container: number,
  entries: readonly JsonEntry[],
  key: string | number,
  valueText: string,
  layout: EntryLayout,
): TextEdit[] {
  if (!isObjectKey(key) && key > entries.length) return [];
  const entryText = isObjectKey(key) ? `${JSON.stringify(key)}${layout.colon}${valueText}` : valueText;
  const last = entries.at(-1);
  if (last) return [{ offset: last.valueEnd, length: 0, text: `,${layout.before}${entryText}` }];
  const end = text.indexOf(isObjectKey(key) ? "}" : "]", container);
  const closing = layout.isOnOwnLine ? outdent(layout).before : "";
  const inner = `${layout.isOnOwnLine ? layout.before : ""}${entryText}${closing}`;
  return [{ offset: container + 1, length: end - container - 1, text: inner }];
}

/** Missing parents around a value: `effort` of a missing `reasoning` is written as `{ "effort": … }`. */
function writeNested(path: readonly string[], write: WriteValue, layout: EntryLayout): string {
  const [key, ...rest] = path;
  if (key === undefined) return write(layout);
  const inner = indent(layout);
  const entry = `${JSON.stringify(key)}${layout.colon}${writeNested(rest, write, inner)}`;
  return layout.isOnOwnLine ? `{${inner.before}${entry}${layout.before}}` : `{${entry}}`;
}

/** Edits that take out the entry at `path`, and with it the objects that it would leave empty. */
function removeValue(text: string, path: JsonPath): TextEdit[] {
  let container = rootOffset(text);
  let edits: TextEdit[] = [];
  for (const [depth, key] of path.entries()) {
    const entries = readEntries(text, container);
    const entry = findEntry(entries, key);
    if (!entry) return [];
    const isOnlyKey = isObjectKey(key) && entries.every((other) => other.key === key);
    const parentKey = path[depth - 1];
    const takesParent = isOnlyKey && parentKey !== undefined && isObjectKey(parentKey);
    if (!takesParent) edits = removeEntries(text, container, entries, key);
    container = entry.valueStart;
  }
  return edits;
}

/** Takes out all entries with this key: those before the first that stays up to their next, the others from their previous. */
function removeEntries(
  text: string,
  container: number,
  entries: readonly JsonEntry[],
  key: string | number,
): TextEdit[] {
  const firstKept = entries.findIndex((entry) => entry.key !== key);
  if (firstKept === -1) return [emptyContainer(text, container, entries)];
  return entries.flatMap((entry, index) => {
    if (entry.key !== key) return [];
    const offset = index < firstKept ? entry.start : (entries[index - 1]?.valueEnd ?? entry.start);
    const end = index < firstKept ? (entries[index + 1]?.start ?? entry.valueEnd) : entry.valueEnd;
    return [{ offset, length: end - offset, text: "" }];
  });
}

function emptyContainer(text: string, container: number, entries: readonly JsonEntry[]): TextEdit {
  const lastEnd = entries.at(-1)?.valueEnd ?? container + 1;
  const end = text.indexOf(text.charAt(container) === "{" ? "}" : "]", lastEnd);
  return { offset: container + 1, length: end - container - 1, text: "" };
}
