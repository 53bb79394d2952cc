import { createCheckWords } from "@/lib/i18n/check-words";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import type { CommandOptions } from "@/scripts/check-stream/arguments";
import type { CheckedCapture } from "@/scripts/check-stream/check-capture";
import { countByRule, countFindings } from "@/scripts/check-stream/totals";

/** What `--json` prints. Fields may be added; a change of those that are there raises `version`. */
export async function writeJsonReport(options: CommandOptions, capture: CheckedCapture): Promise<string> {
  const words = createCheckWords(options.locale, await loadCheckMessages(options.locale));
  const { findings, events, status, contentType } = capture;
  const report = {
    version: 1,
    file: options.file,
    status,
    contentType,
    events,
    counts: countFindings(findings),
    rules: Object.fromEntries(countByRule(findings)),
    findings: findings.list.map((finding) => ({ ...finding, message: words.sentence(finding) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
