import type { sequence as english } from "@/lib/i18n/messages/en/checks/sequence";
import type { Localized } from "@/lib/i18n/messages/localized";

export const sequence: Localized<typeof english> = {
  "seq-missing": {
    title: "sequence_number yok",
    sentence: "Olaylar sequence_number olmadan geliyor. İstemciler bu akışa kaldığı yerden devam edemez.",
    why: "Bağlantısı kopan istemci, gördüğü son numaradan sonrasını ister; numara yoksa baştan başlamak zorunda kalır. Bir yanıtın olaylarını 0’dan başlayarak birer birer numaralandırın.",
  },
  "seq-type": {
    title: "sequence_number tam sayı değil",
    sentence: "sequence_number değeri {seen}; 0 ya da daha büyük bir tam sayı olmalı.",
    why: "İstemciler bu değeri karşılaştırır ve starting_after olarak geri gönderir; metin ya da kesirli sayı buna uymaz. Tam sayı gönderin.",
  },
  "seq-start": {
    title: "Numaralar 0’dan başlamıyor",
    sentence: "İlk sequence_number {expected} olmalıyken {seen}.",
    why: "İstemci, önceki olayların kaybolup kaybolmadığını anlayamaz. Bir yanıtın olaylarını 0’dan numaralandırın; yalnızca kaldığı yerden devam eden akış daha büyük bir sayıyla başlar.",
  },
  "seq-gap": {
    title: "sequence_number atlıyor",
    sentence:
      "sequence_number {name} iken {seen} oluyor. starting_after ile devam eden istemciler bir olay atlar.",
    why: "Boşluk ya bir olayın kaybolduğunu ya da sunucunun göndermediği olayları da saydığını gösterir; okuyucu hangisi olduğunu bilemez. Yalnızca gönderilenleri numaralandırın.",
  },
  "seq-repeat": {
    title: "sequence_number yineleniyor",
    sentence: "sequence_number yine {seen}; {expected} bekleniyordu.",
    why: "Akışa kaldığı yerden devam edilirken aynı numaralı iki olay ayırt edilemez: biri iki kez gelir ya da hiç gelmez. Hep aynı kalan bir numara, söz gelimi 0, hiç numara olmamasıyla birdir. Her olayda bir artırın.",
  },
  "seq-back": {
    title: "sequence_number geri gidiyor",
    sentence: "sequence_number {seen} değerine düşüyor; {expected} bekleniyordu.",
    why: "Azalan numaralar, sırası karışmış olaylardan ya da tek akıştaki iki ayrı sayaçtan gelir. Kaldığı yerden devam eden istemci kimi olayı iki kez alır, kimini hiç almaz. Bütün yanıt için tek sayaç kullanın.",
  },
};
