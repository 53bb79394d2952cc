import type { response as english } from "@/lib/i18n/messages/en/field-help/response";
import type { Localized } from "@/lib/i18n/messages/localized";

export const response: Localized<typeof english> = {
  id: "Yanıtın sağlayıcıdaki adı. Sonraki bir istek previous_response_id ile buradan sürdürür; saklandığı sürece bu id ile alınabilir.",
  object: "Hep response: bunun ne tür bir nesne olduğunu söyler.",
  created_at: "Yanıtın oluşturulduğu an: sağlayıcının saatine göre 1970’ten beri geçen saniye.",
  completed_at: "Tamamlandığı an, 1970’ten beri saniye. O zamana kadar ve tamamlanmayan yanıtlarda null.",
  status:
    "Hangi aşamada olduğu: queued, in_progress, completed, incomplete, failed ya da cancelled. Son dördü kesindir.",
  model:
    "Yanıtlayan model, çoğu zaman tarihiyle: istekteki gpt-4o-mini burada gpt-4o-mini-2024-07-18 olabilir.",
  output:
    "Ortaya çıkanlar, sırayla öğe öğe: mesajlar, akıl yürütme, araç çağrıları. İlk öğeyi yanıt sanmayın; mesajı arayın.",
  output_text:
    "Tüm mesajların birleştirilmiş metni. SDK’lar bunu kendileri hesaplar; ağda yalnızca bazı sağlayıcılar gönderir.",
  error: "Yanıtın neden başarısız olduğu. status failed değilse null.",
  error_code:
    "Hatanın kısa adı: server_error, rate_limit_exceeded, invalid_prompt gibi. Programlar buna bakar.",
  error_message: "Neyin ters gittiği, insanlar için sözle.",
  error_param: "Varsa, istekte suçlu olan parametre.",
  error_type: "Hatanın türü; code alanından eski ve daha kaba.",
  error_misalignment: "Modeli bir uyumsuzluk kuralı durdurduysa ayrıntıları.",
  incomplete_details: "Yanıtın neden eksik kaldığı. status incomplete değilse null.",
  incomplete_details_reason:
    "Neyin durdurduğu: max_output_tokens ya da content_filter. Başka nedenler de gelebilir; listeyi kapalı saymayın.",
  instructions:
    "Geçerli olan talimatlar. previous_response_id ile taşınmazlar: burada duran, bu istekle gönderilendir.",
  metadata: "İstekteki notlarınız, gönderildikleri gibi.",
  parallel_tool_calls: "Modelin aynı anda birkaç aracı çağırıp çağıramayacağı.",
  temperature: "Geçerli olan sıcaklık; istekte yoksa modelin varsayılanı.",
  top_p: "Geçerli olan top_p; istekte yoksa modelin varsayılanı.",
  top_logprobs: "Her token’ın olasılığıyla birlikte kaç seçenek geldiği.",
  presence_penalty: "Geçerli olan ceza; istekte yoksa 0.",
  frequency_penalty: "Geçerli olan ceza; istekte yoksa 0.",
  tool_choice: "Modelin bir aracı, hangisini, çağırmak zorunda olup olmadığı.",
  tools:
    "Modelin elindeki araçlar, sağlayıcının doldurduğu varsayılanlarla: bir fonksiyonun strict alanı, kimse yazmadığı hâlde true olabilir.",
  background: "Yanıtın, başında bekleyen olmadan üretilip üretilmediği.",
  conversation: "Yanıtın ait olduğu konuşma. Öğeleri oraya eklendi.",
  conversation_id: "Konuşmanın id’si.",
  image: "Girdideki görsellerin nasıl işlendiği.",
  input_transformations:
    "Önceki turlardan olup modele gösterilmeyen akıl yürütmeler; girdideki sırayla, her biri nedeniyle.",
  max_output_tokens: "Akıl yürütme dâhil çıktının sınırı. null: modelin kendi sınırından başkası yok.",
  max_tool_calls: "Tüm yerleşik araçlar için toplam kaç çağrıya izin verildiği.",
  moderation: "İstekte istendiyse, denetim modelinin buldukları.",
  moderation_input: "Girdide buldukları.",
  moderation_output: "Çıktıda buldukları.",
  previous_response_id: "Bunun sürdürdüğü önceki yanıt.",
  prompt: "Kullanılan kayıtlı prompt.",
  prompt_id: "Prompt’un id’si.",
  prompt_variables: "Prompt’un değişkenlerine konanlar.",
  prompt_version: "Prompt’un sürümü.",
  prompt_cache_diagnostics:
    "İstekte karşılaştırma istendiyse, prompt önbelleğinin neden tuttuğu ya da tutmadığı.",
  prompt_cache_key: "Benzer isteklerin önbelleği paylaştığı ad.",
  prompt_cache_options: "Geçerli olan önbellek ayarları.",
  prompt_cache_retention: "Önbelleğe alınan başlangıcın en çok ne kadar tutulacağı.",
  reasoning: "Geçerli olan akıl yürütme ayarları. Akıl yürütmeyen modellerde alanları null olur.",
  reasoning_context:
    "Modelin önceki akıl yürütmelerden hangilerini yeniden gördüğü; istek modele bıraktıysa geçerli olan değer.",
  reasoning_effort: "Modelin ne kadar akıl yürüteceği; istekte yoksa varsayılanı.",
  reasoning_generate_summary: "reasoning.summary alanının eski adı.",
  reasoning_mode: "Akıl yürütmenin nasıl yapıldığı.",
  reasoning_summary:
    "Hangi akıl yürütme özetinin istendiği. auto, dönüştüğü değerle gelebilir; örneğin detailed.",
  safety_identifier: "İsteğin arkasındaki kişinin özetlenmiş (hash) adı.",
  service_tier: "İsteği işleyen kuyruk. İstenenden başka olabilir: örneğin auto, default olarak döner.",
  store: "Sağlayıcının yanıtı saklayıp saklamadığı.",
  text: "Metnin nasıl çıkacağı.",
  text_format: "Metnin biçimi. Şema, anlaşıldığı hâliyle döner.",
  text_verbosity: "Modelin ne kadar yazacağı.",
  tool_usage: "Yerleşik araçların, modelin kendi token’ları dışında harcadıkları.",
  tool_usage_image_gen: "Görsel üretiminin token’ları, tüm çağrılar birlikte.",
  tool_usage_web_search: "Faturaya kaç aramanın yazıldığı.",
  truncation: "Modelin okuyabileceğinden uzun bir konuşmada ne yapılacağı.",
  usage: "Token’lar, yani faturanın ölçüsü. Yanıt bitene kadar null, başarısız olduğunda da çoğu zaman öyle.",
  usage_input_tokens: "Okunan token’lar: talimatlar, araçlar, girdi ve önüne eklenen tüm önceki turlar.",
  usage_input_tokens_details: "Girdi token’larının dökümü.",
  usage_input_tokens_details_cached_tokens:
    "Önbellekten gelen, daha ucuz girdi token’ları. input_tokens içinde sayılırlar.",
  usage_input_tokens_details_cache_write_tokens:
    "Önbelleğe yazılan girdi token’ları. input_tokens içinde sayılırlar.",
  usage_output_tokens: "Yazılan token’lar: metin, araç çağrıları ve hiç gösterilmeyen akıl yürütme.",
  usage_output_tokens_details: "Çıktı token’larının dökümü.",
  usage_output_tokens_details_reasoning_tokens:
    "Akıl yürütmenin token’ları. output_tokens içinde sayılır ve gösterilse de gösterilmese de ödenir.",
  usage_cost: "İsteğin maliyeti, sağlayıcının kredisi cinsinden.",
  usage_total_tokens: "input_tokens ile output_tokens toplamı.",
  user: "İsteğin arkasındaki kişi için eski alan adı.",
  access_programs: "Yanıt için geçerli olan erişim programları.",
  billing: "Kimin ödediği. OpenAI gönderir, ama hiçbir yerde anlatmaz.",
  billing_payer: "Ödeyen taraf; kaydedilenlerin hepsinde developer.",
  content_filters: "Sağlayıcının içerik filtrelerinin girdide ve çıktıda buldukları, kategorilere göre.",
};
