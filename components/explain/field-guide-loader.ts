import type { FieldGuideProps } from "@/components/explain/field-guide";
import { createPartLoader } from "@/components/ui/late-view";
import { loadFieldHelpMessages, loadHelpMessages } from "@/lib/i18n/late-messages";

/** What is to be said of the response's fields, with its words and those of the request's parameters. */
export const responseFieldGuide = createPartLoader<FieldGuideProps>(async (locale) => {
  const [{ FieldGuide }, fieldHelp, help] = await Promise.all([
    import("@/components/explain/field-guide"),
    loadFieldHelpMessages(locale),
    loadHelpMessages(locale),
  ]);
  return { View: FieldGuide, messages: { fieldHelp, help } };
});
