import { memo } from "react";
import { useTranslations } from "use-intl";
import { LevelMark } from "@/components/checks/level-mark";
import { Chevron } from "@/components/timeline/chevron";
import { EventName } from "@/components/timeline/event-name";
import { EventSummaryText } from "@/components/timeline/event-summary-text";
import { FamilyMark } from "@/components/timeline/family-mark";
import { cellLooks, eventRowId, rowLook } from "@/components/timeline/row-look";
import { useNamelessType } from "@/components/timeline/use-nameless-type";
import { formatMilliseconds } from "@/lib/i18n/format";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { eventFamily } from "@/lib/protocol/events/event-family";
import { summarizeEvent } from "@/lib/protocol/events/event-summary";
import { eventType } from "@/lib/protocol/stream-event";

type EventRowProps = {
  entry: EventEntry;
  /** When the event before this one came; null for the first, and where no times are known. */
  previousAt: number | null;
  /** False where it is not known when events came. */
  isTimed: boolean;
  /** The worst that was found at this event; null where nothing was. */
  level: CheckLevel | null;
  /** Of the unfolded run that begins here; null elsewhere. */
  runLength: number | null;
  /** Among all rows, from 0. */
  row: number;
  isSelected: boolean;
};

/** One event in 28 px: number, time, gap to the event before, type, summary, and a mark where a finding is. */
export const EventRow = memo(function EventRow({ entry, row, isSelected, ...props }: EventRowProps) {
  const t = useTranslations("stream");
  const { index, at, event } = entry;
  const { previousAt, isTimed, level, runLength } = props;
  const family = eventFamily(event);
  const type = eventType(event);
  const nameless = useNamelessType(event);
  return (
    <tr
      id={eventRowId(index)}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      data-index={index}
      data-type={type}
      className={rowLook}
    >
      <td>{runLength === null ? null : <Chevron isUnfolded count={runLength} />}</td>
      <td className={cellLooks.number}>{index}</td>
      <td className={cellLooks.time}>{isTimed ? `+${formatMilliseconds(at)}` : t("figures.unknown")}</td>
      <td className={cellLooks.gap}>{previousAt === null ? "" : formatMilliseconds(at - previousAt)}</td>
      <td className={cellLooks.type} title={nameless ?? type}>
        <FamilyMark family={family} name={t(`families.${family}`)} />
        <EventName event={event} />
      </td>
      <td className={cellLooks.summary}>
        <LineName entry={entry} />
        <EventSummaryText summary={summarizeEvent(event)} />
      </td>
      <td className="flex justify-end">
        {level === null ? null : <LevelMark level={level} name={t(`marks.${level}`)} />}
      </td>
    </tr>
  );
});

/** Where the data has no type, the `event:` line may still say what the event is. */
function LineName({ entry: { event, eventName } }: { entry: EventEntry }) {
  if (event.kind !== "unknown" || event.type !== "" || !eventName) return null;
  return <span className="mr-1 font-mono text-xs text-body">{`event: ${eventName} `}</span>;
}
