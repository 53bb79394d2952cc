import { useLocale, useTranslations } from "use-intl";
import { nameCapture } from "@/components/captures/name-capture";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/i18n/format";
import type { Capture } from "@/lib/protocol/capture/capture";

type CaptureChoiceProps = { captures: readonly Capture[]; onShow: (capture: Capture) => void };

/** The answers of an archive, in its order; pressing one shows it. */
export function CaptureChoice({ captures, onShow }: CaptureChoiceProps) {
  const t = useTranslations("captures");
  const locale = useLocale();
  const places = new Map(captures.map((capture, index) => [capture, index + 1]));
  return (
    <section aria-label={t("choose", { count: String(captures.length) })} className="grid gap-1">
      <p className="font-semibold text-ink">{t("choose", { count: String(captures.length) })}</p>
      {captures.map((capture) => (
        <Button
          key={places.get(capture)}
          className="justify-start gap-3 font-mono text-xs"
          onClick={() => onShow(capture)}
        >
          <span className="text-faint">{places.get(capture)}</span>
          <span className="min-w-0 truncate">{nameCapture(capture, null)}</span>
          <span>{capture.status}</span>
          <span>{t(capture.isEventStream ? "events" : "json")}</span>
          <span className="ml-auto">{formatBytes(capture.body.length, locale)}</span>
        </Button>
      ))}
    </section>
  );
}
