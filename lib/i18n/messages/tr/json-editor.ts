import type { jsonEditor as english } from "@/lib/i18n/messages/en/json-editor";
import type { Localized } from "@/lib/i18n/messages/localized";

export const jsonEditor: Localized<typeof english> = {
  format: "Biçimlendir",
  formatTitle: "JSON’u yeniden düzenler; yalnızca boşluklar değişir",
  keys: "Ctrl+Space önerir. Ctrl+M, Tab ile düzenleyiciden çıkmayı sağlar.",
  chip: "**{type}**, {size}. İstekte değerin tamamı durur; burada kısası görünür. Değeri silmek için çipi silin; çipi kopyalarsanız değerin kendisi kopyalanır.",
  brokenChip:
    "Bir çipin içi değişti ve artık değerinin yerini tutmuyor: istekte kalan metin var. Geri almak değeri geri getirir.",
};
