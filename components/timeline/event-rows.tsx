import { EventRow } from "@/components/timeline/event-row";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { EventLog } from "@/lib/protocol/event-log";

export type EventRowsProps = {
  log: EventLog;
  /** The rows to draw: `end` is exclusive. */
  first: number;
  end: number;
  /** Null while nothing checks. */
  findings: FindingLog | null;
  selected: number | null;
};

/** The rows in view. Fetched with the first run: what an event is, in words, is not needed before there is one. */
export function EventRows({ log, first, end, findings, selected }: EventRowsProps) {
  return (
    <tbody className="block">
      {log.slice(first, end).map((entry) => (
        <EventRow
          key={entry.index}
          entry={entry}
          previousAt={log.at(entry.index - 1)?.at ?? null}
          level={findings?.levelAt(entry.index) ?? null}
          isSelected={entry.index === selected}
        />
      ))}
    </tbody>
  );
}
