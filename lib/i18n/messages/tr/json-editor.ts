import type { jsonEditor as english } from "@/lib/i18n/messages/en/json-editor";
import type { Localized } from "@/lib/i18n/messages/localized";

export const jsonEditor: Localized<typeof english> = {
  format: "Biçimlendir",
  formatTitle: "JSON’u yeniden düzenler; yalnızca boşluklar değişir",
  keys: "Ctrl+Boşluk öneri gösterir. Ctrl+M’den sonra Tab dışarı çıkar.",
  chip: "**{type}**, {size}. İstekte değerin tamamı durur; burada kısası görünür. Değeri silmek için çipi silin; çipi kopyalarsanız değerin kendisi kopyalanır.",
  brokenChip:
    "Bir çipin içi değişti ve artık değerinin yerini tutmuyor: istekte kalan metin var. Geri almak değeri geri getirir.",
  requestKeys: {
    additionalProperties:
      "properties içinde adı geçmeyen anahtarlara izin verilip verilmediği. strict için false gerekir.",
    annotations: "Metnin kaynakları: alıntıladığı sayfalar ve dosyalar.",
    anyOf: "Değerin bu şemalardan birine uyması gerekir.",
    approval_request_id: "Yanıtlanan mcp_approval_request öğesinin kimliği.",
    approve: "Çağrının yapılıp yapılamayacağı.",
    arguments: "Çağrının argümanları: JSON içeren bir metin.",
    call_id: "Araç çıktısını çağrısına bağlar: modelin verdiği call_id.",
    content: "Bir metin ya da parça listesi: metin, görsel, dosya.",
    description: "Ne olduğu ve ne zaman kullanılacağı; modelin okuyacağı sözlerle.",
    detail:
      "Görselin ya da dosyanın ne kadar ayrıntılı incelendiği: daha çok ayrıntı daha çok token demektir.",
    encrypted_content: "Yalnızca sağlayıcının okuyabildiği durum. Geldiği gibi geri gönderin.",
    enum: "İzin verilen tek değerler.",
    file_data: "Dosyanın kendisi: bir data URL ya da base64 içeriği.",
    file_id: "Önceden yüklenmiş bir dosyanın kimliği.",
    file_url: "Sağlayıcının dosyayı alacağı adres.",
    filename: "Dosyanın adı; uzantısı türünü belirtir.",
    id: "Sağlayıcının sakladığı bir öğenin kimliği.",
    image_url: "Bir web adresi ya da data URL (data:image/png;base64,…).",
    items: "Listedeki her elemanın şeması.",
    mode: "auto, bu araçlardan birini çağırıp çağırmamayı modele bırakır; required çağrıyı zorunlu kılar.",
    name: "Çağrılırken kullanılan ad: harf, rakam, tire ve alt çizgi.",
    output: "Aracın verdiği sonuç: bir metin ya da parça listesi.",
    phase: "Mesajın ara yorum mu (commentary) yoksa yanıt mı (final_answer) olduğu.",
    properties: "Nesnenin anahtarları; her birinin kendi şeması vardır.",
    refusal: "Modelin reddederken kullandığı sözler.",
    required: "Bulunması gereken anahtarlar. strict hepsini ister.",
    role: "Konuşanın kim olduğu. developer ve system, user’dan önce gelir; assistant modelin söyledikleridir.",
    schema: "Metnin uyması gereken JSON Schema.",
    server_label: "Sunucunun tools içindeki etiketi.",
    status: "Öğenin ne kadar ilerlediği. Sağlayıcı belirler.",
    strict:
      "true, modeli şemaya tam uymaya zorlar; o zaman her anahtar zorunludur, başka anahtara izin yoktur.",
    summary: "Akıl yürütmenin geldiği haliyle özeti.",
    text: "Metnin kendisi.",
    type: "Ne tür olduğu. Diğer bütün anahtarları bu belirler.",
  },
};
