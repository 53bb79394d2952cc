import type { eventHelp as english } from "@/lib/i18n/messages/en/event-help";
import type { Localized } from "@/lib/i18n/messages/localized";
import { does } from "@/lib/i18n/messages/tr/event-help/does";
import { fields } from "@/lib/i18n/messages/tr/event-help/fields";
import { differs, meets } from "@/lib/i18n/messages/tr/event-help/occasions";

export const eventHelp: Localized<typeof english> = {
  title: "Olay türleri",
  search: "Olay türlerinde ara",
  all: "Tüm türler",
  none: "Bu adda bir tür yok.",
  count: "{count, plural, other {# tür}}",
  back: "Geri: {type}",
  labels: {
    meets: "Ne zaman",
    before: "Öncesinde",
    after: "Sonrasında",
    partners: "Eşleri",
    place: "Yeri",
    content: "Getirdiği",
    differs: "Sağlayıcılar",
    rules: "Denetimler",
    source: "Tanıyanlar",
  },
  itself: "aynı türden başka olaylar",
  first: "hiçbir şey: ilk olay budur",
  last: "hiçbir şey: son olay budur",
  anywhere: "sondan önce herhangi bir olay",
  elsewhere: "sırada ne varsa",
  optional: "olmayabilir",
  everyField: "Her olayda type ve bir sequence_number bulunur.",
  orderNote: "Aynı öğenin ya da parçanın olayları. Araya başka öğelerin olayları ve keepalive girebilir.",

  topics: {
    lifecycle: "Yanıtın kendisi",
    error: "Hatalar",
    keepalive: "Yaşam belirtileri",
    output_item: "Çıktı öğeleri",
    content_part: "İçerik parçaları",
    output_text: "Metin",
    refusal: "Ret",
    reasoning_summary: "Akıl yürütme özeti",
    reasoning_text: "Ham akıl yürütme",
    function_call: "Fonksiyon çağrısı",
    custom_tool_call: "Özel araç çağrısı",
    web_search_call: "Web araması",
    file_search_call: "Dosya araması",
    code_interpreter_call: "Kod yorumlayıcı",
    image_generation_call: "Görsel üretimi",
    mcp_list_tools: "MCP sunucusunun araçları",
    mcp_call: "MCP çağrısı",
    shell_call: "Kabuk",
    apply_patch_call: "Yama",
    compaction: "Sıkıştırma",
    audio: "Ses",
  },

  sources: {
    both: "OpenAI ve Open Responses",
    openai: "OpenAI; Open Responses’ta yok",
    open_responses: "Open Responses; OpenAI’ın listesinde yok",
    none: "yayımlanmış bir liste yok: akışlarda görülüyor",
  },

  foreign: {
    vendor:
      "Bir satıcının kendi olayı; satıcının adı iki noktadan önce yazar. Open Responses bu adları satıcılara bırakır; istemciler bunları atlayabilmelidir.",
    terminal:
      "Hiçbir belirtimde olmayan bir bitiş. İstemciler response.completed, response.incomplete ya da response.failed bekler; burada duran akışı kopmuş sayar.",
    ping: "Kendi adıyla bir yaşam belirtisi. Yanıt hakkında bir şey söylemez; OpenAI’ınkinin adı keepalive. openai SDK’nın stream() işlevi buna hata verir.",
    untyped:
      "type alanı olmayan bir JSON. İçinde error varsa Chat Completions biçiminde bir hatadır, OpenRouter böyle gönderir; yoksa ne olduğunu kimse bilemez.",
    malformed:
      "Veri bir JSON nesnesi değil, dolayısıyla kimse için olay sayılmaz. Gelen şey aşağıdaki çerçevede duruyor.",
    unknown:
      "Bu sayfanın tanıdığı bir tür değil: daha yeni bir API’den ya da sunucunun kendisinden. Geldiği gibi saklanır ve gösterilir; yanıtta bir şey değiştirmez.",
  },

  does,
  meets,
  differs,
  fields,
};
