import type {
  annotation as englishAnnotation,
  logprob as englishLogprob,
  part as englishPart,
} from "@/lib/i18n/messages/en/field-help/part";
import type { Localized } from "@/lib/i18n/messages/localized";

export const part: Localized<typeof englishPart> = {
  any: {
    type: "Parçanın türü.",
    text: "Metin.",
  },
  output_text: {
    whole: "Yanıtın bir metni, kaynaklarıyla.",
    annotations: "Metnin bölümlerine ait kaynaklar ve dosyalar.",
    logprobs: "Her token’ın olasılığı; include içinde message.output_text.logprobs istenirse.",
  },
  refusal: {
    whole: "Model reddediyor. Metnin yerinde durur; yanıtı çözümlemeden önce buna bakın.",
    refusal: "Modelin bunun yerine söylediği.",
  },
  reasoning_text: { whole: "Modelin kendi akıl yürütmesinden bir parça." },
  summary_text: { whole: "Akıl yürütme özetinin bir paragrafı." },
};

export const annotation: Localized<typeof englishAnnotation> = {
  any: {
    type: "Kaynağın türü.",
    file_id: "Dosyanın id’si.",
    filename: "Dosyanın adı.",
    start_index: "Bölümün metinde başladığı yer, 0’dan sayılan karakter olarak.",
    end_index: "Bölümün metinde bittiği yer.",
    index: "Metinde ait olduğu yer.",
  },
  url_citation: {
    whole:
      "Metnin bir bölümünün dayandığı web sayfası. Kullanım koşulları bağlantı olarak göstermenizi isteyebilir.",
    url: "Sayfanın adresi.",
    title: "Sayfanın başlığı.",
  },
  file_citation: { whole: "Metnin dayandığı, vektör deposundaki bir dosya." },
  container_file_citation: {
    whole: "Kod yorumlayıcının oluşturduğu bir dosya. Konteyneri yaşarken alın.",
    container_id: "Dosyanın bulunduğu konteyner.",
  },
  file_path: { whole: "Yolda oluşturulan bir dosya.", index: "Dosyanın dosya listesindeki yeri." },
};

export const logprob: Localized<typeof englishLogprob> = {
  logprob: {
    whole: "Metnin bir token’ı ve olasılığı.",
    token: "Token’ın metni.",
    logprob: "Olasılığının doğal logaritması: 0 kesin, -0,7 yarı yarıya, -2,3 onda bir.",
    bytes: "UTF-8 olarak token. Bir token, bir karakterin yalnızca bir parçası olabilir.",
    top_logprobs: "Bu yer için en olası token’lar; istekteki top_logprobs kadar.",
  },
};
