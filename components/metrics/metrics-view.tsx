import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ClockTable } from "@/components/metrics/clock-table";
import { FigureNotes } from "@/components/metrics/figure-notes";
import { GapFigures } from "@/components/metrics/gap-figures";
import { ItemTable } from "@/components/metrics/item-table";
import { SizeFigures } from "@/components/metrics/size-figures";
import { TextFigures } from "@/components/metrics/text-figures";
import { readRunFigures } from "@/lib/client/run-figures";
import type { Run } from "@/lib/client/run-store";

export type MetricsTabProps = {
  run: Run;
  /** Shows the row of an event. */
  onShowEvent: (index: number) => void;
};

/** What can be measured of the run, as it goes. What cannot be known reads "n/a". */
export function MetricsView({ run, onShowEvent }: MetricsTabProps) {
  const t = useTranslations("metrics");
  const figures = useMemo(() => readRunFigures(run), [run]);
  if (run.phase === "idle") return <p className="text-muted">{t("idle")}</p>;
  return (
    <div className="flex flex-col gap-5">
      <ClockTable run={run} figures={figures} />
      <TextFigures run={run} figures={figures} />
      <SizeFigures run={run} figures={figures} />
      <FigureNotes />
      {/* What grows while events arrive stands last, so that it pushes nothing aside. */}
      <GapFigures figures={figures} onShowEvent={onShowEvent} />
      <ItemTable key={run.id} items={figures?.items ?? []} />
    </div>
  );
}
