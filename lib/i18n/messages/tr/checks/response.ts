import type { response as english } from "@/lib/i18n/messages/en/checks/response";
import type { Localized } from "@/lib/i18n/messages/localized";

export const response: Localized<typeof english> = {
  "response-field-missing": {
    title: "Yanıt nesnesinde eksik alan",
    sentence: "Yanıt nesnesinde şunlar yok: {name}.",
    why: "Başvuru belgesine göre bu alanlar zorunludur; doğrulama yapan istemciler onlarsız nesneyi reddeder. Değer yoksa null gönderin.",
  },
  "response-field-type": {
    title: "Yanıt alanı başka türde",
    sentence: "Yanıt nesnesindeki {name} alanının türü {seen}; belgede {expected}.",
    why: "Doğrulama yapan istemciler nesneyi reddeder, ötekiler değeri kullandıkları yerde hata verir. Belgelenen türü gönderin.",
  },
  "response-status-unknown": {
    title: "Bilinmeyen durum",
    sentence: "Yanıtın durumu {seen}; bu durum belgelenmemiş.",
    why: "Bitmesini bekleyen okuyucu beklemeyi sürdürür. completed, failed, in_progress, cancelled, queued ya da incomplete kullanın.",
  },
  "final-output-empty": {
    title: "Son yanıtın output alanı boş",
    sentence: "Son yanıtın output alanı boş. Ondan önce akışla gelen öğe sayısı: {expected}.",
    why: "Yanıtı son nesneden alan istemcilere hiçbir şey kalmaz, oysa her sözcüğü akışla geldi. Tamamlanan öğeleri orada yineleyin.",
  },
  "final-item-missing": {
    title: "Öğe son yanıtta yok",
    sentence: "{item} numaralı öğe ({name}) akışla geldi, ama son yanıtta yok.",
    why: "Akışı okuyanla son yanıtı okuyanın elinde iki ayrı yanıt olur. Tamamlanan her öğeyi output_index sırasıyla output içine koyun.",
  },
  "final-item-extra": {
    title: "Öğe yalnızca son yanıtta",
    sentence: "Son yanıtta akışla hiç gelmemiş bir öğe var ({name}).",
    why: "Olaylardan kurulan görünüm onu göstermez; araçları geldikçe çalıştıran program onu çalıştırmaz. Son yanıttaki her öğeyi akışla da gönderin.",
  },
  "final-type-changed": {
    title: "Öğenin türü son yanıtta farklı",
    sentence: "{item} numaralı öğe akışta {expected}, son yanıtta {seen}.",
    why: "Öğenin output içindeki yeri output_index değeridir. Orada başka bir öğe durunca okuyucular topladıklarını yanlış öğeye bağlar. Akıştaki sırayı koruyun.",
  },
  "final-id-changed": {
    title: "Öğenin kimliği son yanıtta farklı",
    sentence: "{item} numaralı öğenin kimliği akışta {expected}, son yanıtta {seen}.",
    why: "Akıştaki kimliği saklayan istemci, sunucunun tanımadığı bir öğeyi gösterir; kimliğe göre ayıran istemcide öğe iki kez bulunur. response.output_item.added ile verilen kimliği koruyun.",
  },
};
