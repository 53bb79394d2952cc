import { EventRow } from "@/components/timeline/event-row";
import { FoldRow } from "@/components/timeline/fold-row";
import { rowHeight } from "@/components/timeline/row-window";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { EventLog } from "@/lib/protocol/event-log";
import type { Row, RowLookup } from "@/lib/protocol/rows/row-list";

export type EventRowsProps = {
  log: EventLog;
  list: RowLookup;
  /** The rows to draw: `end` is exclusive. */
  first: number;
  end: number;
  /** What their place is moved by, in px. */
  shift: number;
  /** Null while nothing checks. */
  findings: FindingLog | null;
  /** The row of the selected event; null where it has none. */
  activeRow: number | null;
};

/** The rows in view. Fetched with the first run: what an event is, in words, is not needed before there is one. */
export function EventRows({ list, first, end, shift, activeRow, ...events }: EventRowsProps) {
  return (
    <tbody
      className="absolute inset-x-0 top-0 block"
      style={{ transform: `translateY(${first * rowHeight + shift}px)` }}
    >
      {list.rows(first, end).map((content, offset) => {
        const row = first + offset;
        return (
          <RowAt
            // An event that moves up a row as others fold is drawn anew there: nothing on the page shifts.
            key={`${row}/${content.kind === "fold" ? content.first : content.index}`}
            content={content}
            place={{ row, isSelected: row === activeRow }}
            {...events}
          />
        );
      })}
    </tbody>
  );
}

type RowAtProps = Pick<EventRowsProps, "log" | "findings"> & {
  content: Row;
  place: { row: number; isSelected: boolean };
};

function RowAt({ content, place, log, findings }: RowAtProps) {
  if (content.kind === "fold") {
    const { first, last, count } = content;
    return <FoldRow log={log} first={first} last={last} count={count} {...place} />;
  }
  const { index, runLength } = content;
  const entry = log.at(index);
  if (!entry) return null;
  return (
    <EventRow
      entry={entry}
      previousAt={log.isTimed ? (log.at(index - 1)?.at ?? null) : null}
      isTimed={log.isTimed}
      level={findings?.levelAt(index) ?? null}
      runLength={runLength}
      {...place}
    />
  );
}
