import type { toolCards as english } from "@/lib/i18n/messages/en/tool-cards";
import type { Localized } from "@/lib/i18n/messages/localized";

export const toolCards: Localized<typeof english> = {
  addTool: "Araç ekle",
};
