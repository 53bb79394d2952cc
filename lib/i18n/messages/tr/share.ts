import type { share as english } from "@/lib/i18n/messages/en/share";
import type { Localized } from "@/lib/i18n/messages/localized";

export const share: Localized<typeof english> = {
  title: "Bu isteği paylaş",
  permalink: "Kalıcı bağlantı",
  making: "Bağlantı hazırlanıyor…",
  anyone:
    "Bağlantıya sahip olan herkes isteği okuyabilir: tamamı bağlantının içindedir. Bağlantıyı açmak hiçbir şey göndermez.",
  masked: "Gizli bilgiye benzeyen değerler bağlantıda maskelendi; isteğiniz değişmedi:",
  maskedItem: "{line}. satırda {kind}",
  kinds: {
    openai_key: "API anahtarı",
    bearer: "Bearer token",
    github_token: "GitHub token’ı",
    slack_token: "Slack token’ı",
    aws_key: "AWS anahtarı",
    google_key: "Google anahtarı",
    provider_key: "sağlayıcı anahtarı",
    jwt: "imzalı token (JWT)",
    private_key: "özel anahtar",
    url_credentials: "adresteki parola",
    environment_value: "ortam değişkeninin değeri",
    secret_field: "adı gizli bilgi çağrıştıran alan",
    mcp_header: "MCP sunucusunun başlığı",
  },
  size: "{size} uzunluğunda",
  tooLong:
    "Bağlantı {size} uzunluğunda. Bazı sohbet programları ve tarayıcılar 8 KB’tan uzun bağlantıları keser.",
  copy: "Bağlantıyı kopyala",
  tooLarge: "İstek 4 MB’tan büyük; bir bağlantı bu kadarını taşıyamaz.",
  opening: "Bağlantı açılıyor…",
  dismiss: "Kapat",
  openedTitle: "Bağlantıdan açıldı",
  openedText: "Henüz hiçbir şey gönderilmedi; Çalıştır, isteği {provider} sağlayıcısına gönderir.",
  openedMissingProvider:
    "Bağlantı bu sunucuda olmayan “{wanted}” sağlayıcısı için hazırlanmış; Çalıştır, isteği {provider} sağlayıcısına gönderir.",
  openedUnreadyProvider:
    "Bağlantı {wanted} için hazırlanmış, bu sunucuda onun anahtarı yok; Çalıştır, isteği {provider} sağlayıcısına gönderir.",
  undo: "Öncekine dön",
  problemTitle: "Bu bağlantı açılamıyor",
  problems: {
    not_a_link: "Adreste bir istek yok.",
    unknown_version: "Bundan daha yeni bir playground’da hazırlanmış.",
    unknown_kind: "İçinde bu playground’un tanımadığı bir şey var.",
    damaged: "Bozuk: bir kısmı yolda kaybolmuş ya da değişmiş.",
    too_large: "İçindeki açılamayacak kadar büyük.",
    not_a_draft: "İçindeki bir istek değil.",
  },
  problemKept: "Sayfadaki istek olduğu gibi duruyor.",
};
