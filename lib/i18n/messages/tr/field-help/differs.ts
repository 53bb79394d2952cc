import type { differs as english } from "@/lib/i18n/messages/en/field-help/differs";
import type { Localized } from "@/lib/i18n/messages/localized";

export const differs: Localized<typeof english> = {
  response: {
    id: "GitHub Copilot tek bir akışın her olayında başka bir id verir.",
    created_at: "Bedrock kesirli bir sayı gönderir.",
    completed_at: "OpenAI’ın eski yanıtlarında ve bazı ağ geçitlerinde yok.",
    status: "CometAPI’nin başvuru belgesindeki listede incomplete yok. OpenAI gönderir.",
    output:
      "ChatGPT’nin kendi arka ucu, öğeler akışta geldiği hâlde boş listeyle bitirir; new-api de bunu yaptı.",
    output_text: "OpenRouter gönderir; OpenAI, belgesinde yazdığı hâlde göndermez.",
    error: "Open Responses ve OpenAI nesnede birleşir; xAI’ın HTTP hatalarında yerinde bir metin vardır.",
    error_code: "OpenRouter ve vLLM buraya sayı koyar, CometAPI bazen boş metin.",
    moderation: "xAI, OpenRouter ve LM Studio göndermez.",
    prompt_cache_retention:
      "xAI, OpenRouter ve LM Studio göndermez. CometAPI’nin belgesi ilk değeri in-memory diye yazar.",
    store: "Belleği olmayan sağlayıcılar, ne istenirse istensin false der ya da true değerini reddeder.",
    content_filters: "Yalnızca Azure ve DeepSeek gönderir.",
    usage: "Bazı sunucular ayrıntıları göndermez; o zaman bunlardan alınan toplamlar boşa çıkar.",
    usage_cost: "Yalnızca OpenRouter gönderir.",
    tool_usage: "Yalnızca OpenAI’ın yeni yanıtlarında.",
  },
  item: {
    any: {
      id: "GitHub Copilot bunu olaydan olaya değiştirir: öğenin output içindeki yerine bakın.",
      encrypted_content: "OpenAI her gönderişinde yeniden şifreler: iki kopya hiç benzemez.",
    },
    reasoning: {
      id: "OpenRouter bunu akış ile son yanıt arasında değiştirir.",
    },
    function_call: {
      arguments: "max_output_tokens keserse geçerli JSON olmaz.",
    },
    mcp_call: { error: "OpenAI’da metin değil, nesne." },
  },
};
