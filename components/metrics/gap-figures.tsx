import { useLocale, useTranslations } from "use-intl";
import { EventLink } from "@/components/metrics/event-link";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import { GapHistogram } from "@/components/metrics/gap-histogram";
import { formatDuration, formatShortDuration } from "@/lib/i18n/format";
import { type Gap, type RunFigures, stallMedians, stallMilliseconds } from "@/lib/protocol/measure-run";

/** A stream that halts all the time has made its point by then. */
const shownStalls = 12;

type GapFiguresProps = { figures: RunFigures | null; onShowEvent: (index: number) => void };

/** How evenly the events came. */
export function GapFigures({ figures, onShowEvent }: GapFiguresProps) {
  const t = useTranslations("metrics.gaps");
  const locale = useLocale();
  const duration = (milliseconds: number | null | undefined) =>
    milliseconds == null ? null : formatShortDuration(milliseconds, locale);
  const longest = figures?.longestGap ?? null;
  return (
    <FigureSection title={t("title")}>
      <GapHistogram figures={figures} />
      <dl>
        <FigureRow name={t("median")} hint={t("medianHint")} value={duration(figures?.gapMedian)} />
        <FigureRow name={t("p95")} hint={t("p95Hint")} value={duration(figures?.gapP95)} />
        <FigureRow
          name={t("longest")}
          hint={t("longestHint")}
          value={duration(longest?.milliseconds)}
          aside={longest && <GapPlace gap={longest} onShowEvent={onShowEvent} />}
        />
        <StallRow stalls={figures?.gapMedian == null ? null : figures.stalls} onShowEvent={onShowEvent} />
      </dl>
    </FigureSection>
  );
}

type GapPlaceProps = { gap: Gap; onShowEvent: (index: number) => void };

function GapPlace({ gap, onShowEvent }: GapPlaceProps) {
  const t = useTranslations("metrics.gaps");
  return (
    <EventLink index={gap.afterIndex} onShowEvent={onShowEvent}>
      {t("after", { index: String(gap.afterIndex) })}
    </EventLink>
  );
}

/** `stalls`: null where there are no two events. */
function StallRow({ stalls, onShowEvent }: { stalls: readonly Gap[] | null } & Omit<GapPlaceProps, "gap">) {
  const t = useTranslations("metrics.gaps");
  const locale = useLocale();
  const limit = formatDuration(stallMilliseconds, locale);
  const hidden = (stalls?.length ?? 0) - shownStalls;
  return (
    <>
      <FigureRow
        name={t("stalls")}
        hint={t("stallsHint", { limit, medians: String(stallMedians) })}
        value={stalls && (stalls.length === 0 ? t("none") : stalls.length)}
        aside={hidden > 0 ? t("firstOnes", { count: String(shownStalls) }) : null}
      />
      {stalls?.slice(0, shownStalls).map((gap) => (
        <div
          key={gap.afterIndex}
          className="flex min-h-6 items-baseline justify-between gap-3 border-b border-line-soft py-0.5 pl-4 text-xs"
        >
          <dt className="text-faint">
            <GapPlace gap={gap} onShowEvent={onShowEvent} />
          </dt>
          <dd className="font-mono font-medium text-tool tabular-nums">
            {formatDuration(gap.milliseconds, locale)}
          </dd>
        </div>
      ))}
    </>
  );
}
