import type { snippets as english } from "@/lib/i18n/messages/en/snippets";
import type { Localized } from "@/lib/i18n/messages/localized";

export const snippets: Localized<typeof english> = {
  title: "Kod",
};
