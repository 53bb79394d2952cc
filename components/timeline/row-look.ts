import { classNames } from "@/components/ui/class-names";

// Chevron, number, time, gap, type, summary, mark. A narrow pane does without the gap, which the times tell as well.
export const rowColumns =
  "pr-3 grid-cols-[18px_44px_54px_minmax(0,2fr)_minmax(0,1fr)_22px] @min-[560px]:grid-cols-[20px_52px_66px_48px_minmax(0,1.3fr)_minmax(0,1fr)_24px] @min-[640px]:grid-cols-[20px_56px_68px_48px_246px_minmax(0,1fr)_24px]";

/** A row of the grid. All look the same by class: a style of its own on each would make the browser slow. */
export const rowLook = classNames(
  "relative grid h-7 cursor-default items-center border-b border-line-soft text-sm tabular-nums hover:bg-raised [&>*]:truncate",
  "aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_var(--accent)]",
  rowColumns,
);

export const cellLooks = {
  number: "text-right font-mono text-xs text-faint",
  time: "text-right font-mono text-xs",
  gap: "hidden text-right font-mono @min-[560px]:block text-xs text-faint",
  type: "flex items-center gap-2 pl-3",
  summary: "pl-3 text-muted",
} as const;

/** The row's id in the document, by its first event: the grid names its active row by it. */
export function eventRowId(index: number): string {
  return `event-${index}`;
}
