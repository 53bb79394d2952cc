import type { shape as english } from "@/lib/i18n/messages/en/checks/shape";
import type { Localized } from "@/lib/i18n/messages/localized";

export const shape: Localized<typeof english> = {
  "misshapen-event": {
    title: "Belgelenmiş olay, farklı biçim",
    sentence: "{name} olayı belgelenen biçimde değil: {expected} şöyle gelmiş: {seen}.",
    why: "İstemciler bu alanları denetlemeden okur; eksik ya da başka türde bir alan, nedeninden uzakta, onların kodunda hataya yol açar. Alanı belgelendiği gibi gönderin.",
  },
  "index-missing": {
    title: "İndeks yok",
    sentence: "{expected} olayında {name} yok.",
    why: "Öğeler ve parçalar indeksleriyle ayırt edilir. İndeks yoksa okuyucu bir deltanın nereye ait olduğunu tahmin eder ve ikinci öğede yanılır. Bu olayların her birinde output_index, gerektiğinde content_index ya da summary_index gönderin.",
  },
  "item-id-missing": {
    title: "Öğe kimliği yok",
    sentence: "{expected} olayında {name} yok.",
    why: "Bazı istemciler açık öğeleri kimlikleriyle tutar ve kimliği olmayan olayı reddeder. Her öğeye bir kimlik verin ve olaylarında item_id olarak yineleyin.",
  },
  "undocumented-event": {
    title: "Belgelenmemiş olay",
    sentence: "{name} başka sunuculardan bilinen bir olay, ama yayımlanmış olay listesinde yok.",
    why: "Kapalı bir olay listesiyle çalışan istemciler burada durur. Varsa belgelenmiş adı, yoksa vendor:name gibi önekli bir ad kullanın.",
  },
  "unknown-event": {
    title: "Bilinmeyen olay",
    sentence: "{name} bilinen bir olay değil.",
    why: "Okuyucuların bilmediklerini atlaması beklenir, ama hepsi atlamaz. Kendi olaylarınıza vendor:name gibi önekli bir ad verin ve verilerini isteğe bağlı tutun.",
  },
  "unknown-item-type": {
    title: "Bilinmeyen öğe türü",
    sentence: "Bir çıktı öğesinin türü {name}; bu tür belgelenmemiş.",
    why: "Yalnızca yayımlanmış öğeleri tanıyan okuyucular onu göstermez. Eklenti olarak düşünüldüyse sorun yoktur; değilse yazımını başvuru belgesiyle karşılaştırın.",
  },
  "unknown-part-type": {
    title: "Bilinmeyen parça türü",
    sentence: "Bir öğenin parçası {name} türünde; bu tür belgelenmemiş.",
    why: "Yalnızca yayımlanmış parçaları tanıyan okuyucular onu göstermez. Eklenti olarak düşünüldüyse sorun yoktur; değilse yazımını başvuru belgesiyle karşılaştırın.",
  },
  "field-missing": {
    title: "Zorunlu alan eksik",
    sentence: "{name} yok; başvuru belgesine göre zorunlu.",
    why: "Türleri tanımlı istemciler bu alanı hep var sayar ve denetlemeden kullanır; hata onların kodunda çıkar ya da boş bir değer gösterilir. Alanı gönderin; belge izin veriyorsa null ya da boş liste olarak.",
  },
  "unknown-field": {
    title: "Bilinmeyen alan",
    sentence: "{name} başvuru belgesinde yok.",
    why: "Alanlar her zaman eklenebilir ve okuyucular bilmediklerini atlar. Bu not, sunucunun ne eklediği bir bakışta görülsün, yanlış yazılmış bir ad gözden kaçmasın diye vardır.",
  },
};
