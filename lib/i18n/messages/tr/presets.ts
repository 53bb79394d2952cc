import type { presets as english } from "@/lib/i18n/messages/en/presets";
import type { Localized } from "@/lib/i18n/messages/localized";

export const presets: Localized<typeof english> = {
  title: "Örnekler",
};
