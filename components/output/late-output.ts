import type { MarkdownTextProps } from "@/components/output/markdown/markdown-text";
import type { StructuredTextProps } from "@/components/output/structured-text";
import type { TokenMapProps } from "@/components/output/token-map";
import { createPartLoader } from "@/components/ui/late-view";
import { loadInspectMessages } from "@/lib/i18n/late-messages";

// Ways to show a text that are fetched once somebody wants them.

export const lateMarkdown = createPartLoader<MarkdownTextProps>(async () => {
  const { MarkdownText } = await import("@/components/output/markdown/markdown-text");
  return { View: MarkdownText, messages: {} };
});

export const lateTokens = createPartLoader<TokenMapProps>(async () => {
  const { TokenMap } = await import("@/components/output/token-map");
  return { View: TokenMap, messages: {} };
});

export const lateStructure = createPartLoader<StructuredTextProps>(async (locale) => {
  const [{ StructuredText }, inspect] = await Promise.all([
    import("@/components/output/structured-text"),
    loadInspectMessages(locale),
  ]);
  return { View: StructuredText, messages: { inspect } };
});
