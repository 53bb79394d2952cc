import { memo } from "react";
import { useTranslations } from "use-intl";
import { LevelMark } from "@/components/checks/level-mark";
import { EventSummaryText } from "@/components/timeline/event-summary-text";
import { FamilyMark } from "@/components/timeline/family-mark";
import { eventRowId, rowColumns } from "@/components/timeline/row-look";
import { rowHeight } from "@/components/timeline/row-window";
import { classNames } from "@/components/ui/class-names";
import { formatMilliseconds } from "@/lib/i18n/format";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { eventFamily, eventLabel } from "@/lib/protocol/event-family";
import { summarizeEvent } from "@/lib/protocol/event-summary";
import { eventType } from "@/lib/protocol/stream-event";

type EventRowProps = {
  entry: EventEntry;
  /** When the event before this one came; null for the first. */
  previousAt: number | null;
  /** The worst that was found at this event; null where nothing was. */
  level: CheckLevel | null;
  isSelected: boolean;
};

/** One event in 28 px: number, time, gap to the event before, type, summary, and a mark where a finding is. */
export const EventRow = memo(function EventRow({ entry, previousAt, level, isSelected }: EventRowProps) {
  const t = useTranslations("stream");
  const { index, at, event } = entry;
  const family = eventFamily(event);
  return (
    <tr
      id={eventRowId(index)}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-index={index}
      data-type={eventType(event)}
      style={{ top: index * rowHeight }}
      className={classNames(
        "absolute inset-x-0 grid h-7 cursor-default items-center border-b border-line-soft text-sm tabular-nums hover:bg-raised [&>*]:truncate",
        "aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_var(--accent)]",
        rowColumns,
      )}
    >
      <td className="text-right font-mono text-xs text-faint">{index}</td>
      <td className="text-right font-mono text-xs">+{formatMilliseconds(at)}</td>
      <td className="hidden text-right font-mono @min-[560px]:block text-xs text-faint">
        {previousAt === null ? "" : formatMilliseconds(at - previousAt)}
      </td>
      <td className="flex items-center gap-2 pl-3">
        <FamilyMark family={family} name={t(`families.${family}`)} />
        <span className="truncate font-mono text-xs">{eventLabel(event)}</span>
      </td>
      <td className="pl-3 text-muted">
        <EventSummaryText summary={summarizeEvent(event)} />
      </td>
      <td className="flex justify-end">
        {level === null ? null : <LevelMark level={level} name={t(`marks.${level}`)} />}
      </td>
    </tr>
  );
});
