import { createCheckWords } from "@/lib/i18n/check-words";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { Finding } from "@/lib/protocol/check/findings";
import type { CheckedCapture } from "@/scripts/check-stream/check-capture";
import { countFindings, countFurther } from "@/scripts/check-stream/totals";
import { commandWords } from "@/scripts/check-stream/words";

/** Each returns lines with their line ends. */
export type TextReport = {
  finding(finding: Finding): string;
  end(capture: CheckedCapture): string;
};

const colours: Record<CheckLevel, number> = { error: 31, warning: 33, note: 36 };
const ruleWidth = 24;

/** One line a finding, for people: `#117  Warning  seq-gap  …`. */
export async function createTextReport(locale: Locale, isColoured: boolean): Promise<TextReport> {
  const words = createCheckWords(locale, await loadCheckMessages(locale));
  const { expected, seen, further, summary } = commandWords[locale];

  function colour(level: CheckLevel, text: string): string {
    return isColoured ? `\u001B[${colours[level]}m${text}\u001B[0m` : text;
  }

  /** What the sentence does not say of itself. */
  function facts(finding: Finding, sentence: string): string {
    const told = [
      sentence.includes(finding.expected) ? "" : `${expected} ${finding.expected}`,
      sentence.includes(finding.seen) ? "" : `${seen} ${finding.seen}`,
    ].filter((fact) => fact !== "");
    return told.length > 0 ? ` (${told.join(", ")})` : "";
  }

  return {
    finding(finding) {
      const place = finding.index === null ? "–" : `#${finding.index}`;
      const level = colour(finding.level, words.level(finding.level).padEnd(8));
      const sentence = words.sentence(finding);
      const text = showControls(sentence + facts(finding, sentence));
      return `${place.padEnd(7)}${level}${finding.rule.padEnd(ruleWidth)} ${text}\n`;
    },
    end(capture) {
      const more = countFurther(capture.findings).map(([rule, count]) => `${further(rule, count)}\n`);
      return `${more.join("")}${summary({ events: capture.events, counts: countFindings(capture.findings) })}\n`;
    },
  };
}

/** A stream's own text must neither break the line nor steer the terminal. */
function showControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
