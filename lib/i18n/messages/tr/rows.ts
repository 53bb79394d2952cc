import type { rows as english } from "@/lib/i18n/messages/en/rows";
import type { Localized } from "@/lib/i18n/messages/localized";

export const rows: Localized<typeof english> = {
  runEvents: "{count} olay",
  expand: "Her biri için bir satır (Enter)",
  collapse: "Hepsi için tek satır (Enter)",
  meanGap: "Bu satırdaki olaylar arasındaki ortalama aralık",
};
