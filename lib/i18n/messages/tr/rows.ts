import type { rows as english } from "@/lib/i18n/messages/en/rows";
import type { Localized } from "@/lib/i18n/messages/localized";

export const rows: Localized<typeof english> = {
  runEvents: "{count} olay",
  expand: "Her biri için bir satır (Enter)",
  collapse: "Hepsi için tek satır (Enter)",
  meanGap: "Bu satırdaki olaylar arasındaki ortalama aralık",
  stateOfItem: "{state} · öğe {index}",
  states: {
    response: {
      web_search_call: {
        in_progress: "web araması başladı",
        searching: "web araması sürüyor …",
        completed: "web araması tamamlandı",
      },
      file_search_call: {
        in_progress: "dosya araması başladı",
        searching: "dosya araması sürüyor …",
        completed: "dosya araması tamamlandı",
      },
      code_interpreter_call: {
        in_progress: "kod yorumlayıcı başladı",
        interpreting: "kod yorumlayıcı çalışıyor …",
        completed: "kod yorumlayıcı işini bitirdi",
      },
      image_generation_call: {
        in_progress: "görsel üretimi başladı",
        generating: "görsel çiziliyor …",
        completed: "görsel üretimi tamamlandı",
      },
      mcp_call: {
        in_progress: "MCP çağrısı başladı",
        completed: "MCP çağrısı tamamlandı",
        failed: "MCP çağrısı başarısız oldu",
      },
      mcp_list_tools: {
        in_progress: "MCP araç listesi istendi",
        completed: "MCP araç listesi alındı",
        failed: "MCP araç listesi alınamadı",
      },
      compaction: {
        compacting: "sıkıştırma sürüyor …",
      },
    },
  },
};
