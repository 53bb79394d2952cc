import { useLocale, useTranslations } from "use-intl";
import { FigureRow, FigureSection } from "@/components/metrics/figure";
import type { Run } from "@/lib/client/run/run-store";
import { formatBytes } from "@/lib/i18n/format";
import type { RunFigures } from "@/lib/protocol/measure-run";

/** `bytes`: null where nobody can tell. */
type SizeFiguresProps = { run: Run; bytes: number | null; figures: RunFigures | null };

/** How much came, and in how many frames. */
export function SizeFigures({ run, bytes, figures }: SizeFiguresProps) {
  const t = useTranslations("metrics.size");
  const tNotes = useTranslations("output.wireNotes");
  const locale = useLocale();
  const { eventCount, log } = run;
  const perEvent = bytes !== null && eventCount > 0 ? bytes / eventCount : null;
  const format = (count: number | null) => (count === null ? null : formatBytes(Math.round(count), locale));
  const wireNotes = figures?.wireNotes;
  const wireCount = wireNotes
    ? [...wireNotes.values()].reduce((sum, count) => sum + count, 0)
    : log.wireCount;
  const notes = Array.from(wireNotes ?? [], ([note, count]) =>
    t("wireNote", { count: String(count), note: tNotes(note) }),
  );
  return (
    <FigureSection title={t("title")}>
      <dl>
        <FigureRow name={t("bytes")} hint={t("bytesHint")} value={format(bytes)} />
        <FigureRow name={t("events")} hint={t("eventsHint")} value={eventCount} />
        <FigureRow name={t("perEvent")} hint={t("perEventHint")} value={format(perEvent)} />
        <FigureRow
          name={t("wireNotes")}
          hint={t("wireNotesHint")}
          value={wireCount}
          aside={notes.join(", ")}
        />
      </dl>
    </FigureSection>
  );
}
