import type { presetRow as english } from "@/lib/i18n/messages/en/preset-row";
import type { Localized } from "@/lib/i18n/messages/localized";

export const presetRow: Localized<typeof english> = {
  label: "Hazır istekler",
  save: "Hazır istek olarak kaydet",
  all: "Tüm hazır istekler",
  names: {
    "bedtime-story": "Uyku masalı",
    chain: "Zincir",
    "structured-output": "Yapılandırılmış çıktı",
    "function-calling": "Fonksiyon çağrısı",
    "function-result": "Fonksiyon sonucu",
    reasoning: "Akıl yürütme",
    image: "Görsel",
    pdf: "PDF",
    "web-search": "Web araması",
    "file-search": "Dosya araması",
    "code-interpreter": "Kod yorumlayıcı",
    mcp: "MCP",
    background: "Arka plan",
    logprobs: "Log olasılıkları",
  },
  command: "Hazır istek: {name}",
};
