import { lateItemDetails } from "@/components/response/late-item-details";
import type { OutputViewProps } from "@/components/response/output-view";
import { createPartLoader } from "@/components/ui/late-view";
import { loadAdviceMessages, loadRichOutputMessages } from "@/lib/i18n/late-messages";

// What shows a run is not needed before there is one: it comes while the request is on its way. Most of its words are
// part of the first page, where their bytes cost no script.

export const outputTab = createPartLoader<OutputViewProps>(async (locale) => {
  // Not waited for, and asked for again where it is needed: what comes after an item would push down what stands below.
  lateItemDetails.load(locale).catch(() => undefined);
  const [{ OutputView }, richOutput, advice] = await Promise.all([
    import("@/components/response/output-view"),
    loadRichOutputMessages(locale),
    loadAdviceMessages(locale),
  ]);
  return { View: OutputView, messages: { richOutput, advice } };
});
