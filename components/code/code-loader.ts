import type { CodeViewProps } from "@/components/code/code-view";
import { createPartLoader } from "@/components/ui/late-view";
import { loadSnippetsMessages } from "@/lib/i18n/late-messages";

/** The Code tab: nine languages and their syntax, which the first page can do without. */
export const codePart = createPartLoader<CodeViewProps>(async (locale) => {
  const [{ CodeView }, snippets] = await Promise.all([
    import("@/components/code/code-view"),
    loadSnippetsMessages(locale),
  ]);
  return { View: CodeView, messages: { snippets } };
});
