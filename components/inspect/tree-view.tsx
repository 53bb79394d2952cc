import { type KeyboardEvent, type MouseEvent, useEffectEvent, useId, useLayoutEffect } from "react";
import type { ChangedPaths } from "@/components/inspect/changed-paths";
import { moveInTree } from "@/components/inspect/tree-keys";
import { TreeRowView } from "@/components/inspect/tree-row-view";
import { findRow, listRows, rowAt, type TreeRow } from "@/components/inspect/tree-rows";
import { useScrollWindow } from "@/components/inspect/use-scroll-window";
import type { TreeState } from "@/components/inspect/use-tree";

type TreeViewProps = {
  /** Names the tree. */
  label: string;
  tree: TreeState;
  /** The sought text as `foldCase` has it; empty while nothing is sought. */
  sought?: string;
  /** What to tint; null where nothing is compared. */
  changed?: ChangedPaths | null;
};

/** A JSON value as a tree (WAI-ARIA tree: one stop of the Tab key, arrows inside). Only rows in view are drawn. */
export function TreeView({ label, tree, sought = "", changed = null }: TreeViewProps) {
  const { root, active, wish } = tree;
  const base = useId();
  const { list, first, end, showRow } = useScrollWindow(root.rowCount);
  const activeRow = active === null ? null : findRow(root, active);
  const rowId = (index: number) => `${base}-${index}`;

  const showWish = useEffectEvent(() => {
    if (wish) showRow(findRow(root, wish.path));
  });
  // The scroll position is the browser's. Once for each wish, and not again as rows come in above.
  useLayoutEffect(() => {
    if (wish) showWish();
  }, [wish]);

  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInTree(root, active ?? [], event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === "open") tree.open(move.path, move.isOpen);
    tree.activate(move.path);
  };
  const press = (event: MouseEvent) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const row = item ? rowAt(root, Number(item.dataset.row)) : null;
    // Marking text is no press.
    if (!row || !window.getSelection()?.isCollapsed) return;
    // A row may be scrolled away, and the focus with it: the tree keeps it.
    list.current?.focus({ preventScroll: true });
    if (row.isOpen !== null) tree.open(row.path, !row.isOpen);
    tree.activate(row.path);
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={
        activeRow !== null && activeRow >= first && activeRow < end ? rowId(activeRow) : undefined
      }
      onKeyDown={pressKey}
      onClick={press}
      style={{ height: `calc(var(--row-height) * ${root.rowCount})` }}
      className="relative scroll-mt-12 scroll-mb-28 font-mono text-xs [--row-height:24px] max-md:[--row-height:40px]"
    >
      <div style={{ transform: `translateY(calc(var(--row-height) * ${first}))` }}>
        {listRows(root, first, end).map((row) => (
          <TreeRowView
            key={row.index}
            id={rowId(row.index)}
            {...describeRow(row)}
            isActive={row.index === activeRow}
            isChanged={
              changed !== null && row.path.length > 0 && row.isOpen !== true && changed.has(row.path)
            }
            sought={sought}
          />
        ))}
      </div>
    </div>
  );
}

function describeRow({ index, path, value, isOpen, position, siblings }: TreeRow) {
  return { index, depth: path.length, name: path.at(-1) ?? null, value, isOpen, position, siblings };
}
