import type { DraftStore } from "@/lib/client/draft/draft-store";
import { type JsonPath, readValueText } from "@/lib/protocol/json/json-text";
import {
  duplicateElement,
  insertElement,
  moveElement,
  renameMember,
} from "@/lib/protocol/request/draft-arrange";
import type { TextEdit } from "@/lib/protocol/request/draft-edit";

/**
 * Edits of one part of the request, each the smallest change of its text and one step of undo. Paths are relative
 * to the part: `[]` is the part itself. While the text is no JSON object nothing happens.
 */
export type PartEdits = {
  /** Sets the value at `path`, parents included; undefined takes its key or element out. */
  set(path: JsonPath, value: unknown): void;
  /** As `set`, with the value as JSON text, whose spelling is kept. */
  setRaw(path: JsonPath, json: string): void;
  /** Into the array at `path`, before the element at `index`; behind all where `index` is its length. */
  insert(path: JsonPath, index: number, value: unknown): void;
  /** In the array at `path`: the element at `from` then stands at `to`. */
  move(path: JsonPath, from: number, to: number): void;
  /** A copy of the element at `index`, behind it. */
  duplicate(path: JsonPath, index: number): void;
  /** Another key for the member at `path`; nothing where the object has that key already. */
  rename(path: JsonPath, key: string): void;
  /**
   * Any other edit of this part, as one step of undo. `makeEdits` gets the request's text and where the part stands
   * in it. `group` names what is typed in, within this part; null for an edit that stands alone.
   */
  change(makeEdits: (text: string, base: JsonPath) => readonly TextEdit[], group: string | null): void;
  /** The text of the value at `path` as the request has it, spelling of numbers included; undefined where none is. */
  read(path: JsonPath): string | undefined;
  /** The same for a part of this part. */
  at(path: JsonPath): PartEdits;
};

/** `base`: where the part stands in the request, such as `["tools"]`. */
export function createPartEdits(draft: DraftStore, base: JsonPath): PartEdits {
  const full = (path: JsonPath): JsonPath => [...base, ...path];
  return {
    set: (path, value) => void draft.edit(full(path), value),
    setRaw: (path, json) => void draft.editRaw(full(path), json),
    insert: (path, index, value) =>
      void draft.change((text) => insertElement(text, full(path), index, value), null),
    move: (path, from, to) => void draft.change((text) => moveElement(text, full(path), from, to), null),
    duplicate: (path, index) => void draft.change((text) => duplicateElement(text, full(path), index), null),
    rename: (path, key) =>
      void draft.change(
        (text) => renameMember(text, full(path), key),
        `rename in ${full(path.slice(0, -1)).join(".")}`,
      ),
    change: (makeEdits, group) =>
      void draft.change(
        (text) => makeEdits(text, base),
        group === null ? null : `${base.join(".")} ${group}`,
      ),
    read: (path) => readValueText(draft.getSnapshot().lastGoodText, full(path)),
    at: (path) => createPartEdits(draft, full(path)),
  };
}
