import type { EventGuideProps } from "@/components/explain/event-guide";
import { createPartLoader } from "@/components/ui/late-view";

/** What is to be said of a type of event, with its words: fetched when it is first asked for. */
export const eventGuide = createPartLoader<EventGuideProps>(async (locale) => {
  const [{ EventGuide }, { words, messages }] = await Promise.all([
    import("@/components/explain/event-guide"),
    import("@/components/explain/load-event-words").then(({ loadEventWords }) => loadEventWords(locale)),
  ]);
  return { View: (props) => <EventGuide {...props} words={words} />, messages };
});
