import type { Locale } from "@/lib/i18n/locale";
import { levels, type Totals } from "@/scripts/check-stream/totals";

type CommandWords = {
  help: string;
  expected: string;
  seen: string;
  /** Of a rule with more findings than are listed. */
  further(rule: string, count: number): string;
  summary(totals: Totals): string;
};

const en: CommandWords = {
  help: `Checks a recorded Responses API stream, and says what is wrong with it and where.

  npm run -s check-stream -- [options] FILE
  curl -sN … | npm run -s check-stream -- [options] -

FILE holds the body as it came, with or without the response's head (curl -i).

  --json                print one JSON object instead of lines
  --lang en|tr          language of the words (en)
  --request FILE.json   the request's body: arguments are checked against its tools
  --content-type TYPE   the answer's content type, where the capture has no head
  --help                print this

Exit code: 0 no error found, 1 some error found, 2 nothing checked (a file that cannot be read, wrong arguments).
`,
  expected: "expected",
  seen: "seen",
  further: (rule, count) => `… and ${count} more of ${rule}`,
  summary: ({ events, counts }) =>
    [countEn(events, "event"), ...levels.map((level) => countEn(counts[level], level))].join(", "),
};

const tr: CommandWords = {
  help: `Kaydedilmiş bir Responses API akışını denetler; neyin, nerede yanlış olduğunu söyler.

  npm run -s check-stream -- [seçenekler] DOSYA
  curl -sN … | npm run -s check-stream -- [seçenekler] -

DOSYA, gövdeyi geldiği gibi içerir; yanıtın başlıkları da başında olabilir (curl -i).

  --json                 satırlar yerine tek bir JSON nesnesi yazar
  --lang en|tr           metinlerin dili (en)
  --request DOSYA.json   isteğin gövdesi: argümanlar buradaki araçlara göre denetlenir
  --content-type TÜR     kayıtta başlık yoksa yanıtın içerik türü
  --help                 bu metni yazar

Çıkış kodu: 0 hata bulunmadı, 1 hata bulundu, 2 denetlenemedi (okunamayan dosya, yanlış argüman).
`,
  expected: "beklenen",
  seen: "görülen",
  further: (rule, count) => `… ve ${rule} kuralından ${count} bulgu daha`,
  summary: ({ events, counts }) =>
    `${events} olay, ${counts.error} hata, ${counts.warning} uyarı, ${counts.note} not`,
};

export const commandWords: Record<Locale, CommandWords> = { en, tr };

function countEn(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
