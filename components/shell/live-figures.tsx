import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
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
  // Each figure is one text of a fixed width: whatever it grows to, nothing after it moves.
  return (
    <span className="flex items-center gap-2 font-medium whitespace-nowrap text-body tabular-nums">
      <span className="min-w-[64px] max-sm:hidden">{formatBytes(bytes, locale)}</span>
      {isRunning ? (
        <span className="min-w-[80px]">{t("events", { count, digits: String(count) })}</span>
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

  return <span>{formatSeconds(tenths * tenth, locale)}</span>;
}
