import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ColumnNames } from "@/components/timeline/column-names";
import type { EventRowsProps } from "@/components/timeline/event-rows";
import { stepsOfKey } from "@/components/timeline/grid-keys";
import { eventOf, firstEvent, stepRows } from "@/components/timeline/row-events";
import { eventRowId } from "@/components/timeline/row-look";
import { contentHeight } from "@/components/timeline/row-window";
import { useRowWindow } from "@/components/timeline/use-row-window";
import { LateView, type PartLoader } from "@/components/ui/late-view";
import type { ShownRows } from "@/lib/client/rows/row-store";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { EventLog } from "@/lib/protocol/event-log";

type EventGridProps = {
  log: EventLog;
  rows: ShownRows;
  /** What draws the rows; fetched when there is one. */
  loader: PartLoader<EventRowsProps>;
  /** Rows wear the mark of what was found at their event; null while nothing checks. */
  findings: FindingLog | null;
  following: boolean;
  selected: number | null;
  /** While the grid is held: how many events have come since. */
  heldBack: number | null;
  onSelect: (index: number) => void;
  onOpen: (index: number) => void;
  /** Escape: away from the opened event, or out of an unfolded run. */
  onClose: () => void;
  onFollow: (following: boolean) => void;
  /** To the newest event, even where the grid is held. */
  onCatchUp: () => void;
  onUnfold: (index: number, isUnfolded: boolean) => void;
  /** Stands below the last row: what the stream waits for, or how it ended. */
  children: ReactNode;
};

/** The grid's id in the document: keys elsewhere lead back to it. */
export const eventGridId = "events";

/** What of a row was clicked: its chevron, or anything else. */
function readClick({ target }: MouseEvent): { row: DOMStringMap; isChevron: boolean } | null {
  const row = target instanceof Element ? target.closest("tr") : null;
  if (!row || !(target instanceof Element)) return null;
  return { row: row.dataset, isChevron: target.closest("button") !== null };
}

function isWithModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/**
 * One row per event or folded run, of which only those in view are in the document. One tab stop; keys move the
 * selection.
 */
export function EventGrid({ log, rows, findings, selected, following, onFollow, ...props }: EventGridProps) {
  const t = useTranslations("stream");
  const { list } = rows;
  const shown = useRowWindow({ rows, following, selected, onFollow });
  const activeRow = selected === null ? null : list.rowOf(selected);
  const isActiveDrawn = activeRow !== null && activeRow >= shown.first && activeRow < shown.end;

  const unfold = (index: number, isUnfolded: boolean) => {
    props.onUnfold(index, isUnfolded);
    // The row under the hand stays the active one: unfolded, that is the run's first.
    props.onSelect(index);
  };

  const enterRow = (row: number) => {
    const [content] = list.rows(row, row + 1);
    if (content?.kind === "fold") unfold(content.first, true);
    else if (content && content.runLength !== null) unfold(content.index, false);
    else if (content) props.onOpen(content.index);
  };

  const pressKey = (event: KeyboardEvent) => {
    if (isWithModifier(event)) return;
    if (event.key === "Escape") return props.onClose();
    if (event.key === "Enter" && event.target === event.currentTarget && activeRow !== null)
      return enterRow(activeRow);
    const steps = stepsOfKey(event.key);
    const next = steps === null ? null : stepRows(list, selected, steps);
    if (next === null) return;
    event.preventDefault();
    const [content] = list.rows(next, next + 1);
    if (content) props.onSelect(eventOf(content));
  };

  const click = (event: MouseEvent<HTMLElement>) => {
    const clicked = readClick(event);
    if (!clicked) return;
    const { index, lastIndex } = clicked.row;
    if (clicked.isChevron) {
      // The chevron goes with its row; the focus must not.
      event.currentTarget.focus({ preventScroll: true });
      unfold(Number(index), lastIndex !== undefined);
    } else props.onOpen(Number(lastIndex ?? index));
  };

  // A table with the grid role is the pattern of the ARIA practices guide; Biome's rule knows no exception for it
  // when the role stands in the markup.
  const gridProps: ComponentProps<"table"> = {
    role: "grid",
    id: eventGridId,
    tabIndex: 0,
    "aria-label": t("events"),
    "aria-rowcount": list.rowCount,
    "aria-activedescendant": isActiveDrawn ? eventRowId(firstEvent(list, activeRow) ?? 0) : undefined,
    onKeyDown: pressKey,
    onClick: click,
  };

  return (
    // The outline of the focus is drawn over the rows, which would cut the table's own.
    <div className="relative flex min-h-0 flex-1 flex-col after:pointer-events-none after:absolute after:inset-0 has-[table:focus-visible]:after:outline-2 has-[table:focus-visible]:after:-outline-offset-2 has-[table:focus-visible]:after:outline-accent">
      <ColumnNames />
      <div
        ref={shown.viewport}
        onScroll={shown.onScroll}
        onWheel={shown.onWheel}
        className="@container min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <table
          {...gridProps}
          style={{ height: contentHeight(list.rowCount) }}
          className="relative block w-full outline-none"
        >
          {log.length > 0 ? (
            <LateView
              loader={props.loader}
              props={{
                log,
                list,
                first: shown.first,
                end: shown.end,
                shift: shown.shift,
                findings,
                activeRow,
              }}
            />
          ) : null}
        </table>
        {props.children}
      </div>
      <NewEventsPill unseen={shown.unseen} heldBack={props.heldBack} onCatchUp={props.onCatchUp} />
    </div>
  );
}

type NewEventsPillProps = { unseen: number; heldBack: number | null; onCatchUp: () => void };

/** Tells what came out of sight, and leads there. A held grid always says that it is. */
function NewEventsPill({ unseen, heldBack, onCatchUp }: NewEventsPillProps) {
  const t = useTranslations("stream");
  const count = unseen + (heldBack ?? 0);
  if (count === 0 && heldBack === null) return null;
  return (
    <button
      type="button"
      onClick={onCatchUp}
      className="absolute bottom-3 left-1/2 h-7 -translate-x-1/2 rounded-full bg-ink px-3 text-xs font-medium whitespace-nowrap text-panel tabular-nums shadow-lg max-md:h-10 max-md:px-4"
    >
      {t(heldBack === null ? "newEvents" : "heldEvents", { count: String(count) })} <span aria-hidden>↓</span>
    </button>
  );
}
