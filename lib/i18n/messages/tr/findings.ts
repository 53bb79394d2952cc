import type { findings as english } from "@/lib/i18n/messages/en/findings";
import type { Localized } from "@/lib/i18n/messages/localized";

export const findings: Localized<typeof english> = {
  idle: "Bir istek çalıştırın: getirdiği akışta yanlış olan ne varsa, geldikçe burada listelenir.",
  waiting: "Henüz denetlenecek bir şey yok.",
  nothingSoFar: "Şimdiye kadar bulgu yok: {count} olay denetlendi.",
  clean: "Bulgu yok",
  cleanStream:
    "{count} olay {rules} kurala göre denetlendi: biçim, sıra, numaralar, toplamlar, bitiş ve usage. Hiçbiri çiğnenmemiş.",
  cleanAnswer: "Yanıt tek bir JSON gövdesi. Bir yanıt nesnesi olarak olması gerektiği gibi.",
  noStream: "Denetlenecek bir akış yoktu: yanıt başka bir şeydi. Çıktı sekmesinde görebilirsiniz.",
  noAnswer: "Denetlenecek bir yanıt yoktu.",
  stopped: "Bu çalıştırmayı siz durdurdunuz; sonunda eksik kalanlar için bir şey söylenmiyor.",
  unchecked:
    "Denetleyici yüklenemediği için bu çalıştırma denetlenmedi. Yeniden denemek için isteği bir daha çalıştırın.",
  filter: "Gösterilecek bulgular",
  keysHint: "Bu tuşlar, gösterilen düzeylerdeki bulgular arasında gezdirir.",
  levels: { error: "hata", warning: "uyarı", note: "not" },
  allHidden: "Bulguların hepsi, gösterilmeyen düzeylerde.",
  event: "#{index}",
  toEvent: "{index} numaralı olayı göster",
  wholeStream: "akış",
  expected: "beklenen",
  seen: "görülen",
  breaks: "Bozulanlar",
  why: "Neden önemli",
  more: "{count} bulgu daha göster",
  unlisted: "{count} bulgu daha sayıldı, listelenmedi: her kuralın ilk yüz bulgusu listelenir.",
};
