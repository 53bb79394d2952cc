import type { sum as english } from "@/lib/i18n/messages/en/checks/sum";
import type { Localized } from "@/lib/i18n/messages/localized";

export const sum: Localized<typeof english> = {
  "deltas-done": {
    title: "Deltalar ile done olayı farklı",
    sentence: "{item} numaralı öğe, {name}: birleştirilen deltalarda {expected}, done olayında {seen} var.",
    why: "Metni geldikçe gösterenle done olayını bekleyen iki ayrı yanıt okur. İkisini aynı tampondan üretin.",
  },
  "done-part": {
    title: "done olayı ile parça farklı",
    sentence: "{item} numaralı öğe, {name}: done olayında {expected}, tamamlanan parçada {seen} var.",
    why: "Okuyucular topladıklarının yerine tamamlanan parçayı koyar; metin kullanıcının gözü önünde değişir. İkisini aynı tampondan üretin.",
  },
  "part-item": {
    title: "Akış ile tamamlanan öğe farklı",
    sentence: "{item} numaralı öğe, {name}: akışta {expected}, tamamlanan öğede {seen} var.",
    why: "Araç çağrılarında olduğu gibi öğe tamamlanınca harekete geçen istemciler, akışla gelenden başka bir şeye göre davranır. Öğeyi gönderilenlerden kurun.",
  },
  "item-final": {
    title: "Tamamlanan öğe ile son yanıt farklı",
    sentence: "{item} numaralı öğe, {name}: tamamlanan öğede {expected}, son yanıtta {seen} var.",
    why: "Gösterilen ile sonraki tur için saklanan iki ayrı yanıt olur. Tamamlanan öğeleri son yanıta değiştirmeden koyun.",
  },
  "done-missing": {
    title: "Metnin done olayı yok",
    sentence: "{item} numaralı öğe, {name}: deltalar geldi, ama done olayı gelmedi.",
    why: "Değerin tamamını done olayından alan okuyuculara hiçbir şey kalmaz. Parça ya da öğe tamamlanmadan önce değerin tamamıyla done olayını gönderin.",
  },
  "deltas-missing": {
    title: "Metin delta olmadan geldi",
    sentence: "{item} numaralı öğe, {name}: öncesinde hiç delta yokken değerin tamamı tek seferde geldi.",
    why: "Deltalardan kurulan görünüm, öğe tamamlanana dek ya da hiçbir zaman bir şey göstermez. Değeri taşıyan en az bir delta gönderin.",
  },
  "annotations-differ": {
    title: "annotations farklı",
    sentence: "{item} numaralı öğe: akışla gelen annotations ile kalanlar farklı: {expected} ve {seen}.",
    why: "Alıntılar ya olaylardan ya da tamamlanan parçadan gösterilir; burada ikisi uyuşmuyor. Parçadaki her annotation için bir response.output_text.annotation.added gönderin.",
  },
  "annotation-order": {
    title: "annotation_index atlıyor",
    sentence: "{item} numaralı öğe: bir annotation_index değeri {seen}; {expected} bekleniyordu.",
    why: "İndeks, annotation’ın parçadaki listede yeridir; listede boşluk kalır ya da bir kayıt kaybolur. Her parçanınkileri 0’dan başlayarak birer birer numaralandırın.",
  },
  "annotation-late": {
    title: "Metin bittikten sonra annotation",
    sentence: "{item} numaralı öğe: bir annotation, response.output_text.done sonrasında geldi.",
    why: "Metni orada bitiren okuyucu alıntıyı atlayabilir; hata verdiği bilinen bir istemci yok. Sunucular annotation olaylarını genellikle metin bitmeden gönderir.",
  },
  "logprobs-differ": {
    title: "Log olasılıkları farklı",
    sentence: "{item} numaralı öğe: deltalarda {expected}, tamamlanan metinde {seen} log olasılığı var.",
    why: "Yanıtı puanlayan programlar akıştan başka, tamamlanan metinden başka sonuç bulur. Deltalarda gönderdiklerinizi done olayında yineleyin.",
  },
};
