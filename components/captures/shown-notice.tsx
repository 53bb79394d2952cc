import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { type ShownCapture, shownCapture } from "@/components/captures/capture-wish";
import { Button } from "@/components/ui/button";
import { usePlayground, useRun } from "@/lib/client/playground";

/** A bar over the foot of the page: how far a capture is read, then that it is one. */
export function ShownNotice({ shown }: { shown: ShownCapture }) {
  const t = useTranslations("captures");
  const tShare = useTranslations("share");
  const { controller } = usePlayground();
  const isReplaced = useRun(({ id }) => id !== shown.runId);
  const hasEnded = useRun(({ phase }) => phase === "ended");
  const percent = useRun(({ bytes }) => Math.floor((100 * bytes) / Math.max(1, shown.bytes)));

  // The store is outside. Another run is no capture.
  useEffect(() => {
    if (isReplaced) shownCapture.set(null);
  }, [isReplaced]);

  return (
    <section
      aria-label={t("notice")}
      className="fixed bottom-9 left-4 z-40 flex max-w-[calc(100vw-32px)] flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-line bg-panel py-1.5 pr-1.5 pl-3 text-xs text-body shadow-lg max-md:bottom-28"
    >
      {hasEnded ? (
        <p className="max-w-[72ch] break-words">
          {t("shown", { name: shown.name })} {shown.isTimeless ? t("noTimes") : null}
        </p>
      ) : (
        <label className="flex items-center gap-2 tabular-nums">
          {t("opening", { name: shown.name })}
          <progress value={percent} max={100} className="h-1.5 w-32 accent-accent" />
        </label>
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
    </section>
  );
}
