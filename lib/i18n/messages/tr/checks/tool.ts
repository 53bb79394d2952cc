import type { tool as english } from "@/lib/i18n/messages/en/checks/tool";
import type { Localized } from "@/lib/i18n/messages/localized";

export const tool: Localized<typeof english> = {
  "arguments-not-json": {
    title: "Argümanlar JSON değil",
    sentence: "{name} için gelen argümanlar ({item} numaralı öğe) JSON değil: {seen}",
    why: "Aracı çalıştıran program bunları okuyamaz. Yanıt yarıda kesildiyse öğeyi ve yanıtı incomplete yapın; kesilmediyse çağrı tamamlanmadan önce modelin çıktısının geçerli JSON olmasını sağlayın.",
  },
  "arguments-schema": {
    title: "Argümanlar şemaya uymuyor",
    sentence:
      "{name} için gelen argümanlar ({item} numaralı öğe) aracın parameters şemasına uymuyor: {expected}; gelen: {seen}.",
    why: "Aracı çalıştıran program istekteki şemaya güvenir. strict ile model ona uymak zorundadır; strict yoksa çalıştırmadan önce denetleyin.",
  },
  "tool-unknown": {
    title: "Bilinmeyen araç çağrısı",
    sentence: "{name} çağrıldı ({item} numaralı öğe), ama istekte bu adda bir araç yok.",
    why: "Çalıştırılacak bir şey yoktur ve sonuç olmadan konuşma sürmez. Modeli tools içindeki adlarla sınırlayın.",
  },
  "tool-state-order": {
    title: "Araç durumlarının sırası bozuk",
    sentence: "{name} olayı {seen} durumundayken geldi; ancak şunun ardından gelebilir: {expected}.",
    why: "Aracın ne yaptığını gösteren görünüm bir adım geriler ya da bir adımda takılır. Durumları sırayla gönderin: önce in_progress, sonra işin adımları, en son completed ya da failed.",
  },
};
