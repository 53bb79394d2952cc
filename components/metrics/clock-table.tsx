import { useTranslations } from "use-intl";
import { FigureSection, FigureValue } from "@/components/metrics/figure";
import { classNames } from "@/components/ui/class-names";
import type { Run } from "@/lib/client/run/run-store";
import { formatMilliseconds } from "@/lib/i18n/format";
import { parseServerTiming } from "@/lib/protocol/figures/server-timing";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** The metric under which the playground says how long the upstream's headers took. */
const upstreamMetric = "upstream";

type ClockRow = {
  /** Servers may name two metrics alike. */
  id: string;
  name: string;
  hint: string;
  /** True for names that servers gave. */
  isForeign?: boolean;
  browser: number | null;
  server: number | null;
};

function readProcessingTime(text: string | null): number | null {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

function useServerRows(run: Run): { upstream: number | null; rows: ClockRow[] } {
  const t = useTranslations("metrics.clocks");
  const metrics = parseServerTiming(run.http?.serverTiming ?? "");
  const upstream = metrics.find(({ name }) => name === upstreamMetric);
  const rows = metrics
    .filter((metric) => metric !== upstream)
    .map(({ name, duration, description }, place) => ({
      id: `metric ${place}`,
      name: description ? `${name}: ${description}` : name,
      hint: t("metricHint"),
      isForeign: true,
      browser: null,
      server: duration,
    }));
  const name = "openai-processing-ms";
  const server = readProcessingTime(run.http?.processingTime ?? null);
  rows.push({ id: name, name, hint: t("processingHint"), isForeign: true, browser: null, server });
  return { upstream: upstream?.duration ?? null, rows };
}

function useClockRows(run: Run, figures: RunFigures | null): ClockRow[] {
  const t = useTranslations("metrics.clocks");
  const { upstream, rows } = useServerRows(run);
  const head = run.connectedAt;
  const between = head === null || upstream === null ? null : Math.max(0, head - upstream);
  const page = (
    name: "firstByte" | "firstEvent" | "firstText" | "lastEvent" | "end",
    at?: number | null,
  ) => ({
    id: name,
    name: t(name),
    hint: t(`${name}Hint`),
    browser: at ?? null,
    server: null,
  });
  return [
    { id: "head", name: t("head"), hint: t("headHint"), browser: head, server: upstream },
    { id: "between", name: t("between"), hint: t("betweenHint"), browser: between, server: null },
    ...rows,
    page("firstByte", run.firstByteAt),
    page("firstEvent", figures?.firstEventAt),
    page("firstText", figures?.firstText?.at),
    page("lastEvent", figures?.lastEventAt),
    page("end", run.phase === "ended" && run.log.isTimed ? run.elapsed : null),
  ];
}

type ClockTableProps = { run: Run; figures: RunFigures | null };

/** What the page's clock says, beside what the servers say of themselves. */
export function ClockTable({ run, figures }: ClockTableProps) {
  const t = useTranslations("metrics.clocks");
  const unit = useTranslations("metrics")("milliseconds");
  const rows = useClockRows(run, figures);
  return (
    <FigureSection title={t("title")} unit={unit}>
      <table className="w-full text-xs">
        <thead>
          <tr className="text-faint [&>*]:font-normal">
            <td />
            <th scope="col" title={t("browserHint")} className="w-20 text-right">
              {t("browser")}
            </th>
            <th scope="col" title={t("serverHint")} className="w-20 text-right">
              {t("server")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, hint, isForeign, browser, server }) => (
            <tr key={id} title={hint} className="h-6 border-b border-line-soft">
              <th
                scope="row"
                className={classNames(
                  "py-0.5 pr-2 text-left font-normal wrap-anywhere text-muted",
                  isForeign && "font-mono",
                )}
              >
                {name}
              </th>
              <td className="text-right">
                <FigureValue>{browser === null ? null : formatMilliseconds(browser)}</FigureValue>
              </td>
              <td className="text-right">
                <FigureValue>{server === null ? null : formatMilliseconds(server)}</FigureValue>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FigureSection>
  );
}
