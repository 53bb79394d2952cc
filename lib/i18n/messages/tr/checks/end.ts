import type { end as english } from "@/lib/i18n/messages/en/checks/end";
import type { Localized } from "@/lib/i18n/messages/localized";

export const end: Localized<typeof english> = {
  "terminal-missing": {
    title: "Bitiş olayı yok",
    sentence:
      "Akış {seen} sonrasında bitiyor; ne response.completed ne response.failed ne de response.incomplete geldi.",
    why: "Bitiş olayı olmadan okuyucu, tamamlanan yanıtı yarıda kesilenden ayıramaz; usage da eksik kalır. Her akışı bu üçünden biriyle, bir şey bozulduysa response.failed ile bitirin.",
  },
  "terminal-repeated": {
    title: "İkinci bitiş olayı",
    sentence: "Yanıt {expected} ile bitmişken {seen} geldi.",
    why: "Okuyucular ilkinde harekete geçer: bağlantıyı kapatır, maliyeti yazar, araçları çalıştırır. İkincisi ya kaybolur ya da bunların hepsini yineletir. Tam olarak bir tane gönderin.",
  },
  "terminal-unpublished": {
    title: "Belgelenmemiş bitiş olayı",
    sentence: "Akış {name} ile bitiyor; bu, belgelenmiş bitiş olaylarından biri değil.",
    why: "İstemciler response.completed, response.failed ya da response.incomplete bekler ve başka türlü biten akışı kesilmiş sayar. Bu üçünden birini kullanın; gerisini status anlatır.",
  },
  "after-terminal": {
    title: "Bitiş olayından sonra olay",
    sentence: "{name} olayı bitiş olayından sonra geldi.",
    why: "Okuyucular bitiş olayında bağlantıyı kapatabilir; sonrası kimi için kaybolur, kimi için bitmiş yanıtı değiştirir. Her şeyi ondan önce gönderin.",
  },
  "terminal-status": {
    title: "Bitiş olayı durumla çelişiyor",
    sentence: "{name} olayındaki yanıtın durumu {seen}; {expected} olmalı.",
    why: "Bir okuyucu olayın adına, öteki status alanına bakar ve yanıtın nasıl bittiği konusunda ayrışırlar. İkisini aynı durumdan yazın.",
  },
  "incomplete-details-missing": {
    title: "Yarım kalmanın nedeni yok",
    sentence: "{name} olayında yanıtın neden yarım kaldığını söyleyen incomplete_details.reason yok.",
    why: "Program, max_output_tokens nedeninde sınırı yükseltir, content_filter nedeninde vazgeçer; neden yoksa ikisini de yapamaz. Nedeni gönderin.",
  },
  "incomplete-details-unexpected": {
    title: "Gereksiz incomplete_details",
    sentence: "{name} olayında incomplete_details var, oysa yanıt yarım kalmamış.",
    why: "Yalnızca bu alana bakan okuyucular yanıtı kesilmiş sayar. Öteki durumlarda null gönderin.",
  },
  "error-missing": {
    title: "Başarısızlığın hatası yok",
    sentence: "{name} olayında error yok.",
    why: "Neden başarısız olduğunu ve yeniden denemeye değip değmediğini yalnızca hatanın code ve message alanları anlatır. İkisini de doldurun.",
  },
  "error-unexpected": {
    title: "Başarısızlık yokken hata",
    sentence: "{name} olayında error var, oysa yanıt başarısız olmamış.",
    why: "Yalnızca bu alana bakan okuyucular yanıtı başarısız sayar. Öteki durumlarda null gönderin.",
  },
  "usage-missing": {
    title: "usage yok",
    sentence: "{name} olayında usage yok. Bu yanıtın token sayısı ve maliyeti bilinmiyor.",
    why: "Akış, token sayısını yalnızca bitiş olayında bildirir; ona dayanan sınırlar ve faturalar bu yanıtı kaçırır. Tamamlanan ve yarım kalan her yanıtla birlikte usage gönderin.",
  },
  "usage-missing-details": {
    title: "usage ayrıntısız",
    sentence: "usage içinde {name} yok. Önbellek ve akıl yürütme tokenları ayırt edilemez.",
    why: "Önbellekten gelen girdinin ve akıl yürütmenin kendi fiyatı ya da kendi sınırı vardır. Ayrıntı yoksa maliyet ancak kestirilir. Alanı gönderin; yoksa 0 yazın.",
  },
  "usage-shape": {
    title: "usage değeri sayı değil",
    sentence: "{name} değeri {seen}; 0 ya da daha büyük bir tam sayı olmalı.",
    why: "Bu değerleri toplayan program NaN bulur ya da metinleri uç uca ekler. Tam sayı gönderin.",
  },
  "usage-sum": {
    title: "usage toplamı tutmuyor",
    sentence: "usage.total_tokens {seen}, oysa input_tokens ile output_tokens toplamı {expected}.",
    why: "Farklı alanlardan sayan iki program iki ayrı fatura çıkarır. total_tokens bu ikisinin toplamıdır; akıl yürütme ve önbellek tokenları zaten onların içindedir.",
  },
  "usage-details-sum": {
    title: "Ayrıntı bütününden büyük",
    sentence: "{name} değeri {seen}; parçası olduğu {expected} tokendan büyük.",
    why: "Önbellek tokenları input_tokens, akıl yürütme tokenları output_tokens içindedir. Birini ötekinden çıkaran okuyucu eksi sayı bulur. Onları bütünün yanında değil, içinde sayın.",
  },
};
