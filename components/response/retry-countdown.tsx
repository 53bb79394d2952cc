import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

/** Counts down to `until` (on the page's clock, `performance.now`). It only tells: nothing is sent again by itself. */
export function RetryCountdown({ until }: { until: number }) {
  const t = useTranslations("errors");
  const [now, setNow] = useState(() => performance.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const isOver = seconds === 0;

  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isOver]);

  return <p className="tabular-nums">{isOver ? t("waitOver") : t("waitSeconds", { seconds })}</p>;
}
