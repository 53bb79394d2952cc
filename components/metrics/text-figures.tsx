import { useLocale, useTranslations } from "use-intl";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import type { Run } from "@/lib/client/run-store";
import { formatDecimal, formatDuration } from "@/lib/i18n/format";
import { isJsonObject } from "@/lib/protocol/json";
import type { RunFigures } from "@/lib/protocol/measure-run";

const readCount = (value: unknown) => (typeof value === "number" ? String(value) : null);

/** How fast the text came, and the counts that this is made of. */
export function TextFigures({ run, figures }: { run: Run; figures: RunFigures | null }) {
  const t = useTranslations("metrics.text");
  const locale = useLocale();
  const rate = figures?.textRate ?? null;
  const { usage } = run.response;
  const details = usage?.output_tokens_details;
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
        <FigureRow name={t("output")} hint={t("outputHint")} value={readCount(usage?.output_tokens)} />
        <FigureRow
          name={t("reasoning")}
          hint={t("reasoningHint")}
          value={isJsonObject(details) ? readCount(details.reasoning_tokens) : null}
        />
      </dl>
    </FigureSection>
  );
}
