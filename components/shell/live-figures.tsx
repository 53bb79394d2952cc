import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Figure } from "@/components/shell/figure";
import { usePlayground, useRun, useRunRequest } from "@/lib/client/playground";
import { formatBytes, formatSeconds } from "@/lib/i18n/format";

/** Events, bytes and seconds of the run that is going; the status line says the rest once it has ended. */
export function LiveFigures() {
  const t = useTranslations("status");
  const locale = useLocale();
  const { isRunning } = useRunRequest();
  const hasRun = useRun((run) => run.id > 0);
  const count = useRun((run) => run.eventCount);
  const bytes = useRun((run) => run.bytes);
  if (!hasRun) return null;
  const [size = "", unit = ""] = formatBytes(bytes, locale).split(" ");
  return (
    <span className="flex items-center gap-3 whitespace-nowrap tabular-nums">
      <Figure value={size} unit={unit} width="min-w-[5ch]" />
      {isRunning ? (
        <Figure value={String(count)} unit={t("eventsLabel", { count })} width="min-w-[4ch]" />
      ) : null}
      {isRunning ? <RunningSeconds /> : null}
    </span>
  );
}

const tenth = 100;

function RunningSeconds() {
  const locale = useLocale();
  const { runs } = usePlayground();
  const [tenths, setTenths] = useState(0);

  // Frames pace it, and it draws only when a digit changes; a hidden tab draws nothing.
  useEffect(() => {
    let frame = 0;
    const tick = () => {
      setTenths(Math.floor((performance.now() - runs.getSnapshot().startedAt) / tenth));
      frame = requestAnimationFrame(tick);
    };
    tick();
    return () => cancelAnimationFrame(frame);
  }, [runs]);

  const [value = "", unit = ""] = formatSeconds(tenths * tenth, locale).split(" ");
  return <Figure value={value} unit={unit} width="min-w-[5ch]" />;
}
