import type { presets as english } from "@/lib/i18n/messages/en/presets";
import type { Localized } from "@/lib/i18n/messages/localized";

export const presets: Localized<typeof english> = {
  title: "Hazır istekler",
  taken: "{name} isteğe yerleştirildi.",
  notSent: "Hiçbir şey gönderilmedi.",
  undo: "Geri al",
  dismiss: "Kapat",
  lessons: {
    "bedtime-story":
      "Çalıştırınca her akışın çatısını izleyin: created, in_progress, delta delta gelen metin, biten parçalar ve kullanım bilgisiyle completed.",
    chain:
      "Önceki bir yanıttan devam eder: önce başka bir istek çalıştırın; last_response_id değişkenine en yeni yanıtın kimliği konur.",
    "structured-output":
      "Çalıştırınca metin, text.format içindeki şemaya harfiyen uyan bir JSON olur; strict ile her özellik zorunludur.",
    "function-calling":
      "Çalıştırınca metin yerine iki function_call öğesi gelir: argümanları delta delta akar, yanıtlamak sizin programınıza düşer.",
    "function-result":
      "Çağrının ikinci yarısı: input, function_call ile onun function_call_output karşılığını taşır, ikisini call_id bağlar; yanıt metindir.",
    reasoning:
      "Çalıştırınca mesajdan önce bir reasoning öğesi gelir: özeti akar, kullanımda ücretini ödediğiniz reasoning_tokens sayılır.",
    image:
      "Görsel, data URL olarak isteğin içindedir; detail ne kadar yakından bakılacağını, yani kaç girdi token’ı tutacağını belirler.",
    pdf: "PDF, file_data olarak isteğin içindedir; çalıştırınca girdi token’larını uyku masalınınkiyle karşılaştırın.",
    "web-search":
      "Çalıştırınca web_search_call aşama aşama ilerler; mesaj, alıntıladıkları için url_citation notları taşır.",
    "file-search":
      "vector_store_id değişkenine kendi vektör deponuzun kimliğini yazın (sandbox her kimliği kabul eder); include, file_citation’ın gösterdiği sonuçları ister.",
    "code-interpreter":
      "Çalıştırınca modelin yazdığı kod, çalıştırılmadan önce delta delta akar; include kodun çıktısını ister.",
    mcp: "Çalıştırınca önce sunucunun araçları listelenir, sonra biri çağrılır; require_approval “always” olsaydı önce size sorulurdu.",
    background:
      "Yanıt queued olarak başlar ve sunucuda yaşar: akıştan ayrılıp yanıtı sonra kimliğiyle alabilirsiniz.",
    logprobs:
      "Çalıştırınca Çıktı’daki her token, olasılığını ve ardından gelen dört adayı taşır; bunu isteyen include’dur.",
  },
  own: {
    heading: "Sizinkiler",
    none: "Henüz yok. Hazır istek, bir adla saklanan isteğin tamamıdır. Bu tarayıcıda kalır.",
    name: "Ad",
    save: "Bu isteği kaydet",
    replaces: "“{name}” zaten var: kaydedince yerine geçer.",
    rename: "{name} adını değiştir",
    newName: "{name} için yeni ad",
    keepName: "Tamam",
    cancel: "Vazgeç",
    remove: "{name} isteğini sil",
    exportAll: "Tümünü dışa aktar",
    importFile: "İçe aktar…",
  },
  ours: "Öğrenmek için",
  did: {
    saved: "“{name}” kaydedildi.",
    renamed: "“{name}” adı değişti.",
    removed: "“{name}” silindi.",
    imported: "{count, plural, other {# hazır istek}} içe aktarıldı.",
    exported: "{count, plural, other {# hazır istek}} {file} dosyasında.",
  },
  masked: "{count, plural, one {Sır gibi görünen bir değer} other {Sır gibi görünen # değer}} maskelendi.",
  skipped:
    "Dosyada şu {count, plural, one {sıradaki} other {sıralardaki}} kayıt hazır istek değil, alınmadı: {places}.",
  trouble: {
    blocked:
      "Bu tarayıcı bu sayfa için hiçbir şey saklamıyor: istekleriniz sayfa kapanana dek durur. Saklamak için dışa aktarın.",
    full: "Tarayıcının deposu dolu, bu yüzden saklanmadı. Bir hazır isteği silin ya da dışa aktarıp silin.",
    unreadable:
      "Saklananlar okunamadı ve tarayıcının deposunda bir kenara kondu. Bundan sonra kaydettikleriniz saklanır.",
  },
  problems: {
    not_json: "Dosya JSON değil. Hiçbir şey içe aktarılmadı.",
    not_presets: "Dosyada bu playground’a ait hazır istek yok. Hiçbir şey içe aktarılmadı.",
    newer_version: "Dosyayı bundan daha yeni bir playground yazmış. Hiçbir şey içe aktarılmadı.",
    too_large: "Dosya {size} sınırından büyük. Hiçbir şey içe aktarılmadı.",
    unreadable: "Dosya okunamadı. Hiçbir şey içe aktarılmadı.",
  },
  variables: {
    heading: "Değişkenler",
    value: "{name} değeri",
    uses: "{count, plural, one {1 kez kullanılıyor} other {# kez kullanılıyor}}",
    noValue: "değeri yok: olduğu gibi gönderilir",
    newestResponse: "en yeni yanıtın kimliği",
    noResponse: "bu ziyarette henüz yanıt yok: olduğu gibi gönderilir",
    kept: "Değerler bu sekmede kalır; hiçbir bağlantıda, hazır istekte veya dosyada yer almaz.",
    preview: "Gönderilecek hali",
    omitted: "… {count, number} karakter …",
  },
};
