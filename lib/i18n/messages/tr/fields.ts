import type { fields as english } from "@/lib/i18n/messages/en/fields";
import type { Localized } from "@/lib/i18n/messages/localized";

export const fields: Localized<typeof english> = {
  input:
    "Modelin yanıtlayacağı şey: bir metin ya da daha uzun bir konuşma için görseller, dosyalar ve araç sonuçları da taşıyabilen bir öğe listesi. prompt, previous_response_id ya da conversation sürdürülecek bir şey veriyorsa yazılmayabilir. Örnek: Fransızca selam ver.",
  instructions:
    "Modelin yalnızca bu yanıtta nasıl davranacağı; input içindeki her şeyin üstündedir. previous_response_id ile taşınmaz: her seferinde yeniden gönderin. Örnek: Tek cümleyle yanıtla.",
  prompt:
    'Sağlayıcıda saklanan, kimliğiyle anılan bir istem; istenirse sürümü ve doldurulacak değişkenleriyle. Kendi modelini ve girdisini getirebilir. Örnek: \'{\'"id": "pmpt_123", "variables": \'{\'"city": "Ankara"\'}}\'',

  model:
    "Yanıtı veren model, sağlayıcının ona verdiği adla. Her metin yazılabilir; sağlayıcı kendisinde olmayan adları reddeder. Örnek: gpt-5.4",
  temperature:
    "Sonraki sözcüğün ne kadar serbest seçildiği: 0 (hemen hep en olası olan) ile 2 (çok serbest) arasında. Bunu ya da top_p alanını değiştirin, ikisini birden değil. Akıl yürüten birçok model bunu reddeder. Örnek: 0.7",
  top_p:
    "Yalnızca olasılıkları toplamda bu değere ulaşan en olası sözcükler göz önüne alınır; 0 ile 1 arasında. Bunu ya da temperature alanını değiştirin, ikisini birden değil. Örnek: 0.9",
  max_output_tokens:
    "Akıl yürütmeninkiler de içinde, yanıtın en çok kaç token olabileceği; en az 16. Sınıra varılınca yanıt tamamlanmadan (incomplete) biter. Örnek: 512",
  top_logprobs:
    "Metnin her yerinde kaç olası token bildirileceği; 0 ile 20 arasında. Yalnızca include içinde message.output_text.logprobs varsa gelirler. Örnek: 5",
  presence_penalty:
    "Bir kez bile geçmiş sözcüklerin olasılığını düşürür. Open Responses’ta vardır; OpenAI istekte almaz. Örnek: 0.5",
  frequency_penalty:
    "Sözcüklerin olasılığını ne kadar sık geçtilerse o kadar düşürür. Open Responses’ta vardır; OpenAI istekte almaz. Örnek: 0.5",

  tools:
    "Modelin çağırabileceği araçlar: kendi işlevleriniz ve web_search, file_search, code_interpreter, image_generation, mcp gibi yerleşik olanlar. Bir işlevin döndürdüğünü input içinde bir öğe olarak siz geri gönderirsiniz. Örnek: [ '{'\"type\": \"web_search\"'}' ]",
  tool_choice:
    'Modelin araç çağırıp çağırmayacağı: auto modele bırakır, none yasaklar, required en az bir çağrı ister. Bir nesne çağrılacak aracı adlandırır. required ve nesne, tools ister. Örnek: "required"',
  parallel_tool_calls:
    "Modelin aynı anda birden çok araç çağrısı isteyip isteyemeyeceği. Yalnızca tools ile anlamlıdır. Örnek: false",
  max_tool_calls:
    "Bu yanıtta yerleşik araçların en çok kaç kez çağrılacağı; en az 1. Kendi işlevlerinizin çağrıları sayılmaz. Örnek: 3",

  text: "Çıkan metnin ayarları: biçimi (format) ve uzunluğu (verbosity). Örnek: '{'\"verbosity\": \"low\"'}'",
  text_format:
    "Metnin biçimi: text türü serbest metindir; json_schema metni sizin JSON Schema’nıza uydurur (adı harf, rakam, kısa çizgi ve alt çizgiden oluşur); json_object herhangi bir JSON ister ve input içinde JSON sözcüğünü arar. Örnek: '{'\"type\": \"json_object\"'}'",
  text_verbosity:
    "Modelin ne kadar yazdığı: low, medium ya da high. Bunu bilmeyen modeller reddeder. Örnek: low",

  reasoning:
    "Yanıttan önce akıl yürüten modellerin ayarları: effort, summary, mode ve context. Öbür modeller reddeder. Örnek: '{'\"effort\": \"low\"'}'",
  reasoning_effort:
    "Modelin ne kadar akıl yürüteceği: none, minimal, low, medium, high, xhigh ya da max. Azı daha hızlı ve daha ucuzdur. Bir modelin hangilerini aldığı ve kendi varsayılanı değişir. Örnek: low",
  reasoning_summary:
    "Akıl yürütmenin, yanıttan önce akan bir özetini ister: auto, concise ya da detailed. Verilmezse özet gelmez. Örnek: auto",

  store:
    "Sağlayıcının yanıtı saklayıp saklamayacağı; saklanan yanıt kimliğiyle alınabilir ve previous_response_id ile sürdürülebilir. Belleği olmayan sağlayıcılar true değerini reddeder. Örnek: false",
  metadata:
    "Yanıtla birlikte saklanan, size ait en çok 16 not: anahtarlar en çok 64, değerler en çok 512 karakterlik metinlerdir. Örnek: '{'\"ticket\": \"A-17\"'}'",
  previous_response_id:
    "Sürdürülecek önceki yanıtın kimliği. Aynı sağlayıcıda saklanmış olmalıdır. conversation ile birlikte verilemez. Onun instructions değeri taşınmaz. Örnek: resp_123",
  conversation:
    "Bu yanıtın ait olduğu konuşma: kimliği ya da kimliği taşıyan bir nesne. Öğeleri input öncesine konur, gelenler ona eklenir. previous_response_id ile birlikte verilemez. Örnek: conv_123",
  context_management:
    'Konuşma uzadığında sağlayıcının ne yapacağı: belirli bir token sayısından sonra sıkıştırma gibi, en az bir adımlık bir liste. Örnek: [ \'{\'"type": "compaction", "compact_threshold": 100000\'}\' ]',
  truncation:
    "Kullanımdan kalkıyor. Modelin okuyabileceğinden uzun bir konuşmaya ne olacağı: disabled reddeder, auto ortadaki öğeleri çıkarır. Örnek: auto",

  stream:
    "true yanıtı oluşurken olaylar halinde gönderir, bu sayfa bunun içindir; false sonunda bir bütün olarak gönderir. Örnek: true",
  stream_options:
    "Akışın ayarları; yalnızca stream true iken. include_obfuscation false, parçaların uzunluğunu gizleyen dolguyu çıkarır. Örnek: '{'\"include_obfuscation\": false'}'",
  background:
    "true, bağlantı bittikten sonra da sağlayıcının çalışmasını sağlar; yanıt daha sonra kimliğiyle alınır. Böyle yanıtların bir süre saklanması gerektiğinden store false reddedilebilir. Örnek: true",

  include:
    'Yanıta konacak, normalde dışarıda bırakılan ek parçalar: aramaların kaynakları, kod yorumlayıcının çıktıları, logprobs, store false ile kullanılacak şifreli akıl yürütme ve başkaları. Örnek: ["reasoning.encrypted_content"]',
  service_tier:
    "İsteğin nasıl sıraya alındığı ve ücretlendirildiği: auto, default, flex, scale, priority, fast ya da ultrafast. Sağlayıcılar bunların bir bölümünü sunar. Hangisinin kullanıldığını yanıt söyler. Örnek: flex",
  prompt_cache_key:
    "Aynı başlayan isteklerin aynı önbelleğe düşmesi için bir ad; en çok 64 karakter. Örnek: support-bot",
  prompt_cache_options:
    'İstemin başının nasıl önbelleğe alındığı: mode için implicit ya da explicit, en az ne kadar yaşayacağı için ttl 30m ya da 12h. Örnek: \'{\'"mode": "explicit", "ttl": "30m"\'}\'',
  prompt_cache_retention:
    "Kullanımdan kalkıyor, yerini prompt_cache_options alıyor. Önbellekteki istemin ne kadar tutulduğu: in_memory ya da 24h. Bazı sağlayıcılar in-memory yazar. Örnek: 24h",
  safety_identifier:
    "İsteğin ardındaki kişi için değişmeyen bir ad; kötüye kullanım böylece herkese değil tek kullanıcıya bağlanabilir; en çok 64 karakter. Ad değil, bir özet (hash) gönderin. Örnek: user-5f3a",
  user: "Kullanımdan kalkıyor: yerini safety_identifier ve prompt_cache_key aldı. İsteğin ardındaki kişi için bir ad. Örnek: user-5f3a",
  moderation:
    "Girdiyi ve çıktıyı, adı verilmesi gereken bir denetim modeline inceletir. Örnek: '{'\"model\": \"omni-moderation-latest\"'}'",
  image:
    "Bağlamdaki görsellerin nasıl ele alındığı: context_compression için auto, enabled ya da disabled. Örnek: '{'\"context_compression\": \"auto\"'}'",
  access_programs:
    "İsteğin hangi erişim programıyla çalıştığı: cyber için standard, daybreak_blue ya da daybreak_red. Yalnızca kabul edilmiş hesaplar içindir. Örnek: '{'\"cyber\": \"standard\"'}'",
};
