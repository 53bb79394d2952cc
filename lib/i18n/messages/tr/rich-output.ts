import type { richOutput as english } from "@/lib/i18n/messages/en/rich-output";
import type { Localized } from "@/lib/i18n/messages/localized";

export const richOutput: Localized<typeof english> = {
  views: "Metinlerin gösterimi",
  view: { text: "Metin", markdown: "Markdown", tree: "Ağaç", tokens: "Token’lar" },
  longText:
    "Uzun metin: yalnızca görünen yerin yakını sayfadadır, tarayıcının araması da yalnızca orayı bulur. Kopyala düğmesi tamamını alır.",
  tooLongToFormat: "Biçimlendirmek için çok uzun: olduğu gibi gösteriliyor.",
  citation: "Kaynak {number}: {title}",
  imageNotFetched: "görsel, indirilmedi: {alt} · {address}",
  imageUnnamed: "açıklaması yok",
  table: "Tablo",
  taskDone: "tamam",
  taskOpen: "açık",
  formatting: "Kalanı biçimlendiriliyor…",
  tokens: "Token sayısı: {count}",
  tokenHint:
    "Bir token’ın üzerine gelin ya da ok tuşlarıyla gezinin: ne kadar olası olduğu ve yerine başka ne gelebileceği burada görünür.",
  alternatives: "Yerine gelebilecekler",
  structure: "Yapılandırılmış çıktı",
  fits: "İstenen şemaya uyuyor.",
  faults: "Şemaya aykırı {count} yer",
  manyFaults: "Şemaya aykırı {count} yerden fazlası",
  noSchema: "JSON; istekte şema olmadığı için bir şemayla karşılaştırılmadı.",
  missing: "eksik",
  fault: "{path}: şema {wanted} istiyor",
};
