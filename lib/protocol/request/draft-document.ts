import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type JsonEntry, parseJson, readEntries, rootOffset } from "@/lib/protocol/json/json-text";

/** One `"key": value` of a request. The same object from text to text, for as long as the value's text stays. */
export type DraftMember = {
  readonly key: string;
  /** The value as it is written. */
  readonly text: string;
  readonly value: unknown;
  /** The elements of an array by their texts; null for other values. */
  readonly elements: ReadonlyMap<string, unknown> | null;
};

/** The text of a request that is a JSON object, read. */
export type DraftDocument = {
  readonly text: string;
  readonly object: JsonObject;
  /** Where its members stand, repeated ones too. */
  readonly entries: readonly JsonEntry[];
  /** Of repeated keys the last member, the one that counts. */
  readonly members: ReadonlyMap<string, DraftMember>;
};

// A draft is read after every keystroke, by many readers, and seldom has more than one value changed: what was read
// last is kept, and nothing is parsed again whose text is the same. No answer depends on it but for object identity.
let last: DraftDocument | null = null;

/**
 * The text's members; null where it is no JSON object, which is for JSON.parse to say, since the upstream parses it so.
 * Values, and the elements of a top-level array, whose text is that of the text read before are the very same objects.
 */
export function readDocument(text: string): DraftDocument | null {
  if (last?.text === text) return last;
  const document = parseDocument(text, last?.members ?? new Map());
  last = document ?? last;
  return document;
}

function parseDocument(text: string, before: DraftDocument["members"]): DraftDocument | null {
  const root = rootOffset(text);
  const entries = text.charAt(root) === "{" ? readEntries(text, root) : [];
  if (!isJsonObject(parseJson(withoutValues(text, entries)))) return null;
  const members = new Map<string, DraftMember>();
  for (const { key: name, valueStart, valueEnd } of entries) {
    const key = String(name);
    const member = readMember(key, text.slice(valueStart, valueEnd), before.get(key));
    if (!member) return null;
    members.set(key, member);
  }
  const object = Object.fromEntries([...members].map(([key, { value }]) => [key, value]));
  return { text, object, entries, members };
}

/** The text with `[]` for each value: where that is JSON, and so is each value, the text is JSON, and only there. */
function withoutValues(text: string, entries: readonly JsonEntry[]): string {
  const starts = [0, ...entries.map(({ valueEnd }) => valueEnd)];
  return starts.map((start, index) => text.slice(start, entries[index]?.valueStart)).join("[]");
}

function readMember(key: string, text: string, before: DraftMember | undefined): DraftMember | null {
  if (before?.text === text) return before;
  const value = parseJson(text);
  if (value === undefined) return null;
  if (!Array.isArray(value)) return { key, text, value, elements: null };
  const texts = readEntries(text, 0).map(({ valueStart, valueEnd }) => text.slice(valueStart, valueEnd));
  const shared = value.map((element, index) => before?.elements?.get(texts[index] ?? "") ?? element);
  const elements = new Map(texts.map((element, index) => [element, shared[index]]));
  return { key, text, value: shared, elements };
}
