import type { captures as english } from "@/lib/i18n/messages/en/captures";
import type { Localized } from "@/lib/i18n/messages/localized";

export const captures: Localized<typeof english> = {
  exportTitle: "Bu çalıştırmayı dışa aktar",
  formats: {
    sse: { name: "Olay akışı (.sse)", hint: "Yanıt, geldiği gibi, baytı baytına. Zamanlar yok." },
    ndjson: {
      name: "Zamanlı satırlar (.ndjson)",
      hint: "Her çerçeve için bir JSON satırı: zamanı ve metni.",
    },
    har: {
      name: "HAR arşivi (.har)",
      hint: "Diğer araçlar için zamanlarıyla istek ve yanıt. Anahtar içermez.",
    },
  },
  noFrames: "Yanıt bir olay akışı değildi; yazılacak çerçeve yok.",
  openTitle: "Kayıt aç",
  pasted: "Yapıştırılan kayıt",
  chooseFile: "Dosya seç",
  hint: "Olay akışı (.sse), zamanlı satırlar (.ndjson), HAR arşivi, JSON yanıtı ya da curl -N çıktısı. Dosyaları buraya sürükleyebilirsiniz.",
  staysHere: "Bu tarayıcıda okunur. Hiçbir şey gönderilmez.",
  open: "Aç",
  cancel: "Vazgeç",
  reading: "Dosya okunuyor…",
  choose: "{count} yanıt bulundu. Hangisi?",
  events: "olay akışı",
  json: "JSON",
  notice: "Kayıt",
  opening: "{name} açılıyor…",
  shown: "Bir kayda bakıyorsunuz: {name}.",
  respaced: "Olayların arasındaki boş satırlar eksikti; eklendi.",
  offer: "Yapıştırdığınız, kaydedilmiş bir yanıta benziyor.",
  offerOpen: "Aç",
  noTimes: "İçinde zaman yok: aralıklar ve hızlar bilinemez, bütün zamanlar 0 görünür.",
  unreadableTitle: "Bu, gösterilebilecek bir kayıt değil",
  line: "Satır {line}.",
  unreadable: {
    gone: "Dosya okunamadı. Taşınmış ya da bir klasör olabilir.",
    empty: "Boş.",
    too_large: "256 MB'tan büyük.",
    unknown: "İçinde data: ya da event: gibi bir olay akışı satırı yok; JSON da değil.",
    broken_json: "JSON gibi başlıyor ama JSON olarak okunamıyor.",
    other_json: "JSON, ama ne HAR arşivi ne de bir yanıt.",
    broken_line: "Bir satırda zaman (at) ya da metin (frame) yok.",
    no_answer_in_archive: "Arşivde olay akışı ya da Responses API yanıtı yok.",
    no_body_in_archive:
      "Arşiv bir olay akışından söz ediyor ama metni olmadan kaydedilmiş. Tarayıcılar söylenmedikçe metni saklamaz.",
  },
};
