import {
  findEntry,
  type JsonEntry,
  type JsonPath,
  readEntries,
  rootOffset,
} from "@/lib/protocol/json/json-text";
import { type EntryLayout, readLayout } from "@/lib/protocol/request/draft-layout";

/** An object or array in a text. */
export type DraftContainer = {
  isArray: boolean;
  entries: readonly JsonEntry[];
  /** How its entries are written. */
  layout: EntryLayout;
};

/** The object or array at `path`; null where something else stands there, or nothing. For texts that JSON.parse has taken. */
export function openContainer(text: string, path: JsonPath): DraftContainer | null {
  let offset = rootOffset(text);
  let outer: EntryLayout | null = null;
  for (const key of path) {
    const entries = readEntries(text, offset);
    const entry = findEntry(entries, key);
    if (!entry) return null;
    outer = readLayout(text, entries, outer);
    offset = entry.valueStart;
  }
  const opening = text.charAt(offset);
  if (opening !== "{" && opening !== "[") return null;
  const entries = readEntries(text, offset);
  return { isArray: opening === "[", entries, layout: readLayout(text, entries, outer) };
}
