import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FilterBox } from "@/components/timeline/filter-box";
import { focusGrid } from "@/components/timeline/focus-grid";
import { KindChoice } from "@/components/timeline/kind-choice";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { usePlayground } from "@/lib/client/playground";
import { initialRowFilter, isFiltering, type RowFilter } from "@/lib/client/rows/row-filter";
import { useRowFilter, useRows } from "@/lib/client/rows/use-rows";
import type { CheckCounts } from "@/lib/client/run/run-store";
import { formatDuration } from "@/lib/i18n/format";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

type FilterRowProps = {
  checks: CheckCounts | null;
  isFolding: boolean;
  following: boolean;
  /** True while the page looks back in time. */
  isBack: boolean;
  onFold: () => void;
  /** Follows or lets go; from the past it leads back. */
  onFollow: () => void;
};

const switchLook =
  "max-md:h-10 aria-pressed:border-accent/40 aria-pressed:bg-accent-soft aria-pressed:text-accent";

/** Which events have a row, and how the rows behave. */
export function FilterRow({ checks, isFolding, onFold, onFollow, ...view }: FilterRowProps) {
  const t = useTranslations("stream");
  const [filter, changeFilter] = useRowFilter();
  const rows = useRows();
  // What is pressed to clear goes with what it clears; its focus must not.
  const clear = (change: Partial<RowFilter>) => {
    changeFilter(change);
    focusGrid();
  };
  return (
    <div className="@container shrink-0 border-b border-line">
      <div className="flex h-10 items-center gap-1.5 px-4 max-md:h-12 max-md:px-2">
        <FilterBox
          filter={filter}
          rows={rows}
          onQuery={(query) => changeFilter({ query })}
          onClear={() => clear(initialRowFilter)}
        />
        {filter.time ? <TimeChip time={filter.time} onClear={() => clear({ time: null })} /> : null}
        <KindChoice
          kind={filter.kind}
          findingCount={checks ? checks.error + checks.warning : null}
          isCrowded={filter.time !== null}
          onKind={(kind) => changeFilter({ kind })}
        />
        <Button
          size="sm"
          aria-pressed={isFolding}
          title={t("foldHint")}
          onClick={onFold}
          className={switchLook}
        >
          {t("fold")}
        </Button>
        <FollowButton {...view} onPress={onFollow} />
        <FilterAnnouncement filter={filter} />
      </div>
    </div>
  );
}

type FollowButtonProps = Pick<FilterRowProps, "following" | "isBack"> & { onPress: () => void };

/**
 * Whether the grid keeps to the newest event. In the past there is none to follow: there the same button leads back,
 * and the focus stays on it.
 */
function FollowButton({ following, isBack, onPress }: FollowButtonProps) {
  const t = useTranslations("stream");
  return (
    <Button
      size="sm"
      aria-pressed={isBack ? undefined : following}
      title={t(isBack ? "liveHint" : "followHint")}
      onClick={onPress}
      className={classNames(
        switchLook,
        "min-w-[72px] max-md:min-w-[66px]",
        isBack && "border-accent/40! text-accent!",
      )}
    >
      {isBack ? <span aria-hidden className="size-1.5 rounded-full bg-accent" /> : null}
      {t(isBack ? "live" : "follow")}
    </Button>
  );
}

/** The overview's range, where there is room to name it; the box's own cross takes it away as well. */
function TimeChip({ time, onClear }: { time: TimeRange; onClear: () => void }) {
  const t = useTranslations("stream.filter");
  const locale = useLocale();
  const [from, to] = [formatDuration(time.from, locale), formatDuration(time.to, locale)];
  return (
    <button
      type="button"
      title={t("clearTime")}
      onClick={onClear}
      className="hidden h-[26px] shrink-0 rounded-full border border-accent bg-accent-soft px-2.5 text-xs whitespace-nowrap text-accent tabular-nums @min-[560px]:block"
    >
      {t("time", { from, to })} <span aria-hidden="true">×</span>
    </button>
  );
}

/** Long enough for the next letter to be typed. */
const announceAfter = 800;

/** Says how many events a new filter finds: once, and not again as more arrive. */
function FilterAnnouncement({ filter }: { filter: RowFilter }) {
  const t = useTranslations("stream.filter");
  const { rows } = usePlayground();
  const [words, setWords] = useState("");

  // The screen reader is outside.
  useEffect(() => {
    const announce = () => {
      const { list, eventCount } = rows.getSnapshot();
      const hits = String(list.eventCount);
      setWords(isFiltering(filter) ? t("hitsOf", { hits, events: eventCount }) : "");
    };
    const timer = setTimeout(announce, announceAfter);
    return () => clearTimeout(timer);
  }, [filter, rows, t]);

  return (
    <span aria-live="polite" className="sr-only">
      {words}
    </span>
  );
}
