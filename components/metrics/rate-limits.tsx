import { useTranslations } from "use-intl";
import { FigureSection } from "@/components/metrics/figure";
import { classNames } from "@/components/ui/class-names";
import type { Run } from "@/lib/client/run/run-store";
import { type RateLimit, readRateLimits } from "@/lib/protocol/figures/rate-limits";

/** Of a limit with less than this share left it is time to take note. */
const scarceShare = 0.1;

/** How much the provider still allows, by the headers of the answer. */
export function RateLimits({ run }: { run: Run }) {
  const t = useTranslations("metrics.limits");
  const limits = readRateLimits(run.http?.rateLimits ?? []);
  return (
    <FigureSection title={t("title")}>
      {limits.length === 0 ? (
        <p className="min-h-6 border-b border-line-soft py-0.5 text-xs text-faint">
          <NotKnown /> · {t("none")}
        </p>
      ) : null}
      {limits.map((limit) => (
        <LimitMeter key={limit.subject} limit={limit} />
      ))}
    </FigureSection>
  );
}

function NotKnown() {
  const t = useTranslations("metrics");
  return <span className="font-mono">{t("unknown")}</span>;
}

function LimitMeter({ limit }: { limit: RateLimit }) {
  const t = useTranslations("metrics.limits");
  const { subject, remaining, reset } = limit;
  const name = subject === "" ? t("any") : subject;
  const words = useLeftWords(limit);
  const share = remaining !== null && limit.limit ? Math.min(1, remaining / limit.limit) : null;
  return (
    <div className="flex flex-col gap-1 border-b border-line-soft py-1 text-xs tabular-nums">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-mono text-muted">{name}</span>
        <span className="text-ink">{words ?? <NotKnown />}</span>
      </div>
      {share === null ? null : (
        <>
          {/* Browsers draw a meter each in their own way: it is told, and the bar beside it is seen. */}
          <meter className="sr-only" aria-label={name} min={0} max={1} value={share}>
            {words}
          </meter>
          <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-lifecycle-soft">
            <div
              style={{ width: `${share * 100}%` }}
              className={classNames("h-full", share < scarceShare ? "bg-error" : "bg-accent")}
            />
          </div>
        </>
      )}
      {reset === null ? null : <span className="text-2xs text-faint">{t("reset", { reset })}</span>}
    </div>
  );
}

/** `4999 of 5000 left`, or as much of that as the headers say. */
function useLeftWords({ limit, remaining }: RateLimit): string | null {
  const t = useTranslations("metrics.limits");
  if (remaining !== null && limit !== null)
    return t("left", { remaining: String(remaining), limit: String(limit) });
  if (remaining !== null) return t("leftAlone", { remaining: String(remaining) });
  return limit === null ? null : t("limitAlone", { limit: String(limit) });
}
