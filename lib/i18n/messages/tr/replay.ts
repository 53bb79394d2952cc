import type { replay as english } from "@/lib/i18n/messages/en/replay";
import type { Localized } from "@/lib/i18n/messages/localized";

export const replay: Localized<typeof english> = {
  replay: "Yeniden oynat",
  replayHint: "Kayıttan yeniden oynat (R)",
  pause: "Duraklat",
  pauseHint: "Oynatmayı duraklat (R)",
  resume: "Sürdür",
  resumeHint: "Oynatmayı sürdür (R)",
  nothing: "Yeniden oynatılacak bir şey yok: yanıt gelmedi",
  key: "Yeniden oynat, duraklat, sürdür",
  speed: "Hız",
  speedHint: "Oynatma hızı",
  times: "{speed}×",
  instant: "hepsi bir anda",
  notice: "Oynatma bilgisi",
  run: "{id}. çalıştırma",
  what: "Yeniden oynatım: {name}, {count, plural, =0 {olaysız yanıt} one {# olay} other {# olay}}, {duration}. Hiçbir şey gönderilmez.",
  whatUntimed:
    "Yeniden oynatım: {name}, {count, plural, =0 {olaysız yanıt} one {# olay} other {# olay}}. Hiçbir şey gönderilmez.",
  timeless: "Kayıtta zaman yok; bu yüzden hepsi bir anda gelir.",
  progress: "Oynatmanın ilerleyişi",
  showAll: "Tümünü göster",
};
