import { classNames } from "@/components/ui/class-names";

// Chevron, number, time, gap, type, summary, mark. A narrow pane does without the gap, which the times tell as well; a
// wide one gives what it has to the summary once every type is whole.
export const rowColumns = classNames(
  "pr-2 grid-cols-[14px_36px_54px_minmax(0,1.35fr)_minmax(0,1fr)_18px]",
  "@min-[480px]:grid-cols-[16px_40px_54px_minmax(0,1.35fr)_minmax(0,1fr)_18px]",
  "@min-[560px]:grid-cols-[18px_54px_62px_44px_minmax(0,1.25fr)_minmax(0,1fr)_18px]",
  "@min-[760px]:grid-cols-[18px_66px_70px_56px_316px_minmax(0,1fr)_18px]",
);

/** A row of the grid. All look the same by class: a style of its own on each would make the browser slow. */
export const rowLook = classNames(
  "relative grid h-7 cursor-default items-center border-b border-line-soft text-sm tabular-nums hover:bg-raised [&>*]:truncate",
  "aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_var(--accent)]",
  rowColumns,
);

export const cellLooks = {
  number: "text-right font-mono text-xs text-faint",
  time: "text-right font-mono text-xs tracking-tight @min-[560px]:tracking-normal",
  gap: "hidden text-right font-mono @min-[560px]:block text-xs text-faint",
  type: "flex items-center gap-1.5 pl-2 @min-[480px]:gap-2 @min-[480px]:pl-3",
  summary: "pl-2 text-muted @min-[480px]:pl-3",
} as const;

/** The row's id in the document, by its first event: the grid names its active row by it. */
export function eventRowId(index: number): string {
  return `event-${index}`;
}
