import type { wire as english } from "@/lib/i18n/messages/en/checks/wire";
import type { Localized } from "@/lib/i18n/messages/localized";

export const wire: Localized<typeof english> = {
  "content-type": {
    title: "İçerik türü text/event-stream değil",
    sentence: "Yanıtın içerik türü {seen}; olay akışının türü {expected} olmalı.",
    why: "EventSource başka türü kabul etmez; ara sunucular da akış olduğunu bilmedikleri yanıtı tamponlayabilir ya da sıkıştırabilir. Content-Type: text/event-stream gönderin.",
  },
  charset: {
    title: "UTF-8 dışında karakter kümesi",
    sentence: "İçerik türünde {seen} karakter kümesi yazıyor; olay akışı her zaman {expected} olur.",
    why: "Ayrıştırıcılar, başlık ne derse desin, olay akışını UTF-8 olarak çözer. Baytlar başka kodlamadaysa ASCII dışındaki her karakter kaybolur. UTF-8 gönderin, parametreyi kaldırın.",
  },
  bom: {
    title: "Bayt sırası işareti",
    sentence: "Akış bir bayt sırası işaretiyle (BOM) başlıyor.",
    why: "Standart, ayrıştırıcının baştaki tek işareti atmasını ister. Satır satır okuyan istemciler ise onu ilk alan adının parçası sanır ve ilk olayı yitirir. Göndermeyin.",
  },
  "line-ends-cr": {
    title: "Satırlar yalnızca CR ile bitiyor",
    sentence:
      "Satırlar yalnızca satır başı karakteriyle (CR) bitiyor. Standart buna izin verir, ama her istemci bunu beklemez.",
    why: "Tek başına gelen CR’den sonra ayrıştırıcı, arkasından LF gelebilir diye bir bayt daha bekler. Akışın sonunda o bayt gelmez ve son olay kaybolur. Satırları LF ile bitirin.",
  },
  "line-ends-crlf": {
    title: "Satırlar CRLF ile bitiyor",
    sentence: "Satırlar satır başı ve satır besleme karakterleriyle (CRLF) bitiyor.",
    why: "Standart buna izin verir, ona uyan ayrıştırıcılar sorunsuz okur. Akışı art arda iki LF’den bölen istemciler ise hiç çerçeve bulamaz. Satırları LF ile bitirin.",
  },
  "invalid-utf8": {
    title: "UTF-8 olmayan baytlar",
    sentence: "Bu çerçevede UTF-8 olmayan baytlar var.",
    why: "Çözücü bunların yerine yedek karakter (U+FFFD) koyar; asıl metin bütün okuyucular için kaybolur. Çoğu zaman nedeni, iki tampon arasında ikiye bölünen bir karakterdir: metni bütün olarak kodlayın, başkasından gelen baytları değiştirmeden aktarın.",
  },
  "unterminated-frame": {
    title: "Son çerçeveyi kapatan boş satır yok",
    sentence: "Akış, son çerçeveyi kapatan boş satır gelmeden bitti.",
    why: "Standarda göre boş satırla kapanmayan çerçeve atılır; böylece tam da bitiş olayı kaybolur. Sonuncusu dahil her çerçeveyi boş satırla kapatın.",
  },
  "frame-too-long": {
    title: "Çerçeve çok uzun",
    sentence: "Bu çerçeve çok uzun: yalnızca ilk {expected} karakteri okundu.",
    why: "Okuyucu bir çerçeveyi okuyabilmek için tamamını bellekte tutmak zorundadır; çoğu bu yüzden sınır koyar. Görüntü gibi büyük değerleri birkaç olaya bölün ya da indirilecek dosya olarak verin.",
  },
  "empty-data": {
    title: "Boş data",
    sentence: "Bu çerçevede içi boş bir data alanı var.",
    why: "Ayrıştırıcı, verisi boş metin olan bir olay iletir; her olayı JSON olarak okuyan istemci burada hata verir. Bağlantının açık olduğunu göstermek için iki noktayla başlayan bir yorum satırı gönderin.",
  },
  "data-missing": {
    title: "Verisi olmayan event satırı",
    sentence: "Bu çerçevede event satırı var, ama veri yok.",
    why: "Standarda göre ayrıştırıcı böyle bir çerçeveyi atar; kimisi ise boş veriyle iletir ve bu, JSON olarak okunurken hata verir. Bağlantının açık olduğunu göstermek için iki noktayla başlayan bir yorum satırı gönderin.",
  },
  "not-json": {
    title: "Veri JSON değil",
    sentence: "Bu çerçevenin verisi JSON değil: {seen}",
    why: "İstemciler, [DONE] dışında her çerçevenin verisini JSON olarak okur; çoğu, biri okunamayınca akışın tümünü bırakır. Nesneyi tek satıra ya da her satırını ayrı bir data alanına yazın.",
  },
  "not-object": {
    title: "Veri nesne değil",
    sentence: "Bu çerçevenin verisi JSON, ama nesne değil: {seen}",
    why: "Olay, type alanı olan bir nesnedir ve istemciler ilk olarak bu alana bakar. Liste, metin ya da null onları durdurur ya da görülmeden geçer. Değeri kendi türünde bir olayın içine koyun.",
  },
  "type-missing": {
    title: "type yok",
    sentence: "Bu çerçevenin verisinde metin olarak bir type yok: {seen}",
    why: "İstemciler bir olayla ne yapacaklarını type alanından anlar; event satırı onun yerini tutmaz. Her olayın verisine type koyun.",
  },
  "event-name-missing": {
    title: "event satırı yok",
    sentence: "Çerçevelerde event satırı yok; olayların adı yalnızca verinin içinde.",
    why: "Bu API’nin istemcileri türü veriden okur. EventSource’ta olduğu gibi ada göre kaydedilen dinleyiciler ise event satırıyla çağrılır, o yoksa hiçbir şey almaz. İkisini de gönderin.",
  },
  "event-name-mismatch": {
    title: "event satırı ile type farklı",
    sentence: "event satırında {seen}, verideki type alanında {expected} yazıyor.",
    why: "Bir okuyucu event satırına, öteki type alanına bakar ve iki ayrı olay görürler. İkisini aynı değerden yazın.",
  },
  "not-responses": {
    title: "Responses API yanıtı değil",
    sentence: "Bu yanıtta Responses API’ye ait hiçbir şey yok. Şöyle başlıyor: {seen}",
    why: "Adres, aradaki bir sunucu ya da yanlış bir parametre başka bir API’ye veya bir web sayfasına götürmüş; çoğu zaman durum kodu yine 200 olur. Temel adresi ve sunucunun /v1/responses sunduğunu denetleyin.",
  },
  "after-done-sentinel": {
    title: "[DONE] sonrasında olay",
    sentence: "{name} olayı data: [DONE] satırından sonra geldi.",
    why: "İstemciler [DONE] gelince okumayı bırakır, sonrası kaybolur. Onu bitiş olayının ardından en son gönderin ya da hiç göndermeyin.",
  },
};
