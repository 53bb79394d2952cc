import type { status as english } from "@/lib/i18n/messages/en/status";
import type { Localized } from "@/lib/i18n/messages/localized";

export const status: Localized<typeof english> = {
  ready: "Hazır",
  streaming: "Akış sürüyor",
  completed: "Tamamlandı",
  incomplete: "Yarım kaldı",
  failed: "Başarısız",
  cut: "Kesildi",
  stopped: "Durduruldu",
  http: "HTTP {status}",
  untimed: "yok",
  events: "{digits} olay",
  errors: "{digits} hata",
  warnings: "{digits} uyarı",
  checks: "denetim",
  replay: "yeniden oynatım",
  replayPaused: "yeniden oynatım, duraklatıldı",
  tokensIn: "girdi",
  tokensOut: "çıktı",
  tokensReasoning: "akıl yürütme",
  sandbox: "Sandbox: bu sunucudan dışarı hiçbir şey çıkmaz",
  sentTo: "İsteklerin gittiği yer: {provider}",
};
