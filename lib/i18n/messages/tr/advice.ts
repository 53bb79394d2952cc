import type { advice as english } from "@/lib/i18n/messages/en/advice";
import type { Localized } from "@/lib/i18n/messages/localized";

export const advice: Localized<typeof english> = {
  heading: "Ne yapmalı",
  key: "{variable} değişkenine geçerli bir anahtar koyup sunucuyu yeniden başlatın. Anahtar kolayca eksik kopyalanır ya da başka bir hesabın olur.",
  keyUnnamed:
    "Sağlayıcının keyEnv ile belirtilen değişkenine geçerli bir anahtar koyup sunucuyu yeniden başlatın.",
  keySandbox: "Başka bir model seçin: bu model hep böyle yanıt verir. Sandbox’ın kendisi anahtar istemez.",
  permission:
    "Anahtar tanınıyor, ama buna izni yok: model, bölge ya da proje ona kapalı olabilir. Hangisi olduğunu hata mesajı söyler.",
  model:
    "Sağlayıcının yanındaki listeden bir model seçin ve yazımına bakın. Her anahtar her modeli kullanamaz.",
  quota:
    "Beklemek işe yaramaz: hesaba bakiye ya da daha yüksek bir sınır gerek. Sağlayıcının faturalama sayfasına bakın.",
  rate: "Beklemek işe yarar. Aynı anda daha az ya da daha kısa istekler sınırın altında kalır.",
  context:
    "Girdiyi kısaltın, eski turları çıkarın ya da daha çok okuyabilen bir model seçin. truncation auto olursa en eski öğeleri sağlayıcı kendisi çıkarır.",
  earlier_response:
    "store olmadan, başka bir anahtarla ya da başka bir sağlayıcıda üretilmiş, belki de çok eski olabilir. previous_response_id alanını çıkarıp önceki turları input içinde gönderin.",
  blames_request:
    "Hata mesajını okuyup isteği değiştirin. Olduğu gibi gönderilirse, durum kodu ne derse desin, yine başarısız olur.",
  request: "Hata mesajını okuyup isteği değiştirin. Olduğu gibi gönderilirse yine başarısız olur.",
  param: "Sorun {param} alanında: İstek bölmesi de o alanda gösteriyor. Değiştirin ya da çıkarın.",
  showField: "Alanı göster",
  path: "Ya sağlayıcıda /v1/responses yok ya da temel adresi yanlış: /responses’tan hemen önce, genellikle /v1 ile bitmeli. İstekteki bir id de tanınmıyor olabilir.",
  html: "Sağlayıcının temel adresine bakın: /responses’tan hemen önce, genellikle /v1 ile bitmeli. CometAPI ve başkaları, olmayan her yola bir web sayfası ya da yönlendirmeyle yanıt verir.",
  slow: "Sağlayıcı kendi modelini beklemekten vazgeçti. Daha kısa bir istek geçebilir; background true olursa kimse beklemek zorunda kalmaz.",
  server:
    "Kusur büyük olasılıkla sağlayıcıda. Bir süre sonra yeniden çalıştırın; sürerse, varsa istek kimliğiyle, destek ekibine sorun.",

  upstream_timeout:
    "Modeller uzun düşünebilir. Sunucuda UPSTREAM_HEADER_TIMEOUT_MS yanıtın başlamasının ne kadar bekleneceğini, UPSTREAM_IDLE_TIMEOUT_MS sonrasında sessizliğin ne kadar sürebileceğini söyler.",
  upstream_tls:
    "Adres doğru mu, sertifikası hâlâ geçerli mi? Kendi sertifika kurumunuz varsa sunucuya Node’un NODE_EXTRA_CA_CERTS değişkeniyle tanıtılır.",
  upstream_redirect:
    "Temel adrese son adresi yazın: çoğu zaman http yerine https, eksik www ya da eksik /v1. CometAPI, olmayan yolları yönlendirir.",
  upstream_unreachable:
    "Adres doğru mu, sağlayıcının sunucusu çalışıyor mu, bu sunucu ağından ya da güvenlik duvarından oraya ulaşabiliyor mu?",
  upstream_bad_response:
    "O adreste başka bir şey dinliyor ya da başka bir protokol konuşuyor olabilir: temel adrese ve bağlantı noktasına bakın.",
  provider_not_ready:
    "Sunucuda {variable} değişkenini ayarlayıp yeniden başlatın ya da başka bir sağlayıcı seçin; sandbox anahtar istemez.",
  providerNotReadyUnnamed:
    "Sağlayıcının keyEnv ile belirtilen değişkenini ayarlayıp sunucuyu yeniden başlatın ya da başka bir sağlayıcı seçin; sandbox anahtar istemez.",
  model_not_allowed:
    "Hangi modellerin kullanılabileceğini sunucudaki MODEL_ALLOW_LIST söyler. Onlardan birini seçin.",
  body_too_large:
    "Sınırı sunucudaki MAX_BODY_BYTES belirler. İsteğin içindeki görsel ve dosyalar boylarından üçte bir fazla yer tutar: URL ya da dosya id’siyle verin.",
  rate_limited:
    "Sınırları sunucudaki RATE_LIMIT_PER_MINUTE ve MAX_CONCURRENT_STREAMS belirler. Bekleyin ya da başka bir çalıştırmayı durdurun.",
  budget_spent:
    "Bütçeyi sunucudaki DAILY_REQUEST_BUDGET belirler. Yarın yeniden başlar; sandbox ücretsizdir.",
  unknown_provider:
    "Bu sayfa yüklendikten sonra PLAYGROUND_PROVIDERS listesinden çıkmış olabilir: sayfayı yenileyin.",

  cutBody:
    "Yeniden çalıştırın. Öncesinde uzun bir sessizlik varsa sunucudaki UPSTREAM_IDLE_TIMEOUT_MS çok kısa olabilir.",
  other_api:
    "Bu sayfa yalnızca Responses API konuşur. Onu sunan bir sağlayıcı ya da çeviri yapan bir ağ geçidi seçin.",
  not_event_stream:
    "Burası ile model arasındaki bir şey onun yerine yanıt vermiş olabilir: bir proxy, bir giriş sayfası, bir önbellek. Gelen aşağıda.",
  max_output_tokens:
    "max_output_tokens değerini yükseltin ya da daha azını isteyin. Akıl yürütme de sayılır: tek sözcük yazılmadan hepsini bitirebilir.",
  content_filter: "Filtre sağlayıcınındır. Soruyu başka sözlerle sorun ya da söylenebilecek olanı isteyin.",
};
