import type { items as english } from "@/lib/i18n/messages/en/items";
import type { Localized } from "@/lib/i18n/messages/localized";

export const items: Localized<typeof english> = {
  image: "Görüntü",
  undrawnImage: "görüntü ({format}), {size}",
  preview: "{number}. önizleme: görüntünün kendisi henüz gelmedi.",
  sealed: "Şifreli, {count} karakter: yalnızca sağlayıcı okuyabilir.",
  moreEntries: "{count} tane daha göster",
};
