import { canOpen, type TreeNode } from "@/components/inspect/json-tree";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** Where a value stands among its siblings: `position` counts from 1. */
type Place = { path: JsonPath; position: number; siblings: number };

/** One row of the tree, as it is drawn. */
export type TreeRow = Readonly<Place> & {
  readonly index: number;
  readonly value: unknown;
  /** Null where there is nothing to open. */
  readonly isOpen: boolean | null;
};

/** The rows `first` up to, not including, `end`. Branches before `first` are stepped over whole. */
export function listRows(root: TreeNode, first: number, end: number): TreeRow[] {
  const rows: TreeRow[] = [];

  function visit({ value, children }: TreeNode, index: number, place: Place): void {
    const isOpen = canOpen(value, place.path.length) ? children !== null : null;
    if (index >= first) rows.push({ ...place, index, value, isOpen });
    let next = index + 1;
    for (const [position, { key, node }] of children?.entries() ?? []) {
      if (next >= end) return;
      const siblings = children?.length ?? 0;
      if (next + node.rowCount > first)
        visit(node, next, { path: [...place.path, key], position: position + 1, siblings });
      next += node.rowCount;
    }
  }

  if (end > 0) visit(root, 0, { path: [], position: 1, siblings: 1 });
  return rows;
}

/** The row at this index; null beyond the last. */
export function rowAt(root: TreeNode, index: number): TreeRow | null {
  return listRows(root, index, index + 1)[0] ?? null;
}

/** The index of the row for this path; where that is not shown, of the nearest one above it. */
export function findRow(root: TreeNode, path: JsonPath): number {
  let index = 0;
  let node = root;
  for (const key of path) {
    let next = index + 1;
    const child = node.children?.find((candidate) => {
      if (candidate.key === key) return true;
      next += candidate.node.rowCount;
      return false;
    });
    if (!child) return index;
    index = next;
    node = child.node;
  }
  return index;
}
