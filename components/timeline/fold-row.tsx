import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Chevron } from "@/components/timeline/chevron";
import { EventName } from "@/components/timeline/event-name";
import { Quote } from "@/components/timeline/event-summary-text";
import { FamilyMark } from "@/components/timeline/family-mark";
import { cellLooks, eventRowId, rowLook } from "@/components/timeline/row-look";
import { formatDuration, formatMilliseconds } from "@/lib/i18n/format";
import type { EventLog } from "@/lib/protocol/event-log";
import { eventFamily } from "@/lib/protocol/events/event-family";
import { readRunText } from "@/lib/protocol/rows/run-text";
import { eventType } from "@/lib/protocol/stream-event";

// Where there is no room for both numbers the last one wraps to a line below, which is cut off: half a number would
// be a wrong one, and how many they are stands beside the type. The row's own look keeps its cells to one line.
const rangeLook =
  "block h-7 text-right font-mono text-2xs leading-7 tracking-tight whitespace-normal! text-faint";

type FoldRowProps = {
  log: EventLog;
  first: number;
  last: number;
  /** How many of the events from `first` to `last` are of the run, and pass the filter. */
  count: number;
  row: number;
  isSelected: boolean;
};

/** A text that grows to the left: each time a new element, as one that begins further left would be a shift. */
function Fresh({ text }: { text: string }) {
  return <span key={text}>{text}</span>;
}

/** A run of deltas in one row: from where to where, how many, how long they took, how they begin. */
export const FoldRow = memo(function FoldRow({ log, first, last, count, ...place }: FoldRowProps) {
  const t = useTranslations();
  const locale = useLocale();
  const [start, end] = [log.at(first), log.at(last)];
  if (!start || !end) return null;
  const family = eventFamily(start.event);
  const type = eventType(start.event);
  const duration = end.at - start.at;
  const range = `${first}–${last}`;
  return (
    <tr
      id={eventRowId(first)}
      aria-rowindex={place.row + 1}
      aria-selected={place.isSelected}
      data-index={first}
      data-last-index={last}
      data-count={count}
      data-type={type}
      className={rowLook}
    >
      <td>
        <Chevron isUnfolded={false} count={count} />
      </td>
      {/* The first is pushed by each further digit of the last. */}
      <td className={rangeLook} title={range}>
        <span key={String(last).length}>
          {`${first}–`}
          <wbr />
        </span>
        <Fresh text={String(last)} />
      </td>
      <td className={cellLooks.time}>
        <Fresh text={log.isTimed ? `+${formatMilliseconds(end.at)}` : t("stream.figures.unknown")} />
      </td>
      <td className={cellLooks.gap} title={t("rows.meanGap")}>
        <Fresh text={log.isTimed ? formatMilliseconds(duration / (count - 1)) : ""} />
      </td>
      <td className={cellLooks.type} title={type}>
        <FamilyMark family={family} name={t(`stream.families.${family}`)} />
        {/* Its end is pushed by each further digit of the count. */}
        <EventName key={String(count).length} event={start.event} />{" "}
        <span
          key={count}
          className="shrink-0 font-mono text-2xs text-faint @min-[480px]:-ml-1 @min-[480px]:text-xs"
        >
          × {count}
        </span>
      </td>
      <td className={cellLooks.summary}>
        <span key={last}>
          {log.isTimed ? `${formatDuration(duration, locale)} · ` : null}
          <Quote text={readRunText(log, first, last)} />
        </span>
      </td>
      <td />
    </tr>
  );
});
