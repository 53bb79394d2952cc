import { useLocale, useTranslations } from "use-intl";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import type { Run } from "@/lib/client/run-store";
import { formatBytes } from "@/lib/i18n/format";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** How much came, and in how many frames. */
export function SizeFigures({ run, figures }: { run: Run; figures: RunFigures | null }) {
  const t = useTranslations("metrics.size");
  const tNotes = useTranslations("output.wireNotes");
  const locale = useLocale();
  const { bytes, eventCount } = run;
  const perEvent = eventCount > 0 ? formatBytes(Math.round(bytes / eventCount), locale) : null;
  const notes = Array.from(figures?.wireNotes ?? [], ([note, count]) =>
    t("wireNote", { count: String(count), note: tNotes(note) }),
  );
  return (
    <FigureSection title={t("title")}>
      <dl>
        <FigureRow name={t("bytes")} hint={t("bytesHint")} value={formatBytes(bytes, locale)} />
        <FigureRow name={t("events")} hint={t("eventsHint")} value={eventCount} />
        <FigureRow name={t("perEvent")} hint={t("perEventHint")} value={perEvent} />
        <FigureRow
          name={t("wireNotes")}
          hint={t("wireNotesHint")}
          value={run.log.wireCount}
          aside={notes.join(", ")}
        />
      </dl>
    </FigureSection>
  );
}
