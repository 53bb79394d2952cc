import { useMemo, useState } from "react";
import { foldCase } from "@/components/inspect/fold-case";
import { createTreeSearch } from "@/components/inspect/tree-search";
import type { TreeState } from "@/components/inspect/use-tree";

/** A search in a tree. */
export type TreeFinder = {
  readonly query: string;
  /** The query as rows mark it. */
  readonly sought: string;
  readonly count: number;
  /** The number of the hit that was gone to last, from 0. */
  readonly hit: number;
  /** Looks for another text, and goes to its first hit. */
  readonly seek: (query: string) => void;
  /** Goes `by` hits on, around the ends. */
  readonly step: (by: 1 | -1) => void;
};

const newSearch = (query: string) => ({ query, search: createTreeSearch(query), wanted: 0 });

/** Searches the tree's value, again whenever that has changed. A hit is opened and brought into view. */
export function useTreeFinder(tree: TreeState): TreeFinder {
  const [state, setState] = useState(() => newSearch(""));
  const { query, search, wanted } = state;
  const { value } = tree.root;
  const count = useMemo(() => search.count(value), [search, value]);
  const hit = Math.min(wanted, Math.max(0, count - 1));

  const go = (next: typeof state) => {
    setState(next);
    const path = next.search.pathOf(value, next.wanted);
    if (path) tree.reveal(path);
  };
  return {
    query,
    sought: foldCase(query),
    count,
    hit,
    seek: (text) => go(newSearch(text)),
    step(by) {
      if (count > 0) go({ ...state, wanted: (hit + by + count) % count });
    },
  };
}
