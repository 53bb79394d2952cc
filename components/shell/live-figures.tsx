import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl";
import { shownReplay } from "@/components/captures/shown-replay";
import { classNames } from "@/components/ui/class-names";
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
  // Each figure is one text of a fixed width: whatever it grows to, nothing after it moves. At the end the status
  // line before it grows, and what it pushed aside would be a shift: so all this is new then.
  return (
    <span
      key={isRunning ? "running" : "ended"}
      className="flex items-center gap-2 font-medium whitespace-nowrap text-body tabular-nums"
    >
      <span className="min-w-[64px] max-sm:hidden">{formatBytes(bytes, locale)}</span>
      {isRunning ? (
        <span className="min-w-[96px]">{t("events", { count, digits: String(count) })}</span>
      ) : null}
      {isRunning ? <RunningSeconds /> : null}
      {isRunning ? <CheckFigures /> : null}
      {isRunning ? <ReplayWords /> : null}
    </span>
  );
}

const none = () => null;

/** A replay is streaming too, also while it is paused: the status line has no other word for that. */
function ReplayWords() {
  const t = useTranslations("status");
  const replay = useSyncExternalStore(shownReplay.subscribe, shownReplay.getSnapshot, none);
  const isShown = useRun(({ id }) => id === replay?.runId);
  if (!replay || !isShown) return null;
  return (
    <span aria-live="polite" className="ml-2 font-normal text-muted max-sm:order-first max-sm:ml-0">
      {t(replay.isPaused ? "replayPaused" : "replay")}
    </span>
  );
}

/** What the checker has found so far; nothing while its code is on its way. */
function CheckFigures() {
  const t = useTranslations("status");
  const checks = useRun((run) => run.checks);
  if (!checks) return null;
  const { error, warning } = checks;
  const spoken = [
    t("errors", { count: error, digits: String(error) }),
    t("warnings", { count: warning, digits: String(warning) }),
  ];
  return (
    <span className="ml-2 flex items-center gap-1.5 max-md:hidden">
      <span className="font-normal text-muted">{t("checks")}</span>
      <span className="sr-only">{spoken.join(", ")}</span>
      <span aria-hidden className={classNames("min-w-[32px]", error > 0 && "text-error")}>
        {error} ✗
      </span>
      <span aria-hidden className={classNames("min-w-[32px]", warning > 0 && "text-tool")}>
        {warning} ⚠
      </span>
    </span>
  );
}

const tenth = 100;

const secondsLook = "min-w-[48px]";

function RunningSeconds() {
  const isRecorded = useRun((run) => run.isRecorded);
  return isRecorded ? <RecordedSeconds /> : <ClockSeconds />;
}

/** In a recording time passes as fast as it is shown. */
function RecordedSeconds() {
  const locale = useLocale();
  const tenths = useRun((run) => (run.log.isTimed ? Math.floor(run.elapsed / tenth) : null));
  if (tenths === null) return null;
  return <span className={secondsLook}>{formatSeconds(tenths * tenth, locale)}</span>;
}

function ClockSeconds() {
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

  return <span className={secondsLook}>{formatSeconds(tenths * tenth, locale)}</span>;
}
