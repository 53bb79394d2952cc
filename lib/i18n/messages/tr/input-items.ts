import type { inputItems as english } from "@/lib/i18n/messages/en/input-items";
import type { Localized } from "@/lib/i18n/messages/localized";

export const inputItems: Localized<typeof english> = {
  addMessage: "Mesaj ekle",
};
