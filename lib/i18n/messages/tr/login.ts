import type { login as english } from "@/lib/i18n/messages/en/login";
import type { Localized } from "@/lib/i18n/messages/localized";

export const login: Localized<typeof english> = {
  title: "Bu playground gizli sözünü istiyor",
  text: "Onu çalıştıran kişi bir erişim sözü belirlemiş. Sunucudaki PLAYGROUND_SECRET değeridir.",
  secret: "Gizli söz",
  submit: "Playground’u aç",
  checking: "Denetleniyor…",
  wrong: "Gizli söz bu değil.",
  slowed: "Çok fazla deneme yapıldı. {seconds} sn bekleyip yeniden deneyin.",
  unreachable: "Sunucu yanıt vermedi. Hâlâ çalışıyor mu?",
  failed: "Sunucu HTTP {status} yanıtını verdi.",
};
