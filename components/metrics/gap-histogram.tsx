import { useLocale, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { formatDuration } from "@/lib/i18n/format";
import { durationBounds, findDurationGroup } from "@/lib/protocol/figures/duration-counts";
import type { RunFigures } from "@/lib/protocol/measure-run";

const noGaps = durationBounds.map(() => 0).concat(0);

/** One bar for each length of gap, each length about twice the one before; for those who see none, a table. */
export function GapHistogram({ figures }: { figures: RunFigures | null }) {
  const t = useTranslations("metrics.gaps");
  const groups = figures?.gapGroups ?? noGaps;
  const most = Math.max(1, ...groups);
  const nameOf = useGroupNames();
  const marks = [
    { name: t("p50Mark"), group: figures?.gapMedian == null ? null : findDurationGroup(figures.gapMedian) },
    { name: t("p95Mark"), group: figures?.gapP95 == null ? null : findDurationGroup(figures.gapP95) },
  ];
  return (
    <figure aria-label={t("histogram")} className="mt-1">
      <div aria-hidden="true" className="flex h-20 items-end gap-px border-b border-line">
        {groups.map((count, group) => (
          <div
            key={nameOf(group)}
            title={`${nameOf(group)}: ${count}`}
            className="flex h-full min-w-0 flex-1 flex-col items-center justify-end"
          >
            <span className="text-[9px] leading-3 text-faint tabular-nums">
              {count > 0 ? shorten(count) : null}
            </span>
            <span
              // A root: one long gap among thousands would be no pixel high.
              style={{ height: `${Math.sqrt(count / most) * 64}px` }}
              className={classNames("w-full rounded-t-[2px]", count > 0 && "min-h-px", barLook(group))}
            />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="flex h-9 gap-px text-[9px] leading-3 text-faint tabular-nums">
        {groups.map((_, group) => (
          <span key={nameOf(group)} className="flex min-w-0 flex-1 flex-col items-center">
            <span>{axisName(group)}</span>
            {marks.map(({ name, group: marked }) =>
              marked === group ? (
                <span key={name} className="font-semibold text-ink">
                  {name}
                </span>
              ) : null,
            )}
          </span>
        ))}
      </div>
      <GroupTable groups={groups} nameOf={nameOf} />
    </figure>
  );
}

/** Half a second and more is what a reader notices. */
function barLook(group: number): string {
  return (durationBounds[group - 1] ?? 0) >= 500 ? "bg-tool" : "bg-message";
}

/** The upper bound: `20`, `2s`; `>5s` for the last. */
function axisName(group: number): string {
  const bound = durationBounds[group];
  if (bound === undefined) return `>${(durationBounds.at(-1) ?? 0) / 1000}s`;
  return bound < 1000 ? String(bound) : `${bound / 1000}s`;
}

function shorten(count: number): string {
  return count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`;
}

/** `10 ms to 20 ms`. */
function useGroupNames(): (group: number) => string {
  const t = useTranslations("metrics.gaps");
  const locale = useLocale();
  return (group) => {
    const [from, to] = [durationBounds[group - 1], durationBounds[group]].map((bound) =>
      bound === undefined ? null : formatDuration(bound, locale),
    );
    if (!from) return t("upTo", { to: to ?? "" });
    return to ? t("between", { from, to }) : t("over", { from });
  };
}

type GroupTableProps = { groups: readonly number[]; nameOf: (group: number) => string };

function GroupTable({ groups, nameOf }: GroupTableProps) {
  const t = useTranslations("metrics.gaps");
  return (
    <table className="sr-only">
      <thead>
        <tr>
          <th scope="col">{t("range")}</th>
          <th scope="col">{t("count")}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((count, group) => (
          <tr key={nameOf(group)}>
            <th scope="row">{nameOf(group)}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
