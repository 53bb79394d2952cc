import type { inspect as english } from "@/lib/i18n/messages/en/inspect";
import type { Localized } from "@/lib/i18n/messages/localized";

export const inspect: Localized<typeof english> = {
  tree: {
    response: "Yanıt nesnesi",
    event: "Olayın verisi",
    details: "Seçili değer",
    whole: "nesnenin tamamı",
    copyPath: "Yolu kopyala",
    copyValue: "Değeri kopyala",
    characters: "{count} karakter",
    length: "{count} krk",
    base64: "base64 · {size}",
    showAll: "Tamamını göster",
    showLess: "Kısalt",
    openAll: "Tümünü aç",
    closeAll: "Tümünü kapat",
  },
  find: {
    label: "Yanıtta ara",
    placeholder: "Yanıtta ara",
    count: "{hit}/{count}",
    none: "eşleşme yok",
    previous: "Önceki eşleşme",
    next: "Sonraki eşleşme",
  },
  response: {
    views: "Yanıtın gösterilecek yanı",
    object: "Nesne",
    echo: "Gönderilen ve yansıyan",
  },
  event: {
    previous: "Önceki olay",
    next: "Sonraki olay",
  },
  bytes: {
    title: "Baytlar",
    placed: "{count} bayt; akışın {offset}. baytından başlıyor.",
    unplaced:
      "{count} bayt. Akışta nereden başladığı bilinmiyor: önceki bir çerçeve bütünüyle saklanamayacak kadar uzundu.",
    invalid:
      "Bu çerçevenin bazı baytları UTF-8 değil. Burada geldikleri gibi duruyorlar; başka her yerde yerlerinde U+FFFD var.",
  },
  echo: {
    title: "Gönderilen ve yansıyan",
    parameter: "parametre",
    sent: "gönderilen",
    echoed: "yansıyan",
    notSent: "gönderilmedi",
    notEchoed: "yansımadı",
    differencesOnly: "Yalnızca farklar",
    noDifference: "Yanıt, gönderilen her şeyi olduğu gibi yineliyor ve bir şey eklemiyor.",
    noRequest: "İstek bilinmiyor ya da JSON nesnesi değil: karşılaştıracak bir şey yok.",
    noResponse: "Yanıt nesnesi henüz gelmedi.",
    more: "{count} tane daha göster",
    kinds: {
      changed: "değişmiş",
      dropped: "düşmüş",
      same: "aynı",
      not_echoed: "yansıtılmaz",
      other_form: "karşılaştırılamaz",
      added: "eklenmiş",
    },
    hints: {
      changed: "Yanıttaki değer istektekinden farklı.",
      dropped: "İstekte var; yanıtta yok ya da null.",
      same: "Yanıtta istektekinin aynısı var.",
      not_echoed: "Yanıt nesnesinde bunun için bir alan yok: dikkate alınıp alınmadığı buradan anlaşılmaz.",
      other_form: "Bu ad altında istekte kurallar, yanıtta sonuçlar var: ikisi karşılaştırılamaz.",
      added: "Gönderilmedi: sağlayıcı kendi değerini koymuş.",
    },
  },
};
