import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { shownCapture } from "@/components/captures/capture-wish";
import { ProgressBar } from "@/components/captures/progress-bar";
import { Button } from "@/components/ui/button";
import { FootBar } from "@/components/ui/foot-bar";
import { useRun } from "@/lib/client/playground";
import type { Replay } from "@/lib/client/replay/replayer";
import { formatSeconds } from "@/lib/i18n/format";

type ReplayNoticeProps = { replay: Replay; onFinish: () => void };

/** A bar over the foot of the page: that this is a replay, of what, and how much of it has come. */
export function ReplayNotice({ replay, onFinish }: ReplayNoticeProps) {
  const t = useTranslations("replay");
  const tShare = useTranslations("share");
  const locale = useLocale();
  const [isDismissed, setDismissed] = useState(false);
  const { source, runId } = replay;
  const isWhole = useRun(
    ({ phase, eventCount, body }) =>
      phase === "ended" &&
      eventCount >= source.eventCount &&
      (body?.length ?? 0) >= (source.body?.length ?? 0),
  );
  const percent = useRun(({ elapsed }) => Math.floor((100 * elapsed) / Math.max(1, source.elapsed)));
  const shown = shownCapture.getSnapshot();
  const capture = shown?.runId === runId ? shown : null;
  if (isDismissed) return null;

  const name = capture ? capture.name : t("run", { id: String(source.id) });
  const what = { name, count: source.eventCount };
  const words = source.log.isTimed
    ? t("what", { ...what, duration: formatSeconds(source.elapsed, locale) })
    : t("whatUntimed", what);
  return (
    <FootBar label={t("notice")}>
      <p className="max-w-[72ch] break-words tabular-nums">
        {words} {capture?.isTimeless ? t("timeless") : null}
      </p>
      {isWhole ? null : <ProgressBar label={t("progress")} percent={percent} />}
      <span className="flex gap-1">
        {isWhole ? null : (
          <Button size="sm" onClick={onFinish}>
            {t("showAll")}
          </Button>
        )}
        <Button variant="ghost" size="sm" onClick={() => setDismissed(true)}>
          {tShare("dismiss")}
        </Button>
      </span>
    </FootBar>
  );
}
