import type { stream as english } from "@/lib/i18n/messages/en/stream";
import type { Localized } from "@/lib/i18n/messages/localized";

export const stream: Localized<typeof english> = {
  events: "Olaylar",
  figures: {
    events: "olay",
    bytes: "boyut",
    firstByte: "ilk bayt",
    firstEvent: "ilk olay",
    wireNotes: "{count} hat notu",
    wireNotesHint:
      "Yorumlar, [DONE] ve verisiz çerçeveler: saklanır, Olay sekmesinde gösterilir, olay sayılmaz.",
    unknown: "yok",
  },
  columns: {
    time: "+ms",
    timeHint: "İstek gönderildiğinden beri geçen milisaniye",
    gap: "Δ ms",
    gapHint: "Önceki olaydan beri geçen milisaniye",
    type: "tür",
    summary: "özet",
  },
  follow: "Takip et",
  followHint: "En yeni olayı görünür tut",
  newEvents: "{count} yeni",
  nextRow: "Sonraki olay",
  previousRow: "Önceki olay",
  idle: "Çalıştır’a basın.",
  idleHint: "Sunucudan gelen her olay, geldiği anda burada bir satır olarak görünür.",
  sending: "{seconds} önce gönderildi · yanıt bekleniyor",
  connected: "{seconds} önce gönderildi · bağlandı · henüz olay yok",
  summary: {
    item: "öğe {index} · {type}",
    namedItem: "öğe {index} · {type} {name}",
    part: "öğe {index} · parça {part} · {type}",
    state: "öğe {index}",
    image: "öğe {index} · görsel {image} · {size}",
    characters: "{count} karakter",
  },
  unterminated: "Akış, bu çerçeveyi kapatan boş satır gelmeden bitti.",
  end: {
    completed: "Akış tamamlandı.",
    answeredJson:
      "Yanıt, istendiği gibi tek bir JSON gövdesi olarak geldi; olay yok. Çıktı bölmesinde görebilirsiniz.",
    answeredJsonInstead:
      "stream true olduğu halde yanıt, olaylar yerine tek bir JSON gövdesi olarak geldi. Çıktı bölmesinde görebilirsiniz.",
    stopped: "{count} olaydan sonra siz durdurdunuz. Gelenler saklandı.",
    stoppedEarly: "Hiçbir olay gelmeden siz durdurdunuz.",
    cut: "Bağlantı, bitiş olayı gelmeden sona erdi. Son numara {number}.",
    cutUnnumbered: "Bağlantı, bitiş olayı gelmeden sona erdi. Olaylarda sıra numarası yok.",
    cutEarly: "Bağlantı, hiçbir olay gelmeden sona erdi.",
    incomplete: "Akış, tamamlanmamış bir yanıtla bitti.",
    failed: "Akış bir hatayla bitti. Ayrıntılar Çıktı bölmesinde.",
    failedEarly: "Hiçbir olay gelmedi. Nedeni Çıktı bölmesinde.",
  },
  families: {
    lifecycle: "yaşam döngüsü",
    message: "mesaj",
    reasoning: "akıl yürütme",
    tool: "araç",
    error: "hata",
    unknown: "diğer",
  },
};
