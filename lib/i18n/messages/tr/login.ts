import type { login as english } from "@/lib/i18n/messages/en/login";
import type { Localized } from "@/lib/i18n/messages/localized";

export const login: Localized<typeof english> = {
  title: "Bu playground parola korumalı",
  text: "Playground’u işleten kişi bir erişim parolası belirlemiş: sunucudaki PLAYGROUND_SECRET değeri.",
  secret: "Erişim parolası",
  submit: "Playground’u aç",
  checking: "Kontrol ediliyor…",
  wrong: "Parola yanlış.",
  slowed: "Çok fazla deneme yapıldı. {seconds} sn bekleyip yeniden deneyin.",
  unreachable: "Sunucu yanıt vermedi. Hâlâ çalışıyor mu?",
  failed: "Sunucu HTTP {status} yanıtını verdi.",
};
