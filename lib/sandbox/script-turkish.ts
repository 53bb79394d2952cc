import type { Attachment } from "@/lib/sandbox/read-attachment";
import { endWith, firstLine, nameAttachment, type Sentences } from "@/lib/sandbox/script-sentences";

export const turkish: Sentences = {
  storyWords: [/masal|hik[aâ]ye|öykü/i, /unicorn|tek ?boynuz/i],
  story:
    "Bir varmış bir yokmuş, Luma adında küçük bir tek boynuzlu at, düşen yıldızların izinden sessiz bir ormanın kıyısına gelmiş. Orada yolunu şaşırmış minik bir bulut bulmuş ve eve uçacak kadar hafifleyinceye dek ona şarkı söylemiş. Sonra bütün gökyüzü ona teşekkür etmek için ışıklarını kısmış, Luma da ılık yosunların üstünde uykuya dalmış. (Bu, yerleşik deneme sunucusunun hazır yanıtıdır; hiçbir modele sorulmadı.)",
  openings: [
    "Bu, yerleşik deneme sunucusunun hazır yanıtıdır; hiçbir modele sorulmadı.",
    "Yerleşik deneme sunucusunun hazır yanıtı şöyle; isteği hiçbir model görmedi.",
    "Yerleşik deneme sunucusu hazır bir metinden yanıt veriyor; arkasında model yok.",
    "Burada model yok: bu hazır yanıt yerleşik deneme sunucusundan.",
  ],
  sampling: (settings) => `Sözcükler ${settings} değerlerine göre seçildi.`,
  input: (beginning, characters) => `Girdiniz “${beginning}” diye başlıyor ve ${characters} karakter.`,
  noInput: "Girdinizde metin yok.",
  instructions: (beginning, characters) => `Yönerge verildi (${characters} karakter): ${endWith(beginning)}`,
  noInstructions: "Yönerge verilmedi.",
  developer: (beginning) => `Kullanıcınınkinden yetkili bir iletide “${beginning}” yazıyor.`,
  earlier: (items) => `Ondan önce ${items} öge var.`,
  attachment: describeAttachment,
  uncalled: (names) =>
    `Araçlarınızın hiçbiri çağrılmadı (${names}): girdide anılmıyorlar ya da tool_choice buna izin vermiyor.`,
  detail: (words, settings) =>
    `verbosity yüksek olduğu için uzunca: girdide ${words} sözcük var, istekte şunlar belirtilmiş: ${settings}. Deneme sunucusu bu değerleri okur, API kadar sıkı denetler ve yanıt nesnesinde geri gösterir.`,
  result: (name, output) => `${name} aracının yanıtı: ${output}`,
  denied: (name) => `${name} çağrısını onaylamadınız; çağrı yapılmadı.`,
  approved: (name) => `${name} çağrısını onayladınız.`,
  refusal: "Üzgünüm, yerleşik deneme sunucusu burada bu isteği yanıtlamayan bir modeli oynuyor.",
  webSource: (title) => `Bir aramanın bulacağı sayfanın yerine uydurma bir sayfa: “${title}”.`,
  fileFound: (name, excerpt) => `${name} dosyasında “${excerpt}” yazıyor.`,
  fileNotFound: "Dosya araması bir şey bulamadı: deneme sunucusu girdiyle gelen dosyaların metninde arar.",
  codeResult: (logs) => `Kodun hazır çıktısı: ${logs}.`,
  imageMade: (width, height) => `Yukarıdaki görseli birkaç satır kod çizdi, ${width} × ${height} piksel.`,
  toolAnswer: (name, output) => `Hazır ${name} aracının yanıtı: ${output}`,
  toolFailed: (name, reason) => `Hazır ${name} aracı başarısız oldu: ${reason}`,
  reasoning: {
    summary: (beginning) => [
      `**İsteği okuma**\n\nSon girdi “${beginning}” diye başlıyor.`,
      "**Parametreleri denetleme**\n\nYanıtta ne olabileceğini isteğin araçları, biçimi ve sınırları belirliyor.",
      "**Sözcükleri seçme**\n\nDeneme sunucusunda model yok, hazır metin var: bu özet de o metinden.",
    ],
    raw: (beginning) =>
      `Kullanıcı “${beginning}” yazmış. Ben hazır bir metnim, bunun üzerine düşünmüyorum; parametreleri okuyor, uyan cümleleri seçiyor ve hazır olduklarını söylüyorum.`,
  },
};

function describeAttachment(attachment: Attachment): string {
  const { kind, source, mediaType, bytes, width, height, text } = attachment;
  const name = nameAttachment(attachment, "Görsel", "Dosya");
  if (source === "remote") return `${name} adresiyle verilmiş; deneme sunucusu adreslerden hiçbir şey almaz.`;
  if (source === "id") return `${name} bir dosya kimliğiyle verilmiş; deneme sunucusu dosya saklamaz.`;
  if (source === "nothing") return `${name} veri içermiyor.`;
  if (width !== null && height !== null)
    return `${name}: ${mediaType}, ${width} × ${height} piksel, ${bytes} bayt.`;
  if (text === null)
    return `${name}: ${mediaType}, ${bytes} bayt${kind === "image" ? "; okunabilir bir görsel değil" : ""}.`;
  return `${name}: ${mediaType}, ${bytes} bayt; ilk satırı ${endWith(firstLine(text))}`;
}
