import type { rows as english } from "@/lib/i18n/messages/en/rows";
import type { Localized } from "@/lib/i18n/messages/localized";

export const rows: Localized<typeof english> = {
  expand: "{count} olayı aç",
  collapse: "{count} olayı topla",
  meanGap: "Bu satırdaki olaylar arasındaki ortalama aralık",
};
