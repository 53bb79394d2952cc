import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import type { Run } from "@/lib/client/run-store";
import { formatBytes, formatDuration } from "@/lib/i18n/format";

type FigureProps = {
  name: string;
  width: string;
  /** False for what the status bar tells too: a narrow pane leaves it out. */
  isAlwaysShown?: boolean;
  /** Null while it is not known. */
  children: ReactNode;
};

/** The value's place is as wide as it can get, so that nothing beside it moves while it grows. */
function Figure({ name, width, isAlwaysShown = false, children }: FigureProps) {
  const t = useTranslations("stream.figures");
  return (
    <div
      className={classNames(
        "shrink-0 items-baseline gap-1.5",
        isAlwaysShown ? "flex" : "hidden @min-[500px]:flex",
      )}
    >
      <dt className="text-xs text-muted">{name}</dt>
      <dd
        className={classNames(
          "font-mono text-sm tabular-nums",
          children === null ? "text-faint" : "font-semibold text-ink",
        )}
        style={{ minWidth: width }}
      >
        {children ?? t("unknown")}
      </dd>
    </div>
  );
}

/** What can be measured of a stream while it runs. What is not known reads "n/a". */
export function StreamFigures({ run }: { run: Run }) {
  const t = useTranslations("stream.figures");
  const locale = useLocale();
  const duration = (at: number | null | undefined) => (at == null ? null : formatDuration(at, locale));
  return (
    <dl className="@container flex h-10 min-w-0 flex-1 items-center gap-4 overflow-hidden">
      <Figure name={t("firstByte")} width="7ch" isAlwaysShown>
        {duration(run.firstByteAt)}
      </Figure>
      <Figure name={t("firstEvent")} width="7ch" isAlwaysShown>
        {duration(run.log.at(0)?.at)}
      </Figure>
      <Figure name={t("events")} width="6ch">
        {run.id === 0 ? null : run.eventCount}
      </Figure>
      <Figure name={t("bytes")} width="8ch">
        {run.id === 0 ? null : formatBytes(run.bytes, locale)}
      </Figure>
      {run.log.wireCount > 0 ? (
        <div
          className="hidden shrink-0 text-xs text-muted tabular-nums @min-[560px]:block"
          title={t("wireNotesHint")}
        >
          {t("wireNotes", { count: run.log.wireCount })}
        </div>
      ) : null}
    </dl>
  );
}
