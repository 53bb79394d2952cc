import { createPartLoader } from "@/components/ui/late-view";
import { loadOverviewMessages } from "@/lib/i18n/late-messages";

/** The overview and its words; with them comes what looks back, so that the first step back shows at once. */
export const lateOverview = createPartLoader<object>(async (locale) => {
  const [{ OverviewStrip }, overview] = await Promise.all([
    import("@/components/overview/overview-strip"),
    loadOverviewMessages(locale),
    import("@/lib/client/time/run-past"),
  ]);
  return { View: OverviewStrip, messages: { overview } };
});
