import type { requestParts as english } from "@/lib/i18n/messages/en/request-parts";
import type { Localized } from "@/lib/i18n/messages/localized";

export const requestParts: Localized<typeof english> = {
  hiddenKeys: "Yalnızca JSON’da: {keys}",

  formatType: "Metnin türü",
  formatName: "Biçimin adı",
  formatNameRule: "1–64 harf, rakam, tire veya alt çizgi",
  formatDescription: "Biçimin açıklaması",
  formatDescriptionHint: "ne için olduğu; model bunu okur",
  jsonObjectNote:
    "Geçerli herhangi bir JSON nesnesi. input veya instructions içinde JSON kelimesi geçmeli, yoksa istek reddedilir.",

  key: "Anahtar",
  value: "Değer",
  valueOf: "{key} değeri",
  addEntry: "anahtar ve değer",
  removeEntry: "{key} öğesini sil",
  keyEmpty: "Anahtarın bir adı olmalı: eski ad kalıyor.",
  keyTaken: "“{key}” zaten var: eski ad kalıyor.",
  entryCount: "{count} / {most}",
  lengthOf: "{label}: {length} / {most} karakter",

  promptIdHint: "pmpt_…",
  promptVersionHint: "güncel sürüm",
  variable: "Değişken",
  addVariable: "değişken",

  includeAll: "Tümünü göster ({count})",
  includeFewer: "Yalnızca seçilenleri göster",
  includeUnknown: "burada bilinmiyor",
  includes: {
    encryptedContent:
      "Akıl yürütme, şifreli olarak: sağlayıcı hiçbir şey saklamadan bir sonraki istekte geri gönderebilirsiniz.",
    logprobs: "Metindeki her token’ın olasılığı; kaç seçeneğin listeleneceğini top_logprobs belirler.",
    inputImage: "Gönderdiğiniz görsellerin adresleri, saklanan girdinin içinde.",
    fileResults: "Dosya aramasının bulduğu sonuçlar, metin parçalarıyla.",
    webResults: "Web aramasının bulduğu sonuçlar.",
    webSources: "Web aramasının baktığı tüm sayfalar, kaynak göstermedikleri de dahil.",
    codeOutputs: "Code interpreter’ın çalıştırdığı kodun çıktıları ve çizimleri.",
    computerImage: "Bilgisayar kullanımındaki ekran görüntülerinin adresleri.",
  },

  addStep: "compaction",
  step: "{number}. adım",
  removeStep: "{number}. adımı sil",

  pickResponse: "Bu ziyaretin yanıtlarından seçin",
  noResponses: "Bir çalıştırmadan sonra yanıtı buradan seçilebilir.",
  notStored: "saklanmadı",

  createConversation: "Yeni konuşma",
  creatingConversation: "Oluşturuluyor …",
  pickConversation: "Bu ziyaretin konuşmalarından seçin",
  conversationCreated: "{id} konuşması oluşturuldu.",
  conversationRefused: "Konuşma oluşturulamadı (HTTP {status}): {message}",
  conversationRefusedSilently: "Konuşma oluşturulamadı: sunucu HTTP {status} yanıtını verdi.",
  conversationUnreachable: "Konuşma oluşturulamadı: bu sayfanın kendi sunucusu yanıt vermedi.",
  conversationNameless: "Sunucu yanıt verdi, ama konuşmanın kimliğini vermedi.",
};
