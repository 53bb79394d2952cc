import type { requestParts as english } from "@/lib/i18n/messages/en/request-parts";
import type { Localized } from "@/lib/i18n/messages/localized";

export const requestParts: Localized<typeof english> = {
  create: "Oluştur",
};
