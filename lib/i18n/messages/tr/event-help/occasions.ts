import type {
  differs as englishDiffers,
  meets as englishMeets,
} from "@/lib/i18n/messages/en/event-help/occasions";
import type { Localized } from "@/lib/i18n/messages/localized";

export const meets: Localized<typeof englishMeets> = {
  created:
    "Her akışta ilk sırada, sequence_number 0 ile. Yalnızca starting_after ile sürdürülen akışta yoktur.",
  queued: "background true iken, sağlayıcı meşgulse.",
  in_progress: "Bir kez, response.created ya da response.queued ardından.",
  completed: "İyi biten her akışın sonunda.",
  incomplete:
    "max_output_tokens sınırına varılınca ya da içerik filtresi araya girince. Önce açık kalanlar incomplete durumuyla kapatılır.",
  failed:
    "Tükenen kota, sağlayıcıda bir arıza, bir kural ihlali. Her an gelebilir, bir error olayının ardından da.",
  error: "Her an. Kaydedilmiş olanı, tükenen kota yüzünden, response.in_progress ardından hemen gelmiş.",
  keepalive: "Uzun sessizliklerde: model düşünürken ya da bir araç çalışırken.",
  output_item: "Çıktının her öğesi için. Aynı anda birkaçı açık olabilir: onları output_index ayırır.",
  content_part: "Her mesajda; akıl yürütmede yalnızca ham akıl yürütme gösteriliyorsa.",
  output_text: "Hemen her akışta: yanıt budur.",
  output_text_annotation_added: "Web aramasına, dosya aramasına ya da kod yorumlayıcıya dayanan yanıtlarda.",
  refusal: "Model yanıtlamayı reddedince; yapılandırılmış çıktıda bunu ayrı bir parçada yapar.",
  reasoning_summary: "Akıl yürüten bir model yanıtlıyor ve istekte reasoning.summary var.",
  reasoning_text:
    "Ham akıl yürütmesi gösterilen açık modellerde, örneğin gpt-oss’ta. OpenAI’ın kendi modelleri olsa olsa özet verir.",
  function_call:
    "İsteğin araçları arasında fonksiyonlar var ve model birini çağırıyor. Programınız çalıştırır, sonucu function_call_output olarak gönderir.",
  custom_tool_call: "İstekte özel bir araç var ve model onu çağırıyor. Programınız çalıştırır.",
  web_search_call: "İstekte web_search aracı var ve model bir şeye bakıyor.",
  file_search_call: "İstekte, bakılacak vektör depolarıyla file_search aracı var.",
  code_interpreter_call: "İstekte code_interpreter aracı var; model hesaplıyor ya da çiziyor.",
  image_generation_call: "İstekte image_generation aracı var ve bir görsel isteniyor.",
  mcp_list_tools:
    "İstekte, araçları henüz bilinmeyen bir MCP sunucusu var. Yanıttan önce, her sunucu için bir kez gelir.",
  mcp_call:
    "Model bir MCP sunucusunun aracını kullanıyor. Onay isteniyorsa yerine mcp_approval_request öğesi gelir, çağrı sonraki yanıtta olur.",
  shell_call: "İstekte shell aracı var; komut çıktısı yalnızca sağlayıcının konteynerinden akışla gelir.",
  apply_patch_call: "İstekte apply_patch aracı var; model bir dosya oluşturuyor ya da değiştiriyor.",
  compaction: "İstekte context_management var ve konuşma compact_threshold değerini aştı.",
  audio: "Kaydedilmiş hiçbir akışta yok: dört tür de OpenAI’ın listesinde duruyor, gönderen görülmedi.",
};

export const differs: Localized<typeof englishDiffers> = {
  created:
    "Bazı ağ geçitleri az alanlı bir yanıt gönderir; AI SDK böyle bir yanıtta hata verebilir. OpenAI’ın 2025 başındaki akışlarında hiç sequence_number yok.",
  completed:
    "ChatGPT’nin kendi arka ucu, öğeler geldiği hâlde boş output ile bitirir: akışta geleni saklayın. vLLM, token’lar bittiğinde de böyle bitirir. Birkaç ağ geçidi response.done gönderir ya da hiçbir şey.",
  incomplete: "Bazıları yarım kalan öğenin durumunu completed bırakır; vLLM response.completed ile bitirdi.",
  failed:
    "OpenAI önce error olayı, sonra bunu gönderir: iki bitiş, tek hata. Bazı ağ geçitleri yalnızca bağlantıyı kapatır.",
  error:
    "Üç biçim kullanılıyor: düz (OpenAI’ın şeması), error altında iç içe (Open Responses; OpenAI’dan gelen de böyleydi) ve Chat Completions’taki gibi type alanı olmadan (OpenRouter).",
  keepalive:
    "OpenAI ve Azure gönderir, ama hiçbir yerde yayımlamaz. Başkaları ping gönderir; openai SDK’nın stream() işlevi buna hata verir. Kimisi de her istemcinin atladığı bir yorum satırı gönderir.",
  output_item:
    "GitHub Copilot bir öğeye her olayda başka bir id verir: output_index’e bakın. Bazı ağ geçitleri bu olayı atlar; o zaman openai SDK’nın stream() işlevi hata verir. Akıl yürütmenin kopyaları her seferinde yeniden şifrelenir.",
  content_part:
    "Birçok ağ geçidi bunu atlar ya da geç gönderir; o zaman openai SDK’nın stream() işlevi hata verir. Bedrock, gpt-oss’un tek metnini content_index 1 diye numaralar.",
  output_text_delta:
    "OpenAI, Azure ve ChatGPT’nin arka ucu, uzunluğu bir şey ele vermesin diye obfuscation ekler. xAI, OpenRouter, DeepSeek ve LM Studio eklemez.",
  output_text_done: "Bazı sunucular bunu atlayıp response.content_part.done ile sürdürür.",
  reasoning_text:
    "Üç ad takımı kullanılıyor: response.reasoning_text.delta (OpenAI), response.reasoning.delta (Open Responses) ve ilkinin çevresinde vLLM’in response.reasoning_part.added adı. Çoğu zaman metnin çevresinde hiç parça yoktur.",
  function_call:
    "LM Studio argümanları, öncesinde delta olmadan, bütün gönderir. Çağrıyı max_output_tokens keserse argümanlar geçerli JSON olmaz.",
  mcp_list_tools:
    "OpenAI’ın üç listeden ikisinde response.output_item.done göndermediği görüldü; yine de son yanıtta dururlar.",
  mcp_call: "OpenAI’ın, onaylanmış bir çağrının argümanlarını in_progress olayından önce gönderdiği görüldü.",
  shell_call: "Komut olaylarında item_id yoktur: output_index’e bakın.",
  apply_patch_call: "OpenAI iki türü de gönderir; yayımladığı listede ikisi de yok.",
};
