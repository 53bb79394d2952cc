import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { type ShownCapture, shownCapture } from "@/components/captures/capture-wish";
import { ProgressBar } from "@/components/captures/progress-bar";
import { Button } from "@/components/ui/button";
import { FootBar } from "@/components/ui/foot-bar";
import { usePlayground, useRun } from "@/lib/client/playground";

/** A bar over the foot of the page: how far a capture is read, then that it is one. */
export function ShownNotice({ shown }: { shown: ShownCapture }) {
  const t = useTranslations("captures");
  const tShare = useTranslations("share");
  const { controller } = usePlayground();
  const isReplaced = useRun(({ id }) => id !== shown.runId);
  const hasEnded = useRun(({ phase }) => phase === "ended");
  const percent = useRun(({ bytes }) => Math.floor((100 * bytes) / Math.max(1, shown.bytes)));

  const opening = t("opening", { name: shown.name });

  // The store is outside. Another run is no capture.
  useEffect(() => {
    if (isReplaced) shownCapture.set(null);
  }, [isReplaced]);

  return (
    <FootBar label={t("notice")}>
      {hasEnded ? (
        <p className="max-w-[72ch] break-words">
          {t("shown", { name: shown.name })} {shown.isReframed ? t("reframed") : null}{" "}
          {shown.isTimeless ? t("noTimes") : null} {shown.isRespaced ? t("respaced") : null}
        </p>
      ) : (
        <div className="flex items-center gap-2">
          <p className="break-words">{opening}</p>
          <ProgressBar label={opening} percent={percent} />
        </div>
      )}
      {hasEnded ? (
        <Button variant="ghost" size="sm" onClick={() => shownCapture.set({ ...shown, isDismissed: true })}>
          {tShare("dismiss")}
        </Button>
      ) : (
        <Button size="sm" onClick={() => controller.stop()}>
          {t("cancel")}
        </Button>
      )}
    </FootBar>
  );
}
