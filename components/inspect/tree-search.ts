import { foldCase } from "@/components/inspect/fold-case";
import { deepestLevel, listEntries } from "@/components/inspect/json-tree";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** Where a text occurs in a JSON value: in keys, strings, numbers and words. A row is one hit at most. */
export type TreeSearch = {
  readonly count: (root: unknown) => number;
  /** The path of the hit with this number, from 0 in the tree's order; null past the last. */
  readonly pathOf: (root: unknown, hit: number) => JsonPath | null;
};

/**
 * Counts are kept by list and object: of a response that grows only what has changed is searched again. Upper and
 * lower case are one. Nothing is found in an empty query, nor deeper than the tree opens.
 */
export function createTreeSearch(query: string): TreeSearch {
  const sought = foldCase(query);
  const counts = new WeakMap<object, number>();
  const contains = (text: string) => foldCase(text).includes(sought);

  function countInside(value: unknown, depth: number): number {
    if (typeof value !== "object" || value === null || depth === deepestLevel) return 0;
    const known = counts.get(value);
    if (known !== undefined) return known;
    const count = listEntries(value).reduce(
      (sum, [key, entry]) => sum + countOwn(key, entry) + countInside(entry, depth + 1),
      0,
    );
    counts.set(value, count);
    return count;
  }

  function countOwn(key: string | number, value: unknown): number {
    const isHit = (typeof key === "string" && contains(key)) || (isScalar(value) && contains(String(value)));
    return isHit ? 1 : 0;
  }

  function find(value: unknown, hit: number, path: JsonPath): JsonPath | null {
    let left = hit;
    for (const [key, entry] of listEntries(value)) {
      const own = countOwn(key, entry);
      if (left < own) return [...path, key];
      const inside = countInside(entry, path.length + 1);
      if (left < own + inside) return find(entry, left - own, [...path, key]);
      left -= own + inside;
    }
    return null;
  }

  return {
    count: (root) => (sought === "" ? 0 : countInside(root, 0)),
    pathOf: (root, hit) => (sought === "" || hit < 0 ? null : find(root, hit, [])),
  };
}

function isScalar(value: unknown): boolean {
  return !Array.isArray(value) && !isJsonObject(value);
}
