import type { part as english } from "@/lib/i18n/messages/en/checks/part";
import type { Localized } from "@/lib/i18n/messages/localized";

export const part: Localized<typeof english> = {
  "part-not-added": {
    title: "Açılmamış parça için olay",
    sentence: "{expected} olayı {item} numaralı öğenin hiç eklenmemiş bir parçasını anıyor: {name}.",
    why: "Okuyucular parçanın yerini eklendiğinde açar. O olmadan ya hata verir ya da metni atarlar. Önce response.content_part.added ya da response.reasoning_summary_part.added gönderin.",
  },
  "reasoning-part-not-added": {
    title: "Parçası açılmamış akıl yürütme metni",
    sentence: "{expected} olayı {item} numaralı öğenin hiç eklenmemiş bir parçasını anıyor: {name}.",
    why: "Birçok sunucu ham akıl yürütmeyi parça açmadan gönderir. Parçayı arayan istemciler ilk deltada hata verir. Bütün metinlerde olduğu gibi önce response.content_part.added gönderin.",
  },
  "part-added-twice": {
    title: "Parça iki kez açıldı",
    sentence: "{item} numaralı öğenin bir parçası ikinci kez açıldı: {name}.",
    why: "Okuyucular parçaya baştan başlayıp metnini yitirir ya da onu iki kez gösterir. Bir öğenin her parçasına ayrı bir indeks verin.",
  },
  "part-after-done": {
    title: "Tamamlanan metin ya da parça için olay",
    sentence: "{item} numaralı öğede, tamamlanmış olan {name} için yine olay geldi.",
    why: "Okuyucular tamamlanan metni kesinleşmiş sayar; sonradan gelen kiminde kaybolur, kiminde eklenir. Her done olayını bir kez ve ona ait her şeyden sonra gönderin.",
  },
  "part-unclosed": {
    title: "Tamamlanmayan parça",
    sentence: "{item} numaralı öğenin bir parçası açıldı, ama tamamlanmadı: {name}.",
    why: "Paragrafı parça tamamlanınca kapatan görünümde paragraf açık kalır. Öğe tamamlanmadan önce response.content_part.done ya da response.reasoning_summary_part.done gönderin.",
  },
  "part-index-gap": {
    title: "Parça indeksi atlıyor",
    sentence: "{item} numaralı öğenin yeni parçasının indeksi {seen}; {expected} bekleniyordu.",
    why: "İndeks, parçanın öğedeki listede yeridir; ona göre doldurulan listede boşluk kalır ve istemciler yanlış yere bakar. Her öğenin parçalarını 0’dan başlayarak birer birer numaralandırın.",
  },
  "part-type-changed": {
    title: "Parça türü değişiyor",
    sentence: "{item} numaralı öğenin {expected} olarak eklenen parçası şimdi {seen}: {name}.",
    why: "Okuyucular ne kuracaklarını türden anlar ve bir metni ret mesajına çeviremez. Parçayı, türü belli olunca ekleyin.",
  },
  "wrong-place": {
    title: "Olay yanlış yerde",
    sentence: "{name} olayının yeri {expected}, ama {item} numaralı öğenin o yerinde {seen} var.",
    why: "İndeksler başka türden bir öğeye ya da parçaya götürüyor; metin yanlış yere gider ya da kaybolur. Çoğu zaman nedeni, akıl yürütme, araç ve metin bir arada gelirken 0’da kalan bir indekstir.",
  },
};
