import type { ReportWords } from "@/components/captures/write-report";
import { fenceCode } from "@/lib/protocol/capture/markdown";
import { cutText } from "@/lib/protocol/cut-text";
import { maskSecrets, secretMask } from "@/lib/protocol/request/mask-secrets";

/** What a report may show of one text, and of all texts: it stays a file that opens anywhere. */
const textLimit = 20_000;
const reportLimit = 400_000;

/** So much is read beyond what is shown: where a text is cut, no secret may be left by halves. */
const longestSecret = 20_000;

/** The foreign texts of one report, without what looks like a secret in them. */
export type ReportTexts = {
  /** As a block of code, until the report has its fill; it says what it leaves out. `language`: as for `fenceCode`. */
  readonly writeCode: (text: string, language: string) => string;
  /** A short text. */
  readonly mask: (text: string) => string;
  /** How many places are masked in what has been written so far. */
  readonly maskedCount: () => number;
};

export function createReportTexts({ t }: ReportWords): ReportTexts {
  let left = reportLimit;
  let maskedCount = 0;

  function count(shown: string): string {
    maskedCount += shown.split(secretMask).length - 1;
    return shown;
  }

  return {
    mask: (text) => count(maskSecrets(text).text),
    maskedCount: () => maskedCount,
    writeCode(text, language) {
      const limit = Math.min(textLimit, left);
      const head = text.slice(0, limit + longestSecret);
      const masked = maskSecrets(head).text;
      const isCut = head.length < text.length || masked.length > limit;
      const rest = head.length < text.length ? longestSecret : 0;
      const shown = count(cutText(masked, Math.max(0, Math.min(limit, masked.length - rest))));
      left -= shown.length;
      if (!isCut) return `${fenceCode(shown, language)}\n`;
      const note = t("captures.report.cut", { shown: String(shown.length), count: String(text.length) });
      return `${shown === "" ? "" : fenceCode(shown, language)}\n*${note}*\n\n`;
    },
  };
}
