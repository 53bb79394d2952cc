import type { ChecksTabProps } from "@/components/checks/checks-view";
import { createPartLoader } from "@/components/ui/late-view";
import { loadFindingsMessages } from "@/lib/i18n/late-messages";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";

/** The tab Checks: its view, and the words of all rules in one language. */
export const checksTab = createPartLoader<ChecksTabProps>(async (locale) => {
  const [{ ChecksView }, { createCheckWords }, rules, findings] = await Promise.all([
    import("@/components/checks/checks-view"),
    import("@/lib/i18n/check-words"),
    loadCheckMessages(locale),
    loadFindingsMessages(locale),
  ]);
  const words = createCheckWords(locale, rules);
  return { View: (props) => <ChecksView {...props} words={words} />, messages: { findings } };
});
