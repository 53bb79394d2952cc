import type { item as english } from "@/lib/i18n/messages/en/checks/item";
import type { Localized } from "@/lib/i18n/messages/localized";

export const item: Localized<typeof english> = {
  "item-not-added": {
    title: "Açılmamış öğe için olay",
    sentence:
      "{name} olayı {item} numaralı öğeyi anıyor, ama onu açan bir response.output_item.added gelmedi.",
    why: "Okuyucular öğenin yerini eklendiğinde açar. O olmadan ya hata verir ya da gelenleri atarlar. Bir öğeyle ilgili her şeyden önce response.output_item.added gönderin.",
  },
  "item-added-twice": {
    title: "Öğe iki kez açıldı",
    sentence: "{item} numaralı öğe ikinci kez açıldı.",
    why: "Okuyucular öğeye baştan başlayıp metnini yitirir ya da onu iki kez listeler. Her öğeye kendi output_index değerini verin.",
  },
  "item-after-done": {
    title: "Tamamlanan öğe için olay",
    sentence: "{name} olayı, {item} numaralı öğenin response.output_item.done olayından sonra geldi.",
    why: "Program, öğe tamamlanır tamamlanmaz aracı çalıştırır ya da mesajı saklar; sonradan gelen içinde olmaz. response.output_item.done en son gelsin.",
  },
  "item-unclosed": {
    title: "Tamamlanmayan öğe",
    sentence: "{item} numaralı öğe ({name}) için response.output_item.done gelmedi.",
    why: "Okuyucular bir aracı çalıştırmak ya da mesajı bitmiş göstermek için onu bekler. Yanıt yarıda kesilse bile her öğeyi bitiş olayından önce kapatın.",
  },
  "item-index-gap": {
    title: "output_index atlıyor",
    sentence: "Yeni öğenin output_index değeri {seen}; {expected} bekleniyordu.",
    why: "output_index, öğenin son yanıttaki yeridir; ona göre doldurulan listede boşluk kalır. Öğeleri eklenme sırasıyla, 0’dan başlayarak birer birer numaralandırın.",
  },
  "item-id-changed": {
    title: "Öğe kimliği değişiyor",
    sentence: "{item} numaralı öğenin kimliği {expected} iken {seen} oluyor.",
    why: "Öğeleri kimlikleriyle tutan istemciler bunları iki ayrı öğe sanır ya da olayı reddeder. Kimliği öğe eklenirken seçin; olaylarındaki item_id dahil hep aynı kalsın.",
  },
  "item-type-changed": {
    title: "Öğe türü değişiyor",
    sentence: "{item} numaralı öğe {expected} olarak eklendi, şimdi {seen}.",
    why: "Okuyucular ne kuracaklarını türden anlar ve bir öğeyi başka bir öğeye çeviremez. Öğeyi, türü belli olunca ekleyin.",
  },
  "call-id-changed": {
    title: "call_id değişiyor",
    sentence: "{item} numaralı öğenin call_id değeri {expected} iken {seen} oluyor.",
    why: "Aracın sonucu call_id ile geri gönderilir; yanlış olursa sonraki istek reddedilir. Öğe eklenirken seçin ve değiştirmeyin.",
  },
  "call-id-missing": {
    title: "call_id yok",
    sentence: "{item} numaralı öğede ({name}) call_id yok.",
    why: "Aracın sonucu call_id ile geri gönderilir; o yoksa bu çağrıya yanıt verilemez. Her araç çağrısına bir call_id verin.",
  },
  "item-status": {
    title: "Öğe durumu uymuyor",
    sentence: "{item} numaralı öğenin ({name}) durumu {seen}; bu olaya uymuyor.",
    why: "Öğe eklendiğinde in_progress, tamamlandığında completed, incomplete ya da failed olur. Yoksa durumu gösteren sayfada iş hiç bitmez ya da yarım öğe bitmiş görünür.",
  },
  "incomplete-item-status": {
    title: "Yarım öğe öyle işaretlenmemiş",
    sentence: "Yanıt yarım kaldı, ama son öğenin ({name}) durumu {seen}.",
    why: "Yarıda kesilen öğe bunu söylemeli ki kimse argümanlarının yarısı eksik bir araç çağrısını çalıştırmasın. Durumunu incomplete yapın.",
  },
};
