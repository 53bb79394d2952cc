import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatSeconds } from "@/lib/i18n/format";

type WaitingWordsProps = {
  phase: "sending" | "connected";
  /** When the request was sent, on the page's clock (`performance.now`). */
  startedAt: number;
};

/** Says how long a request has waited, and for what. It ticks by itself, so that nothing else has to redraw. */
export function WaitingWords({ phase, startedAt }: WaitingWordsProps) {
  const t = useTranslations("stream");
  const locale = useLocale();
  const [now, setNow] = useState(startedAt);

  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);

  return t(phase, { seconds: formatSeconds(Math.max(0, now - startedAt), locale) });
}
