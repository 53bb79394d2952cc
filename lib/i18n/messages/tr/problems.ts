import type { problems as english } from "@/lib/i18n/messages/en/problems";
import type { Localized } from "@/lib/i18n/messages/localized";

export const problems: Localized<typeof english> = {
  syntax_empty: "İstek boş: bir JSON nesnesi gerekir.",
  syntax_word:
    "“{found}” JSON değil: metinler ve anahtarlar çift tırnak içinde durur; yalnızca sayılar, true, false ve null tırnaksızdır.",
  syntax_number: "“{found}” JSON’da tam bir sayı değil: bir rakam eksik.",
  syntax_key: "Burada çift tırnak içinde bir anahtar eksik.",
  syntax_value: "Burada bir değer eksik.",
  syntax_colon: "Bir anahtarla değeri arasında iki nokta eksik.",
  syntax_comma: "“{found}” öncesinde bir virgül eksik.",
  syntax_trailing_comma: "JSON’da son öğeden sonra virgül olmaz: onu silin.",
  syntax_unclosed: "Metin erken bitiyor: kapanan bir küme parantezi ya da köşeli parantez eksik.",
  syntax_extra: "“{found}” isteğin bitiminden sonra duruyor: onu silin.",
  syntax_comment: "JSON’da yorum olmaz: bunu silin.",
  syntax_string: "Bir metin kapanmamış: ikinci çift tırnağı eksik.",
  syntax_escape: "Ters bölü çizgisi burada bilinen bir kaçış başlatmıyor: kendisi için iki tane yazın.",
  syntax_character:
    "Bir metinde satır sonu, sekme ya da başka bir denetim karakteri var: \\n, \\t ya da \\u ve dört basamak olarak yazın.",
  syntax_deep: "Bu JSON değil; yerini söylemek için de fazla derin iç içe geçmiş.",
  syntax_other: "Bu JSON değil.",

  not_an_object: "İstek bir JSON nesnesi olmalı; şu an {actual}.",
  duplicate_key: "{name} birden çok kez verilmiş; yalnızca sonuncusu geçerlidir. Birini bırakın.",
  missing: "{name} eksik: onu verin.",

  takes_text: "{name} çift tırnak içinde bir metin alır; şu an {actual}.",
  takes_text_up_to: "{name} en çok {maximum} karakterlik bir metin alır; şu an {length} karakter.",
  takes_name: "{name} 1 ile 64 arası harf, rakam, kısa çizgi ve alt çizgi alır; şu an {actual}.",
  takes_number: "{name} bir sayı alır; şu an {actual}.",
  takes_number_from: "{name} en az {minimum} olan bir sayı alır; şu an {actual}.",
  takes_number_from_to: "{name} {minimum} ile {maximum} arasında bir sayı alır; şu an {actual}.",
  takes_integer: "{name} bir tam sayı alır; şu an {actual}.",
  takes_integer_from: "{name} en az {minimum} olan bir tam sayı alır; şu an {actual}.",
  takes_integer_from_to: "{name} {minimum} ile {maximum} arasında bir tam sayı alır; şu an {actual}.",
  takes_boolean: "{name} tırnaksız true ya da false alır; şu an {actual}.",
  takes_one_of: "{name} şunlardan birini alır: {values}; şu an {actual}.",
  takes_one_of_or_object:
    "{name} şunlardan birini ya da bir aracı adlandıran bir nesneyi alır: {values}; şu an {actual}.",
  takes_list: "{name} köşeli parantez içinde bir liste alır; şu an {actual}.",
  takes_object: "{name} bir nesne alır; şu an {actual}.",
  takes_text_or_list: "{name} bir metin ya da bir öğe listesi alır; şu an {actual}.",
  takes_text_or_object: "{name} metin olarak bir kimlik ya da onu taşıyan bir nesne alır; şu an {actual}.",

  list_too_short: "{name} listesinde öğe az: en az {minimum} öğe koyun ya da onu silin.",
  too_many_keys: "{name} en çok {maximum} anahtar alır; şu an {count} anahtarı var.",
  key_too_long: "{name} fazla uzun bir anahtar: anahtarlar en çok {maximum} karakter olur.",

  excludes: "{name} ile {other} birlikte verilemez: birini silin.",
  needs_value: "{name} yalnızca {other} değeri {value} iken işe yarar: onu verin ya da {name} alanını silin.",
  needs_entry:
    "{name} yalnızca {other} içinde “{value}” varken işe yarar: onu ekleyin ya da {name} alanını silin.",
  needs_tools:
    "{name} değeri {actual}, ama hiç araç yok: tools içine bir araç ekleyin ya da {name} alanını silin.",
  tool_not_listed:
    "{name}, tools içinde olmayan {tool} aracını istiyor: oraya ekleyin ya da başka bir araç seçin.",
  useless_without_tools:
    "{name} araç olmadan işe yaramaz: tools içine bir araç ekleyin ya da {name} alanını silin.",
  counts_built_in_only:
    "{name} yalnızca yerleşik araçların çağrılarını sayar, buradaki araçların hepsi sizin: {name} alanını silin.",
  background_not_stored:
    "{name} ile yanıt sonradan kimliğiyle alınır, bu yüzden saklanmalıdır: store değerini true yapın ya da {name} alanını silin.",
  with_temperature: "temperature ile {name} aynı ayarı çevirir: birini bırakın.",
  encrypted_though_stored:
    "{value}, store false olan istekler içindir; saklanan yanıt akıl yürütmesini zaten tutar: store değerini false yapın ya da bunu çıkarın.",
  needs_word_json:
    "json_object türü, input ya da instructions içinde JSON sözcüğünü ister: orada JSON isteyin ya da json_schema kullanın.",
  other: "{name} alanında API’nin almadığı bir değer var: {actual}.",
};
