import type { snippets as english } from "@/lib/i18n/messages/en/snippets";
import type { Localized } from "@/lib/i18n/messages/localized";

export const snippets: Localized<typeof english> = {
  language: "Kod dili",
  copy: "Kodu kopyala",
  stale: "JSON okunamıyor: bu, okunabilen son isteğin kodu.",
  nothing: "Henüz koda dökülecek bir istek yok.",
  needs: "Önce kurulması gereken: {needs}",
  key: "Anahtar {variable} ortam değişkeninden okunur.",
  proxyKey:
    "İstek bu playground’a gider, sağlayıcının anahtarını o ekler. Playground erişim parolası istiyorsa parolayı {variable} değişkenine koyun.",
  shell: "bash, zsh ve diğer POSIX kabukları için; Windows’ta WSL ya da Git Bash kullanın.",
  textReasons: {
    number: "Gövde JSON metni olarak yazıldı: {number} sayısı {language} değeri olarak yazılsaydı değişirdi.",
    repeated_key:
      "Gövde JSON metni olarak yazıldı: {key} anahtarı iki kez geçiyor, {language} değerlerinde bu olmaz.",
    lone_surrogate:
      "Gövde JSON metni olarak yazıldı: içinde {language} ile gönderilemeyen yarım bir surrogate çifti var.",
    key_order: "Gövde JSON metni olarak yazıldı: {language} sayı biçimindeki anahtarları başa alırdı.",
    depth: "Gövde JSON metni olarak yazıldı: {language} değerleri için fazla derin iç içe.",
  },
  unfilled: "Henüz değeri yok, yazıldığı gibi gönderilir: {names}.",
  secrets:
    "Kod, istekteki gizli bilgileri (başlıklar, authorization) olduğu gibi içerir. Paylaşmadan önce düşünün.",
};
