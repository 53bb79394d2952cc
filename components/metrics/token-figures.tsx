import { useLocale, useTranslations } from "use-intl";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import type { Run } from "@/lib/client/run/run-store";
import { computeCost } from "@/lib/protocol/figures/token-cost";
import { readTokenCounts } from "@/lib/protocol/figures/token-counts";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";
import type { ProviderInfo } from "@/lib/protocol/provider-list";

/** Of a sum that may be a small part of a cent. */
const amountDigits = { maximumSignificantDigits: 4, useGrouping: false } as const;

// Made once: an Intl formatter costs far more to make than to use.
const amounts = {
  en: new Intl.NumberFormat("en", amountDigits),
  tr: new Intl.NumberFormat("tr", amountDigits),
} as const;

const kinds = ["input", "cached", "output", "reasoning", "total"] as const;

type TokenFiguresProps = {
  run: Run;
  /** Those of the run's provider; undefined where none are set. */
  prices: ProviderInfo["prices"];
};

/** The model that answered, then the one that was asked: either may have a price. */
function listModels({ response, sentBody }: Run): string[] {
  const request = parseJson(sentBody);
  const names = [response.response?.model, isJsonObject(request) ? request.model : null];
  return names.filter((name) => typeof name === "string");
}

/** What the provider counted, and what that costs by the prices that are set for it. */
export function TokenFigures({ run, prices }: TokenFiguresProps) {
  const t = useTranslations("metrics.tokens");
  const locale = useLocale();
  const counts = readTokenCounts(run.response.usage);
  const own = run.isFromFile ? undefined : prices;
  const cost = computeCost(counts, own ? listModels(run) : [], own);
  return (
    <FigureSection title={t("title")}>
      <dl>
        {kinds.map((kind) => (
          <FigureRow key={kind} name={t(kind)} hint={t(`${kind}Hint`)} value={counts[kind]} />
        ))}
        <FigureRow
          name={t("cost")}
          hint={t("costHint")}
          value={cost.kind === "cost" ? amounts[locale].format(cost.amount) : null}
          aside={
            cost.kind === "cost"
              ? t("costOf", { model: cost.model })
              : t(`why.${run.isFromFile ? "from_file" : cost.why}`)
          }
        />
      </dl>
    </FigureSection>
  );
}
