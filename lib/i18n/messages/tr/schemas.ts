import type { schemas as english } from "@/lib/i18n/messages/en/schemas";
import type { Localized } from "@/lib/i18n/messages/localized";

export const schemas: Localized<typeof english> = {
  title: "Şema",
};
