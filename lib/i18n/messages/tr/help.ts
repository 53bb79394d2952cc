import type { help as english } from "@/lib/i18n/messages/en/help";
import type { Localized } from "@/lib/i18n/messages/localized";

export const help: Localized<typeof english> = {
  more: "Daha fazlası",
};
