import { useLocale, useTranslations } from "use-intl";
import { formatDuration } from "@/lib/i18n/format";
import { stallMedians, stallMilliseconds } from "@/lib/protocol/measure-run";

/** How each figure is made, for those who have no pointer to rest on it. */
export function FigureNotes() {
  const t = useTranslations("metrics");
  const locale = useLocale();
  const limit = formatDuration(stallMilliseconds, locale);
  const notes = [
    [t("clocks.head"), t("clocks.headHint")],
    [t("clocks.between"), t("clocks.betweenHint")],
    [t("clocks.firstText"), t("clocks.firstTextHint")],
    [t("text.rate"), t("text.rateHint")],
    [t("tokens.cost"), t("tokens.costHint")],
    [t("gaps.histogram"), t("gaps.histogramHint")],
    [t("gaps.median"), t("gaps.medianHint")],
    [t("gaps.p95"), t("gaps.p95Hint")],
    [t("gaps.longest"), t("gaps.longestHint")],
    [t("gaps.stalls"), t("gaps.stallsHint", { limit, medians: String(stallMedians) })],
    [t("size.perEvent"), t("size.perEventHint")],
    [t("size.wireNotes"), t("size.wireNotesHint")],
  ] as const;
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer text-muted hover:text-ink">{t("explain")}</summary>
      <dl className="mt-1 flex flex-col gap-1.5">
        {notes.map(([name, hint]) => (
          <div key={name}>
            <dt className="font-medium text-body">{name}</dt>
            <dd className="text-muted">{hint}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
