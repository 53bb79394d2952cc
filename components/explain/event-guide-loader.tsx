import type { EventGuideProps } from "@/components/explain/event-guide";
import { createPartLoader } from "@/components/ui/late-view";
import { loadEventHelpMessages } from "@/lib/i18n/late-messages";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";

/** What is to be said of event types, with its words and those of the rules: fetched when it is first asked for. */
export const eventGuide = createPartLoader<EventGuideProps>(async (locale) => {
  const [{ EventGuide }, { createCheckWords }, rules, eventHelp] = await Promise.all([
    import("@/components/explain/event-guide"),
    import("@/lib/i18n/check-words"),
    loadCheckMessages(locale),
    loadEventHelpMessages(locale),
  ]);
  const words = createCheckWords(locale, rules);
  return { View: (props) => <EventGuide {...props} words={words} />, messages: { eventHelp } };
});
