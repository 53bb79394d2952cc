import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/**
 * A JSON value as a tree whose branches open and close. Nodes never change: what is the same after an update is the
 * very same node, and a closed one has no children yet, so that a large value costs what has been opened of it.
 */
export type TreeNode = {
  readonly value: unknown;
  /** Null while closed, and for what has nothing inside. */
  readonly children: readonly TreeChild[] | null;
  /** Its own row and those of all that is open inside. */
  readonly rowCount: number;
};

export type TreeChild = { readonly key: string | number; readonly node: TreeNode };

/** Whether a list or object at this place is open before anybody has touched it. `size`: how much it has inside. */
export type OpensByItself = (path: JsonPath, size: number) => boolean;

/** `JSON.parse` takes any depth, but walking down recursively does not: what lies deeper stays closed. */
export const deepestLevel = 256;

/** How many entries a list or object has; 0 for all else. */
export function countEntries(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

/** What is inside a list or object, in its order; nothing for all else. */
export function listEntries(value: unknown): (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => [index, entry]);
  return isJsonObject(value) ? Object.entries(value) : [];
}

export function canOpen(value: unknown, depth: number): boolean {
  return depth < deepestLevel && countEntries(value) > 0;
}

/** `path`: where the value stands, for what opens by itself. */
export function createTree(value: unknown, opens: OpensByItself, path: JsonPath = []): TreeNode {
  const isOpen = canOpen(value, path.length) && opens(path, countEntries(value));
  return isOpen ? openNode(value, opens, path) : closedNode(value);
}

function closedNode(value: unknown): TreeNode {
  return { value, children: null, rowCount: 1 };
}

function openNode(value: unknown, opens: OpensByItself, path: JsonPath): TreeNode {
  const children = listEntries(value).map(([key, entry]) => ({
    key,
    node: createTree(entry, opens, [...path, key]),
  }));
  return withChildren(value, children);
}

function withChildren(value: unknown, children: readonly TreeChild[]): TreeNode {
  return { value, children, rowCount: children.reduce((sum, { node }) => sum + node.rowCount, 1) };
}

/** The tree of a newer value: open and closed as it was, unchanged branches the same nodes as before. */
export function updateTree(
  node: TreeNode,
  value: unknown,
  opens: OpensByItself,
  path: JsonPath = [],
): TreeNode {
  if (node.value === value) return node;
  // What had nothing inside before was neither opened nor closed by anybody.
  if (countEntries(node.value) === 0) return createTree(value, opens, path);
  if (node.children === null || countEntries(value) === 0) return closedNode(value);
  const known = new Map(node.children.map((child) => [child.key, child]));
  const children = listEntries(value).map(([key, entry]) => {
    const child = known.get(key);
    if (child && child.node.value === entry) return child;
    const place = [...path, key];
    return {
      key,
      node: child ? updateTree(child.node, entry, opens, place) : createTree(entry, opens, place),
    };
  });
  return withChildren(value, children);
}

/** The node at this path; null where the path leads nowhere, or into what is closed. */
export function findNode(root: TreeNode, path: JsonPath): TreeNode | null {
  let node: TreeNode | undefined = root;
  for (const key of path) node = node?.children?.find((child) => child.key === key)?.node;
  return node ?? null;
}

/** The same tree with the branch at `path` open or closed. What leads there is opened on the way. */
export function setOpen(root: TreeNode, path: JsonPath, isOpen: boolean, opens: OpensByItself): TreeNode {
  return changeNode(root, path, 0, opens, ({ value, children }) => {
    if (!isOpen) return closedNode(value);
    return children || !canOpen(value, path.length) ? null : openNode(value, opens, path);
  });
}

/** The same tree with all branches open that lead to `path`. */
export function revealPath(root: TreeNode, path: JsonPath, opens: OpensByItself): TreeNode {
  return path.length === 0 ? root : setOpen(root, path.slice(0, -1), true, opens);
}

/** `change` gives the new node in place of the one at `path`, or null to leave it. */
function changeNode(
  node: TreeNode,
  path: JsonPath,
  depth: number,
  opens: OpensByItself,
  change: (node: TreeNode) => TreeNode | null,
): TreeNode {
  if (depth === path.length) return change(node) ?? node;
  if (!canOpen(node.value, depth)) return node;
  const opened = node.children ? node : openNode(node.value, opens, path.slice(0, depth));
  const children = (opened.children ?? []).map((child) =>
    child.key === path[depth]
      ? { key: child.key, node: changeNode(child.node, path, depth + 1, opens, change) }
      : child,
  );
  return withChildren(opened.value, children);
}

/** Entries of one list between two places to rest. */
const entriesAtOnce = 500;

/**
 * Everything open, as far as about `budget` rows reach: null wherever the work may rest, the tree at the end. Done in
 * one piece, 50,000 values would hold up the page for longer than one notices.
 */
export function* openAll(value: unknown, budget: number): Generator<TreeNode | null, void> {
  let left = budget;

  function* open(branch: unknown, depth: number): Generator<null, TreeNode> {
    if (!canOpen(branch, depth)) return closedNode(branch);
    left -= countEntries(branch);
    if (left < 0) return closedNode(branch);
    const children: TreeChild[] = [];
    for (const [key, entry] of listEntries(branch)) {
      if (children.length % entriesAtOnce === 0) yield null;
      children.push({ key, node: yield* open(entry, depth + 1) });
    }
    return withChildren(branch, children);
  }

  yield yield* open(value, 0);
}

/** Nothing open but the first level. */
export function closeAll(value: unknown): TreeNode {
  return createTree(value, (path) => path.length === 0);
}
