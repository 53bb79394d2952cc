import { deepestLevel, listEntries } from "@/components/inspect/json-tree";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** What one event changed in a JSON value, to be asked path by path. */
export type ChangedPaths = {
  /** True for a value that is new or another one than before, and for what holds such a value. */
  readonly has: (path: JsonPath) => boolean;
};

type Changes = { readonly inside: ReadonlyMap<string | number, Changes> };

const leaf: Changes = { inside: new Map() };

/** Compares two states of a value. What is the very same object in both is passed over unseen. */
export function findChangedPaths(before: unknown, after: unknown): ChangedPaths {
  const root = compare(before, after, 0);
  return {
    has(path) {
      let changes = root;
      for (const key of path) changes = changes?.inside.get(key) ?? null;
      return changes !== null;
    },
  };
}

/** Null where both say the same. */
function compare(before: unknown, after: unknown, depth: number): Changes | null {
  if (before === after) return null;
  if (!isSameKind(before, after) || depth === deepestLevel) return markAll(after, depth);
  const known = new Map<string | number, unknown>(listEntries(before));
  const inside = new Map<string | number, Changes>();
  for (const [key, entry] of listEntries(after)) {
    const changes = known.has(key) ? compare(known.get(key), entry, depth + 1) : markAll(entry, depth + 1);
    if (changes) inside.set(key, changes);
    known.delete(key);
  }
  return inside.size > 0 || known.size > 0 ? { inside } : null;
}

function isSameKind(before: unknown, after: unknown): boolean {
  return (Array.isArray(before) && Array.isArray(after)) || (isJsonObject(before) && isJsonObject(after));
}

/** What was not there before is new with all that it holds. */
function markAll(value: unknown, depth: number): Changes {
  if (depth >= deepestLevel) return leaf;
  const entries = listEntries(value);
  if (entries.length === 0) return leaf;
  return { inside: new Map(entries.map(([key, entry]) => [key, markAll(entry, depth + 1)])) };
}
