import { useLocale, useTranslations } from "use-intl";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import { formatDecimal, formatDuration } from "@/lib/i18n/format";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** How fast the text came. */
export function TextFigures({ figures }: { figures: RunFigures | null }) {
  const t = useTranslations("metrics.text");
  const locale = useLocale();
  const rate = figures?.textRate ?? null;
  return (
    <FigureSection title={t("title")}>
      <dl>
        <FigureRow
          name={t("rate")}
          hint={t("rateHint")}
          value={rate && t("perSecond", { rate: formatDecimal(rate.perSecond, locale) })}
          aside={
            rate &&
            t("rateParts", {
              tokens: String(rate.tokens),
              duration: formatDuration(rate.milliseconds, locale),
            })
          }
        />
      </dl>
    </FigureSection>
  );
}
