import { useEffect, useRef, useState } from "react";
import {
  closeAll,
  createTree,
  type OpensByItself,
  openAll,
  revealPath,
  setOpen,
  type TreeNode,
  updateTree,
} from "@/components/inspect/json-tree";
import { sliceWork } from "@/lib/client/pace/slice-work";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** More rows than that are opened branch by branch. */
const openAllBudget = 100_000;

/** A tree on the page: its value's rows, and the one that keys and buttons are about. */
export type TreeState = {
  readonly root: TreeNode;
  /** Null until a row has been pressed or reached by keys. */
  readonly active: JsonPath | null;
  /** The row to bring into view; a new object each time that is wished for. */
  readonly wish: { readonly path: JsonPath } | null;
  readonly activate: (path: JsonPath) => void;
  readonly open: (path: JsonPath, isOpen: boolean) => void;
  /** Opens what leads there, brings it into view and makes it the active one. */
  readonly reveal: (path: JsonPath) => void;
  /** Takes its time where there is much to open; what is opened or closed meanwhile ends it. */
  readonly openAll: () => void;
  readonly closeAll: () => void;
};

type Focus = Pick<TreeState, "active" | "wish">;

/** `opens` has to be the same function every time. What was opened stays so as the value changes. */
export function useTree(value: unknown, opens: OpensByItself): TreeState {
  const [kept, keepRoot] = useState(() => createTree(value, opens));
  const [focus, setFocus] = useState<Focus>({ active: null, wish: null });
  const root = updateTree(kept, value, opens);
  if (root !== kept) keepRoot(root);
  const changes = useRef(0);
  const setRoot = (next: TreeNode) => {
    changes.current += 1;
    keepRoot(next);
  };
  // A tree that is gone has no use for the rest of the work.
  useEffect(
    () => () => {
      changes.current += 1;
    },
    [],
  );
  const activate = (path: JsonPath) => setFocus({ active: path, wish: { path } });
  return {
    root,
    ...focus,
    activate,
    open: (path, isOpen) => setRoot(setOpen(root, path, isOpen, opens)),
    reveal(path) {
      setRoot(revealPath(root, path, opens));
      activate(path);
    },
    async openAll() {
      changes.current += 1;
      const own = changes.current;
      for await (const opened of sliceWork(openAll(value, openAllBudget))) {
        if (changes.current !== own) return;
        if (opened) keepRoot(opened);
      }
    },
    closeAll() {
      setRoot(closeAll(value));
      setFocus({ active: null, wish: { path: [] } });
    },
  };
}
