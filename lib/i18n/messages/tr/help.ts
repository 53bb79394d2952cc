import type { help as english } from "@/lib/i18n/messages/en/help";
import type { Localized } from "@/lib/i18n/messages/localized";

export const help: Localized<typeof english> = {
  takes: "Aldığı değer",
  without: "Verilmezse",
  costs: "Maliyeti",
  rules: "Kurallar",
  knownTo: "Tanıyanlar",
  useExample: "Yerleştir",
  useExampleFor: "Örneği {field} alanına yerleştir",
  reference: "Başvuru belgesi",
  defaultIs: "{value} sayılır",

  kinds: {
    text: "metin",
    text_up_to: "en çok {maximum} karakterlik metin",
    text_or_list: "metin ya da öğe listesi",
    text_or_object: "metin ya da id taşıyan bir nesne",
    number: "sayı",
    number_from: "en az {minimum} olan bir sayı",
    number_from_to: "{minimum} ile {maximum} arasında bir sayı",
    integer: "tam sayı",
    integer_from: "en az {minimum} olan bir tam sayı",
    integer_from_to: "{minimum} ile {maximum} arasında bir tam sayı",
    boolean: "true ya da false",
    one_of: "şunlardan biri: {values}",
    text_such_as: "{values} gibi bir metin",
    list: "liste",
    object: "nesne",
    word_or_object: "bir sözcük ya da bir aracı adlandıran nesne",
  },
  nullable: "null, verilmemiş sayılır",

  sources: {
    all: "OpenAI, CometAPI ve Open Responses",
    openai: "OpenAI ve CometAPI; Open Responses’ta yok",
    openai_new: "yalnızca OpenAI: ne CometAPI’nin belgesinde ne Open Responses’ta var",
    open_responses: "yalnızca Open Responses: OpenAI istekte almaz",
  },

  does: {
    input:
      "Modelin yanıtlayacağı şey: bir metin ya da daha uzun bir konuşma için görseller, dosyalar, önceki çıktılar ve araç sonuçları da taşıyabilen bir öğe listesi.",
    instructions:
      "Modelin yalnızca bu yanıtta nasıl davranacağı; input içindeki her şeyden üstündür. previous_response_id ile taşınmaz: her seferinde yeniden gönderin.",
    prompt:
      "Sağlayıcıda saklanan, kimliğiyle çağrılan bir istem; sürümü ve doldurulacak değişkenleri verilebilir. Kendi modelini, araçlarını ve girdisini getirebilir.",
    model:
      "Yanıtı veren model, sağlayıcının ona verdiği adla. Her metin yazılabilir; sağlayıcı kendisinde olmayan adları reddeder.",
    temperature:
      "Sonraki sözcüğün ne kadar serbest seçildiği: 0 iken hemen hep en olası olan, 2 iken neredeyse her şey. Akıl yürüten birçok model bunu reddeder.",
    top_p:
      "Yalnızca olasılıkları toplamda bu paya ulaşan en olası sözcükler göz önüne alınır: 0.1 iken en üstteki onda bir.",
    max_output_tokens:
      "Akıl yürütmeninkiler de içinde, yanıtın en çok kaç token olabileceği. Sınıra varılınca yanıt incomplete olarak biter.",
    top_logprobs: "Metnin her yerinde en olası kaç token’ın, olasılıklarıyla birlikte bildirileceği.",
    presence_penalty: "Bir kez bile geçmiş sözcüklerin olasılığını düşürür; 0’ın altında yükseltir.",
    frequency_penalty:
      "Sözcüklerin olasılığını ne kadar sık geçtilerse o kadar düşürür; 0’ın altında tekrarı artırır.",
    tools:
      "Modelin çağırabilecekleri: kendi işlevleriniz, MCP konuşan sunucular ve web_search, file_search, code_interpreter, image_generation gibi yerleşik araçlar. İşlevinizin döndürdüğünü input içinde bir öğe olarak siz geri gönderirsiniz.",
    tool_choice:
      "Modelin araç çağırıp çağırmayacağı: auto modele bırakır, none yasaklar, required en az bir çağrı ister. Bir nesne, aracı ya da aralarından seçilecek araçları adlandırır.",
    parallel_tool_calls:
      "Modelin, hiçbir sonuç görmeden aynı anda birden çok araç çağrısı isteyip isteyemeyeceği.",
    max_tool_calls:
      "Bu yanıtta yerleşik araçların, hepsi birlikte, en çok kaç kez çağrılacağı. Modelin bunun ötesinde istedikleri atlanır.",
    text: "Metnin nasıl çıkacağı: biçimi (format) ve uzunluğu (verbosity).",
    text_format:
      "Metnin biçimi. text serbesttir; json_schema metni sizin JSON Schema’nıza uydurur; json_object herhangi bir JSON ister, eski yoldur.",
    text_verbosity: "Modelin ne kadar yazacağı. Bunu bilmeyen modeller reddeder.",
    reasoning: "Yanıttan önce akıl yürüten modellerin ayarları. Öbür modeller reddeder.",
    reasoning_effort:
      "Modelin ne kadar akıl yürüteceği. Bir modelin hangi değerleri aldığı ve değer verilmezse ne yaptığı modelden modele değişir.",
    reasoning_summary: "Akıl yürütmenin, yanıttan önce akan bir özetini ister. Verilmezse özet gelmez.",
    reasoning_context:
      "Modelin önceki akıl yürütmelerin hangisini yeniden göreceği: auto modele bırakır, current_turn yalnızca bu turunkini, all_turns bütün konuşmanınkini verir.",
    reasoning_mode:
      "Akıl yürütmenin nasıl yapılacağı: standard ya da tek yanıt üzerinde daha uzun çalışan pro.",
    reasoning_generate_summary: "reasoning.summary alanının eski adı.",
    store:
      "Sağlayıcının yanıtı saklayıp saklamayacağı; saklanan yanıt kimliğiyle alınır ve previous_response_id ile sürdürülür. Belleği olmayan sağlayıcılar true değerini reddeder.",
    metadata:
      "Yanıtla birlikte saklanan ve onunla geri gelen, size ait en çok 16 not; yanıtı yeniden bulmak için.",
    previous_response_id:
      "Sürdürülecek önceki yanıtın kimliği: girdisi ve çıktısı sizinkinin önüne konur. Aynı sağlayıcıda saklanmış olmalıdır.",
    conversation: "Bu yanıtın ait olduğu konuşma: öğeleri input’un önüne konur, gelenler ona eklenir.",
    context_management:
      "Konuşma uzadığında sağlayıcının ne yapacağı: şimdilik tek tür var, belirli bir token sayısından sonra sıkıştırma (compaction).",
    truncation:
      "Modelin okuyabileceğinden uzun bir konuşmaya ne olacağı: disabled reddeder, auto en eski öğeleri çıkarır.",
    stream:
      "true, yanıtı oluşurken olaylar halinde gönderir, bu sayfa bunun içindir; false, sonunda bir bütün olarak gönderir.",
    stream_options: "Akışın ayarları.",
    stream_options_include_obfuscation:
      "Parçaların rastgele dolgu taşıyıp taşımayacağı; hattı izleyen biri sözcükleri uzunluklarından tahmin edemesin diye.",
    background:
      "true, bağlantı bittikten sonra da sağlayıcının çalışmasını sağlar; yanıt daha sonra kimliğiyle alınır.",
    include:
      "Yanıta konacak, normalde dışarıda kalan parçalar: aramaların kaynakları ve sonuçları, kod yorumlayıcının çıktıları, token olasılıkları, şifreli akıl yürütme, gelen görseller.",
    service_tier:
      "İsteğe hangi kuyruğun, hangi fiyatla bakacağı. Hangisinin baktığını yanıt söyler; başka biri de olabilir.",
    prompt_cache_key: "Aynı başlayan isteklerin aynı önbelleğe düşmesi için bir ad.",
    prompt_cache_options: "İsteğin başının nasıl önbelleğe alınacağı. gpt-5.6 ve sonraki modeller için.",
    prompt_cache_options_mode:
      "implicit önbellek için kendiliğinden bir işaret koyar; explicit işaretleri size bırakır (input parçasında prompt_cache_breakpoint), işaret yoksa hiçbir şey önbelleğe alınmaz.",
    prompt_cache_options_ttl: "Önbelleğe alınanın en az ne kadar yaşayacağı.",
    prompt_cache_options_prewarm: "true önbelleği doldurur, çıktı üretmez.",
    prompt_cache_options_comparison_response_id:
      "Önbelleğin neden tutmadığını anlamak için karşılaştırılacak yanıtın kimliği.",
    prompt_cache_retention:
      "Önbelleğe alınanın en çok ne kadar tutulacağı. CometAPI’nin belgesi ilk değeri in-memory yazar. Yerini prompt_cache_options.ttl alıyor.",
    safety_identifier:
      "İsteğin ardındaki kişi için değişmeyen bir ad; kötüye kullanım böylece herkese değil tek kullanıcıya bağlanır. Ad değil, bir özet (hash) gönderin. OpenAI’nin en yeni SDK’sı 128 karakterden söz eder.",
    user: "İsteğin ardındaki kişi için bir ad. Yerini safety_identifier ve prompt_cache_key alıyor.",
    moderation: "Gireni ve çıkanı bir denetim modeline inceletir.",
    moderation_model: "İncelemeyi yapan denetim modeli.",
    moderation_policy_input_mode: "İşaretlenen girdiye ne olacağı: score bildirir, block reddeder.",
    moderation_policy_output_mode: "İşaretlenen çıktıya ne olacağı: score bildirir, block vermez.",
    image: "İstekteki görsellerin nasıl ele alınacağı.",
    image_context_compression:
      "Görsellerin model için küçültülüp küçültülmeyeceği: auto modele ve girdiye göre karar verir, enabled ister, disabled yasaklar.",
    access_programs: "İsteğin hangi erişim programlarıyla çalışacağı; kabul edilmiş hesaplar içindir.",
    access_programs_cyber:
      "Güvenlik çalışmaları için program. Verilmezse hesabınki geçerlidir; hesapta olmayan bir program 403 ile reddedilir.",
  },

  price: {
    input: "Girdi token’ları. Görseller ve dosyalar da token sayılır, çoğu zaman bir o kadar.",
    instructions: "Her istekte girdi token’ları.",
    max_output_tokens:
      "Bir yanıtın en çok kaça mal olacağını sınırlar; çok düşükse akıl yürütme, daha bir sözcük yazılmadan onu tüketir.",
    top_logprobs: "Token değil ama çok daha büyük olaylar: her token rakiplerini de taşır.",
    tools: "Her açıklama için girdi token’ları, yerleşik araçların çoğunda çağrı başına ücret.",
    parallel_tool_calls: "Zaman: aynı anda birkaç çağrı, tur sayısını azaltır.",
    max_tool_calls: "Yerleşik araçların ücretini sınırlar.",
    text_verbosity: "Çıktı token’ları: en azını low yazar.",
    reasoning_effort: "Çıktı token’ları ve zaman: her basamak birkaç kat fazlasına mal olabilir.",
    reasoning_summary: "Birkaç çıktı token’ı ve bir an.",
    reasoning_mode: "pro, token’ın ve zamanın kat kat fazlasına mal olur.",
    previous_response_id: "Önceki bütün öğeler yeniden girdi token’ıdır, bir bölümü önbellekten.",
    conversation: "Önceki bütün öğeler yeniden girdi token’ıdır, bir bölümü önbellekten.",
    context_management: "Bir adım fazladan çıktıya karşılık, sonrasında daha az girdi token’ı.",
    stream_options_include_obfuscation: "Yalnızca bayt: false akışı küçültür.",
    background: "İlk olaya kadar geçen süre: önce kuyruğa girer.",
    include: "Yalnızca bayt: olaylar büyür.",
    service_tier: "flex daha ucuz ve yavaş, priority ve fast daha pahalı ve hızlıdır.",
    prompt_cache_key: "Önbellekten gelen girdi token’ları daha ucuz ve hızlıdır.",
    prompt_cache_options_ttl: "Daha uzun ömür, önbelleğe yazarken ücretlendirilebilir.",
    prompt_cache_options_prewarm: "Şimdi girdi token’ları, sonra daha az bekleme.",
    prompt_cache_retention: "Önbellekten gelen girdi token’ları daha ucuz ve hızlıdır.",
    image_context_compression: "Görseller küçültülünce daha az girdi token’ı.",
  },

  bound: {
    input: "prompt, previous_response_id ya da conversation sürdürülecek bir şey veriyorsa yazılmayabilir.",
    model: "prompt bir model adlandırıyorsa yazılmayabilir.",
    temperature: "Bunu ya da top_p alanını değiştirin, ikisini birden değil.",
    top_p: "Bunu ya da temperature alanını değiştirin, ikisini birden değil.",
    top_logprobs: "Yalnızca include içinde message.output_text.logprobs varsa gelir.",
    tools: "tool_choice içinde adı geçen araçlar burada olmalıdır.",
    tool_choice: "required ve adı verilen her araç, tools ister.",
    parallel_tool_calls: "Yalnızca tools ile bir işe yarar.",
    max_tool_calls: "Yalnızca yerleşik araçları sayar, kendi işlevlerinizi değil.",
    text_format:
      "json_schema en çok 64 harf, rakam, kısa çizgi ve alt çizgiden oluşan bir ad ister. json_object, input ya da instructions içinde JSON sözcüğünü ister.",
    reasoning_generate_summary: "reasoning.summary ile birlikte verilmez.",
    metadata: "Anahtarlar en çok 64, değerler en çok 512 karakterlik metinlerdir.",
    previous_response_id: "conversation ile birlikte verilmez. Önceki yanıt saklanmış olmalıdır.",
    conversation: "previous_response_id ile birlikte verilmez.",
    context_management: "En az bir öğe.",
    stream_options: "Yalnızca stream true iken.",
    background: "Yanıtın saklanmasını gerektirir: store false ile olmaz.",
    include: "reasoning.encrypted_content, store false olan istekler içindir.",
    moderation: "model adı verilmelidir.",
    access_programs_cyber: "Yalnızca kabul edilmiş hesaplar için.",
  },
};
