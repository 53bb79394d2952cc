import type { EventTypesProps } from "@/components/explain/event-types-dialog";
import { createPartLoader } from "@/components/ui/late-view";

/** The dialog with all types of events. */
export const eventTypesPart = createPartLoader<EventTypesProps>(async (locale) => {
  const [{ EventTypesDialog }, { words, messages }] = await Promise.all([
    import("@/components/explain/event-types-dialog"),
    import("@/components/explain/load-event-words").then(({ loadEventWords }) => loadEventWords(locale)),
  ]);
  return { View: (props) => <EventTypesDialog {...props} words={words} />, messages };
});
