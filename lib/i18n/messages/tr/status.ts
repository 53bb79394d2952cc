import type { status as english } from "@/lib/i18n/messages/en/status";
import type { Localized } from "@/lib/i18n/messages/localized";

export const status: Localized<typeof english> = {
  ready: "Hazır",
  streaming: "Akıyor",
  completed: "Tamamlandı",
  incomplete: "Yarım kaldı",
  failed: "Başarısız",
  cut: "Kesildi",
  stopped: "Durduruldu",
  http: "HTTP {status}",
  events: "{digits} olay",
  tokensIn: "giren",
  tokensOut: "çıkan",
  tokensReasoning: "akıl yürütme",
  sandbox: "Deneme sunucusu: dışarı hiçbir şey çıkmaz",
  sentTo: "İstekler şuraya gider: {provider}",
};
