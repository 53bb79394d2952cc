import type { lifecycle as english } from "@/lib/i18n/messages/en/checks/lifecycle";
import type { Localized } from "@/lib/i18n/messages/localized";

export const lifecycle: Localized<typeof english> = {
  "resumed-stream": {
    title: "Kaldığı yerden devam eden akış",
    sentence:
      "Akış, kaldığı yerden devam eden bir akış gibi {seen} sequence_number değeriyle başlıyor. Öncesi değerlendirilmedi.",
    why: "starting_after ile istenen akışın ortadan başlaması doğrudur. Yanıtı olaylardan kuran istemciye öncekiler de gerekir; onları ilk bağlantıdan saklamalıdır.",
  },
  "first-event": {
    title: "Akış başka bir olayla başlıyor",
    sentence: "Akış {expected} yerine {seen} ile başlıyor.",
    why: "response.created, sonraki her olayın değiştirdiği yanıtı taşır. Bazı istemciler başka türlü başlayan akışı reddeder. Yanıt üzerinde çalışmaya başlamadan önce onu gönderin.",
  },
  "created-repeated": {
    title: "response.created yinelendi",
    sentence: "response.created ikinci kez geldi.",
    why: "Bu olay yanıtı yeniden başlatır: okuyucular topladıklarını atar ya da yanıtı iki kez gösterir. Bir kez gönderin; arka planda yapılan yeniden denemenin akışta yeri yoktur.",
  },
  "lifecycle-order": {
    title: "Yaşam döngüsü sırası bozuk",
    sentence: "{name} olayı {seen} sonrasında geldi; ancak şunların ardından gelebilir: {expected}.",
    why: "Yanıt queued durumundan in_progress durumuna, oradan sonuna gider; geri dönmez. Durumu gösteren bir sayfada durum geriler. Bu olayların her birini bir kez ve bu sırayla gönderin.",
  },
  "lifecycle-status": {
    title: "Durum, olaya uymuyor",
    sentence: "{name} olayındaki yanıtın durumu {seen}; {expected} olmalı.",
    why: "Okuyucular durumu ya olayın adından ya da nesneden alır; burada ikisi farklı. İkisini aynı durumdan yazın.",
  },
  "response-id-changed": {
    title: "Yanıt kimliği değişiyor",
    sentence: "Yanıtın id değeri {expected} iken {seen} oluyor.",
    why: "İstemci yanıtı bu kimlikle saklar, sürdürür, iptal eder ve sonraki isteğe bağlar. Tek akışta birden çok kimlik olursa elinde sunucunun tanımadığı biri kalabilir. Kimliği response.created öncesinde bir kez seçin.",
  },
  "response-model-changed": {
    title: "Model değişiyor",
    sentence: "Yanıtın model değeri {expected} iken {seen} oluyor.",
    why: "Maliyet modele göre hesaplanır ve hangisinin yanıtladığı belli olmaz. Modele ilk olaydan önce karar verin ya da baştan sona istenen modelin adını yazın.",
  },
};
