import type { EventRowsProps } from "@/components/timeline/event-rows";
import { createPartLoader } from "@/components/ui/late-view";

/** What draws rows, fetched while the first request is on its way. */
export const lateRows = createPartLoader<EventRowsProps>(async () => {
  const { EventRows } = await import("@/components/timeline/event-rows");
  return { View: EventRows, messages: {} };
});
