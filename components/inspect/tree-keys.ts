import type { TreeNode } from "@/components/inspect/json-tree";
import { findRow, rowAt, type TreeRow } from "@/components/inspect/tree-rows";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** What a key does in a tree: another row becomes the active one, or the active one opens or closes. */
export type TreeMove =
  | { readonly kind: "go"; readonly path: JsonPath }
  | { readonly kind: "open"; readonly path: JsonPath; readonly isOpen: boolean };

/** Rows of a page up or down. */
const pageRows = 20;

/** The keys of the WAI-ARIA tree pattern, and those of a page. Null for keys that are none of them. */
export function moveInTree(root: TreeNode, active: JsonPath, key: string): TreeMove | null {
  const row = rowAt(root, findRow(root, active));
  if (!row) return null;
  switch (key) {
    case "ArrowRight":
      return row.isOpen === false ? { kind: "open", path: row.path, isOpen: true } : goInside(root, row);
    case "ArrowLeft":
      return row.isOpen ? { kind: "open", path: row.path, isOpen: false } : goTo(row.path.slice(0, -1));
    case "Enter":
    case " ":
      return row.isOpen === null ? goTo(row.path) : { kind: "open", path: row.path, isOpen: !row.isOpen };
    default:
      return goToRow(root, rowOfKey(root, row, key));
  }
}

function rowOfKey(root: TreeNode, { index }: TreeRow, key: string): number | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + pageRows;
    case "PageUp":
      return index - pageRows;
    case "Home":
      return 0;
    case "End":
      return root.rowCount - 1;
    default:
      return null;
  }
}

function goToRow(root: TreeNode, index: number | null): TreeMove | null {
  if (index === null) return null;
  const row = rowAt(root, Math.max(0, Math.min(index, root.rowCount - 1)));
  return row && goTo(row.path);
}

function goInside(root: TreeNode, { isOpen, index }: TreeRow): TreeMove | null {
  return goToRow(root, isOpen ? index + 1 : index);
}

function goTo(path: JsonPath): TreeMove {
  return { kind: "go", path };
}
