import type { imports as english } from "@/lib/i18n/messages/en/imports";
import type { Localized } from "@/lib/i18n/messages/localized";

export const imports: Localized<typeof english> = {
  title: "İçe aktar",
};
