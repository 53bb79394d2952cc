import type { EventRowsProps } from "@/components/timeline/event-rows";
import { createPartLoader, type PartLoader } from "@/components/ui/late-view";
import type { RowStore } from "@/lib/client/rows/row-store";
import { loadRowsMessages } from "@/lib/i18n/late-messages";

/** What makes rows and draws them, fetched while the first request is on its way. */
export function createRowsLoader(rows: Pick<RowStore, "prepare">): PartLoader<EventRowsProps> {
  return createPartLoader(async (locale) => {
    const [{ EventRows }, messages] = await Promise.all([
      import("@/components/timeline/event-rows"),
      loadRowsMessages(locale),
      rows.prepare(),
    ]);
    return { View: EventRows, messages: { rows: messages } };
  });
}
