import type { does as english } from "@/lib/i18n/messages/en/event-help/does";
import type { Localized } from "@/lib/i18n/messages/localized";

export const does: Localized<typeof english> = {
  created: "Yanıt artık var. O anki hâliyle gelir: kimliği, geçerli ayarlar ve henüz boş olan çıktısıyla.",
  queued: "Yanıt sırasını bekliyor: kabul edildi, ama henüz bir şey üretilmiyor.",
  in_progress:
    "Yanıtın üretimi başladı. Yanıt nesnesi bir daha gelir; status alanı in_progress, çıktısı hâlâ boş.",
  completed:
    "İyi bitiş. Yanıt nesnesi son kez ve bütün olarak gelir: tüm çıktı öğeleri ve token cinsinden kullanım.",
  incomplete:
    "Eksik kalan bir yanıtın sonu. Yanıt nesnesi elde ne varsa onunla gelir; neyin durdurduğunu incomplete_details.reason söyler.",
  failed: "Ters giden bir yanıtın sonu. Yanıt nesnesi failed durumuyla gelir; nedenini error alanı söyler.",
  error:
    "Bir şey ters gitti ve yanıt bitiyor. HTTP yine de 200 der: durum kodu, kimse bilmeden önce gönderilmişti.",
  keepalive:
    "Yaşam belirtisi: sessiz kalan bağlantıyı yolda kimse kapatmasın diye. Yanıt hakkında bir şey söylemez; olsa olsa sequence_number ilerler.",
  output_item_added:
    "Çıktının yeni bir öğesi başlıyor: bir mesaj, bir akıl yürütme, bir araç çağrısı. Türü, kimliği ve output içindeki yeri artık belli; içeriği çoğu zaman henüz boş.",
  output_item_done:
    "Çıktının bir öğesi bitti ve son yanıtta duracağı hâliyle, bütün olarak geliyor. Bir öğenin tek bir değerini saklayacaksanız bunu saklayın.",
  content_part_added:
    "Bir öğenin içeriğinde yeni bir parça başlıyor: mesajda output_text ya da refusal, akıl yürütmede reasoning_text. Metni henüz boş.",
  content_part_done:
    "İçeriğin bir parçası bitti ve bütün olarak geliyor: annotation’larıyla metin ya da ret metni.",
  output_text_delta:
    "Metnin sonraki parçacığı; çoğu zaman tek bir token. Parçacıklar sırayla birleşince metin olur.",
  output_text_annotation_added:
    "Metnin bir bölümüne kaynak: bir web sayfası, bir dosya, bir konteynerdeki dosya. Parçanın annotations listesinde sıradaki yeri alır.",
  output_text_done: "Metin bitti ve bütün olarak geliyor. Birleştirilmiş delta’lara eşit olmalı.",
  refusal_delta: "Modelin reddederken kullandığı sözlerin sonraki parçacığı.",
  refusal_done: "Ret metni bitti ve bütün olarak geliyor. Birleştirilmiş delta’lara eşit olmalı.",
  reasoning_summary_part_added:
    "Özetin bir paragrafı başlıyor. Bir akıl yürütmede birkaç tane olabilir; summary_index sayar.",
  reasoning_summary_text_delta:
    "Modelin ne düşündüğüne dair özetin sonraki parçacığı. Okur için yazılmıştır: akıl yürütmenin kendisi değildir.",
  reasoning_summary_text_done:
    "Özetin bir paragrafının metni bitti ve bütün olarak geliyor. Birleştirilmiş delta’lara eşit olmalı.",
  reasoning_summary_part_done: "Özetin bir paragrafı bitti ve bütün olarak geliyor.",
  reasoning_text_delta:
    "Modelin düşünürken yazdığı kendi akıl yürütmesinin sonraki parçacığı. Yanıta dâhil değildir.",
  reasoning_text_done:
    "Bu parçanın akıl yürütmesi bitti ve bütün olarak geliyor. Birleştirilmiş delta’lara eşit olmalı.",
  reasoning_delta:
    "Modelin kendi akıl yürütmesinin sonraki parçacığı, Open Responses’taki adıyla. OpenAI buna response.reasoning_text.delta der.",
  reasoning_done:
    "Bu parçanın akıl yürütmesi bitti ve bütün olarak geliyor, Open Responses’taki adıyla. OpenAI buna response.reasoning_text.done der.",
  reasoning_part_added:
    "Ham akıl yürütmenin bir parçası başlıyor; bu ad vLLM’den çıktı. Başka yerde response.content_part.added kullanılır.",
  reasoning_part_done:
    "Ham akıl yürütmenin bir parçası bitti ve bütün olarak geliyor. Başka yerde response.content_part.done kullanılır.",
  function_call_arguments_delta:
    "Bir fonksiyonunuzun argümanlarının sonraki parçacığı. Yalnızca birleşmiş hâli JSON’dur: parçacığı tek başına çözümlemeyin.",
  function_call_arguments_done:
    "Argümanlar bitti ve bütün olarak geliyor: JSON içeren bir metin. Fonksiyonun adı ve call_id öğede durur.",
  custom_tool_call_input_delta: "Özel aracınızın girdisinin sonraki parçacığı: serbest metin, JSON değil.",
  custom_tool_call_input_done:
    "Özel aracın girdisi bitti ve bütün olarak geliyor. Aracın adı ve call_id öğede durur.",
  web_search_call_in_progress: "Model bir web araması istedi; arama henüz başlamadı.",
  web_search_call_searching: "Sağlayıcı arıyor.",
  web_search_call_completed:
    "Arama bitti. Ne arandığı öğenin action alanında yazar; bulunanlar metinde kaynak olarak görünür.",
  file_search_call_in_progress: "Model vektör depolarınızda bir arama istedi; arama henüz başlamadı.",
  file_search_call_searching: "Vektör depolarında aranıyor.",
  file_search_call_completed:
    "Arama bitti. Sorgular öğede durur; sonuçlar yalnızca include içinde file_search_call.results istenirse gelir.",
  code_interpreter_call_in_progress: "Model kod yorumlayıcıyı çağırdı; sırada kodu var.",
  code_interpreter_call_code_delta: "Modelin yazdığı Python kodunun sonraki parçacığı.",
  code_interpreter_call_code_done: "Kod bitti ve bütün olarak geliyor. Henüz çalışmadı.",
  code_interpreter_call_interpreting: "Kod, konteynerinde çalışıyor.",
  code_interpreter_call_completed:
    "Kod çalıştı. Yazdırdıkları ve çizdikleri, include içinde code_interpreter_call.outputs istenirse öğede durur.",
  image_generation_call_in_progress: "Model bir görsel istedi; çizim henüz başlamadı.",
  image_generation_call_generating: "Görsel çiziliyor.",
  image_generation_call_partial_image:
    "Görselin o ana kadarki hâli; her seferinde bütün gelir, birleştirilecek bir parça değildir. En çok kaç tane geleceğini araçtaki partial_images söyler.",
  image_generation_call_completed: "Görsel hazır. Öğeyle birlikte, result içinde base64 olarak gelir.",
  mcp_list_tools_in_progress: "Sağlayıcı, bir MCP sunucusuna hangi araçları olduğunu soruyor.",
  mcp_list_tools_completed: "Sunucu yanıtladı: araç listesi öğeyle birlikte gelir.",
  mcp_list_tools_failed:
    "Sunucudan araç listesi alınamadı; nedeni öğenin error alanında. Model o araçlar olmadan sürdürür.",
  mcp_call_in_progress: "Model, sağlayıcı üzerinden bir MCP sunucusunun aracını çağırıyor.",
  mcp_call_arguments_delta:
    "MCP sunucusundaki aracın argümanlarının sonraki parçacığı. Yalnızca birleşmiş hâli JSON’dur.",
  mcp_call_arguments_done: "Argümanlar bitti ve bütün olarak geliyor: JSON içeren bir metin.",
  mcp_call_completed: "Sunucu yanıtladı: sonuç öğenin output alanında gelir.",
  mcp_call_failed:
    "Çağrı ters gitti; nedeni öğenin error alanında. Yanıt bununla bitmez: model yeniden deneyebilir.",
  shell_call_command_added:
    "Kabuk için bir komut başlıyor. Bir çağrıda birkaç tane olabilir; command_index sayar.",
  shell_call_command_delta: "Komutun sonraki parçacığı.",
  shell_call_command_done: "Komut bitti ve bütün olarak geliyor.",
  shell_call_output_content_delta:
    "Bir komutun yazdırdıklarının sonraki parçacığı; stdout ve stderr ayrı ayrı. Komut sağlayıcının konteynerinde çalışırken gelir.",
  shell_call_output_content_done: "Komutların yazdırdıkları, bütün olarak, ve her birinin nasıl bittiği.",
  apply_patch_call_operation_diff_delta: "Bir dosyadaki değişikliğin diff biçimindeki sonraki parçacığı.",
  apply_patch_call_operation_diff_done:
    "Diff bitti ve bütün olarak geliyor. Uygulamak ve sonucunu bildirmek programınıza düşer.",
  compaction_compacting:
    "Sağlayıcı, modelin bağlamına sığmak için o ana kadarki konuşmayı sıkıştırıyor. Sonuç öğeyle birlikte, şifreli gelir.",
  audio_delta: "Sesli yanıtın base64 olarak sonraki parçacığı.",
  audio_done: "Sesli yanıt bitti.",
  audio_transcript_delta: "Sesli yanıtın sözlerinin sonraki parçacığı.",
  audio_transcript_done: "Sesli yanıtın sözleri bitti.",
};
