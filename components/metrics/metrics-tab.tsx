import type { MetricsTabProps } from "@/components/metrics/metrics-view";
import { createPartLoader } from "@/components/ui/late-view";
import { loadMetricsMessages } from "@/lib/i18n/late-messages";

/** The tab Metrics, its view and its words. */
export const metricsTab = createPartLoader<MetricsTabProps>(async (locale) => {
  const [{ MetricsView }, metrics] = await Promise.all([
    import("@/components/metrics/metrics-view"),
    loadMetricsMessages(locale),
  ]);
  return { View: MetricsView, messages: { metrics } };
});
