import type { EventViewProps } from "@/components/response/event-view";
import type { ResponseViewProps } from "@/components/response/response-view";
import { createPartLoader } from "@/components/ui/late-view";
import { loadInspectMessages } from "@/lib/i18n/late-messages";

// As the tab Output: what shows a run is not needed before there is one.

/** The tab Response, its view and its words. */
export const responseTab = createPartLoader<ResponseViewProps>(async (locale) => {
  const [{ ResponseView }, inspect] = await Promise.all([
    import("@/components/response/response-view"),
    loadInspectMessages(locale),
  ]);
  return { View: ResponseView, messages: { inspect } };
});

/** As `responseTab`. */
export const eventTab = createPartLoader<EventViewProps>(async (locale) => {
  const [{ EventView }, inspect] = await Promise.all([
    import("@/components/response/event-view"),
    loadInspectMessages(locale),
  ]);
  return { View: EventView, messages: { inspect } };
});
