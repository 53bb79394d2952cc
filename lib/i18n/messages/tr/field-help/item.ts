import type { item as english } from "@/lib/i18n/messages/en/field-help/item";
import type { Localized } from "@/lib/i18n/messages/localized";

export const item: Localized<typeof english> = {
  any: {
    id: "Öğenin kendi id’si. Çağrıyı sonucuna bağlayan call_id değildir.",
    type: "Öğenin türü; öteki alanları buna bağlıdır.",
    status:
      "Öğenin hangi aşamada olduğu: in_progress, completed ya da incomplete; sağlayıcının araçlarında failed de olur.",
    call_id: "Çağrıyı sonucuna bağlar: programınız sonucu bununla geri gönderir. Öğenin id’si değildir.",
    caller: "Kimin çağırdığı: modelin kendisi (direct) ya da modelin yazdığı bir program, call_id’siyle.",
    created_by: "Öğeyi kimin oluşturduğu.",
    name: "Aracın adı, istekteki gibi.",
    namespace: "Adın hangi araç grubunda aranacağı.",
    async: "Sonucun bir sonraki istekten daha geç gelip gelemeyeceği.",
    action: "Ne yapılacağı.",
    arguments: "Çağrının argümanları: JSON içeren bir metin. Güvenmeden önce denetleyin.",
    output: "Çağrıdan çıkan.",
    error: "Neden ters gittiği; gitmediyse null.",
    server_label: "İstekteki MCP sunucularından hangisiyle ilgili olduğu.",
    encrypted_content:
      "Yalnızca sağlayıcının okuyabildiği mühürlü hâl. Model kaldığı yerden sürdürsün diye değiştirmeden geri gönderin.",
    execution: "Aramayı kimin yaptığı: server sağlayıcı, client programınız.",
  },
  message: {
    whole: "Modelin söylediği. Yanıt buradadır: bu türdeki öğelerin content alanında.",
    content: "Mesajın parçaları: metinler ve retler. Genellikle bir tane olur.",
    role: "assistant: konuşan modeldir.",
    phase:
      "Yoldaki sözler için commentary, yanıt için final_answer. Mesajla birlikte geri gönderin; yoksa sonraki turlar kötüleşebilir.",
  },
  reasoning: {
    whole:
      "Modelin konuşmadan ya da çağırmadan önce düşündükleri. Ardından gelen çağrılarla geri gönderin; yoksa model hepsini baştan düşünür.",
    summary: "Okurlar için, paragraflar hâlinde özet. reasoning.summary istenmediyse boştur.",
    content: "Ham akıl yürütme; sağlayıcısı gösteren modellerde.",
    status: "Hangi aşamada olduğu. OpenAI burada çoğu zaman göndermez.",
  },
  function_call: {
    whole:
      "Model bir fonksiyonunuzu istiyor. Çalıştırın ve sonucu aynı call_id ile function_call_output olarak gönderin.",
    name: "Fonksiyonun adı, istekteki tools listesinde olduğu gibi.",
  },
  function_call_output: {
    whole: "Bir fonksiyonunuzun sonucu, programınızın gönderdiği gibi.",
    output: "Sonuç: bir metin ya da metin, görsel ve dosya parçaları.",
  },
  custom_tool_call: {
    whole: "Model özel bir aracınızı istiyor; girdisi serbest metin.",
    input: "Girdi. Aracınızın grameri öyle istemedikçe JSON değildir.",
  },
  custom_tool_call_output: {
    whole: "Özel bir aracınızın sonucu, programınızın gönderdiği gibi.",
    output: "Sonuç: bir metin ya da metin, görsel ve dosya parçaları.",
  },
  file_search_call: {
    whole: "Model vektör depolarınızda aradı.",
    queries: "Ne aradığı.",
    results: "Bulunanlar; include içinde file_search_call.results istenmediyse null.",
    results_file_id: "Bulunduğu dosyanın id’si.",
    results_filename: "O dosyanın adı.",
    results_score: "Ne kadar uyduğu, 0 ile 1 arasında.",
    results_text: "Bulunan bölüm.",
    results_attributes: "Dosyanın deponuzdaki nitelikleri.",
  },
  web_search_call: {
    whole: "Model web’de aradı, bir sayfa açtı ya da bir sayfanın içinde aradı.",
    action: "Ne yaptığı: search, open_page ya da find_in_page.",
    results: "Bulunanlar; söyleyen sağlayıcılarda.",
    action_type: "search, open_page ya da find_in_page.",
    action_query: "Ne aradığı.",
    action_queries: "Birden çok şey aradıysa, ne aradıkları.",
    action_sources: "Bakılan sayfalar; include içinde web_search_call.action.sources istenirse.",
    action_url: "Açılan ya da içinde aranan sayfa.",
    action_pattern: "Sayfada ne arandığı.",
  },
  computer_call: {
    whole:
      "Model bilgisayarda bir şey yapılmasını istiyor: bir tıklama, bir tuş, bir ekran görüntüsü. Yapın ve yeni ekran görüntüsünü gönderin.",
    action: "Yapılacak iş: click, double_click, drag, keypress, move, screenshot, scroll, type, wait.",
    actions: "Sırayla yapılacak birkaç iş.",
    pending_safety_checks:
      "Birinin onaylaması gereken uyarılar: acknowledged_safety_checks olarak geri gönderilir.",
  },
  computer_call_output: {
    whole: "Bilgisayarın sonraki görünümü, programınızın gönderdiği gibi.",
    output: "Ekran görüntüsü.",
    acknowledged_safety_checks: "Onaylanan uyarılar.",
  },
  code_interpreter_call: {
    whole: "Model Python yazdı ve bir konteynerde çalıştırttı.",
    code: "Kod; henüz bilinmiyorsa null.",
    container_id: "Çalıştığı konteyner. İçindeki dosyalar, konteyner yaşadıkça alınabilir.",
    outputs: "Yazdırdıkları ve çizdikleri; include içinde code_interpreter_call.outputs istenmediyse null.",
    outputs_logs: "Yazdırdıkları.",
    outputs_url: "Çizdiği görselin alınabileceği adres.",
  },
  image_generation_call: {
    whole: "Model bir görsel çizdirdi.",
    result: "Görsel, base64 olarak; çizilene kadar null.",
    action: "Yeni bir görsel mi çizildi, verilen mi değiştirildi.",
    background: "Arka planın saydam olup olmadığı.",
    error: "Neden görsel olmadığı.",
    output_format: "Görselin dosya biçimi.",
    quality: "Hangi kalitede çizildiği.",
    revised_prompt: "Görselin çizildiği sözler: model sizinkileri yeniden yazar.",
    size: "Görselin piksel olarak boyutu.",
    svg_usage: "SVG olarak çizmenin harcadıkları.",
  },
  local_shell_call: {
    whole: "Model, sizin kabuğunuzda bir komut çalıştırılmasını istiyor.",
    action: "Komut; ortamı ve diziniyle.",
    action_command: "Komut ve argümanları, ayrı ayrı.",
    action_env: "Ortam değişkenleri.",
    action_working_directory: "Çalıştırılacağı dizin.",
  },
  local_shell_call_output: {
    whole: "Komutun yazdırdıkları, programınızın gönderdiği gibi.",
    output: "Yazdırdıkları.",
  },
  shell_call: {
    whole: "Model bir kabukta komut çalıştırılmasını istiyor: sağlayıcının konteynerinde ya da sizde.",
    action: "Komutlar ve sınırları.",
    action_commands: "Komutlar.",
    action_timeout_ms: "En çok ne kadar sürebilecekleri, milisaniye olarak.",
    action_max_output_length: "Çıktılarından en çok kaç karakter istendiği.",
    environment: "Nerede çalıştıkları: sağlayıcının bir konteynerinde ya da sizde.",
  },
  shell_call_output: {
    whole: "Komutların yazdırdıkları ve nasıl bittikleri.",
    max_output_length: "En çok kaç karakterin saklandığı.",
    output: "Her komut için bir kayıt.",
    output_stdout: "Yazdırdıkları.",
    output_stderr: "Hata olarak yazdırdıkları.",
    output_outcome: "Nasıl bittiği: bir kodla exit ya da timeout.",
  },
  apply_patch_call: {
    whole:
      "Model bir dosyanın oluşturulmasını, değiştirilmesini ya da silinmesini istiyor. Programınız yapar ve sonucunu bildirir.",
    operation: "Ne yapılacağı, hangi dosyayla ve nasıl.",
    operation_type: "create_file, update_file ya da delete_file.",
    operation_path: "Dosyanın yolu.",
    operation_diff: "Değişiklik, diff biçiminde.",
  },
  apply_patch_call_output: {
    whole: "Değişikliğin nasıl uygulandığı, programınızın söylediği gibi.",
    output: "Programınızın bu konuda söyledikleri.",
  },
  mcp_call: {
    whole: "Model bir MCP sunucusunun aracını çağırdı; çağrıyı sağlayıcı yaptı.",
    name: "Aracın o sunucudaki adı.",
    output: "Sunucunun yanıtı.",
    approval_request_id: "Çağrıya izin veren onay isteği.",
  },
  mcp_list_tools: {
    whole: "Bir MCP sunucusunun araçları. Öğeyi sonraki isteklerde tutarsanız sunucuya yeniden sorulmaz.",
    tools: "Araçlar; her biri adı, açıklaması ve şemasıyla.",
  },
  mcp_approval_request: {
    whole: "Model bir MCP sunucusunun aracını çağırmak istiyor ve izin soruyor.",
    name: "Aracın adı.",
    arguments: "Hangi argümanlarla çağrılacağı: onayladığınız budur.",
  },
  mcp_approval_response: {
    whole: "Bir onay isteğinin yanıtı.",
    approval_request_id: "Yanıtladığı isteğin id’si.",
    approve: "Çağrının yapılıp yapılamayacağı.",
    reason: "Neden olur ya da neden olmaz.",
  },
  program: {
    whole: "Modelin JavaScript ile yazdığı, gereken araçları çağıran bir program.",
    code: "Program.",
    fingerprint: "Programın mührü. Değiştirmeden geri gönderin.",
  },
  program_output: {
    whole: "Modelin bir programının döndürdüğü.",
    result: "Döndürdüğü değer.",
  },
  tool_search_call: {
    whole: "Model, tanımları başta yüklenmemiş araçları arıyor.",
    arguments: "Ne aradığı.",
  },
  tool_search_output: {
    whole: "Bulunan ve bundan sonra yüklü olan araçlar.",
    tools: "Tanımları.",
  },
  additional_tools: {
    whole: "Bundan sonra istektekilere katılan araçlar.",
    role: "Onları kimin getirdiği.",
    tools: "Tanımları.",
  },
  compaction: {
    whole:
      "O ana kadarki konuşma, sıkıştırılmış ve mühürlü. Yerine geçtiği öğeler yerine bunu geri gönderin.",
  },
};
