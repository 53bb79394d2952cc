import { createCheckWords } from "@/lib/i18n/check-words";
import { checks } from "@/lib/i18n/messages/en/checks";
import { checkReferences } from "@/lib/protocol/check/check-references";
import type { CheckGroup, RuleId } from "@/lib/protocol/check/check-rules";
import { checkRules, ruleIds } from "@/lib/protocol/check/check-rules";
import { ruleStreams } from "@/lib/protocol/check/fixtures/rule-streams";
import { checkRuleStream, writeExcerpt } from "@/scripts/stream-excerpt";

/** Where the page is, and the line of it below which all is written by `npm run docs:checks`. */
export const checksPage = "docs/checks.md";
const marker = "<!-- Below this line `npm run docs:checks` writes. -->";

const words = createCheckWords("en", checks);

/** The page as it should be: what stands above the marker is kept as it is. */
export function writeChecksPage(page: string): string {
  const introduction = page.slice(0, page.indexOf(marker));
  const groups = Object.keys(checks.groups) as CheckGroup[];
  return `${introduction}${marker}\n\n${groups.map(writeGroup).join("\n")}`;
}

function writeGroup(group: CheckGroup): string {
  const rules = ruleIds.filter((rule) => checkRules[rule].group === group);
  const rows = rules.map(
    (rule) => `| [\`${rule}\`](#${rule}) | ${checkRules[rule].level} | ${words.title(rule)} |`,
  );
  return `## ${words.group(group)}

| Rule | Level | Finds |
|---|---|---|
${rows.join("\n")}

${rules.map(writeRule).join("\n")}`;
}

function writeRule(rule: RuleId): string {
  const { level, breaks } = checkRules[rule];
  const parts = [
    `### ${rule}`,
    `**${words.title(rule)}** · ${level}`,
    words.why(rule),
    ...writeExample(rule),
    breaks.length > 0
      ? `Breaks: ${breaks.map((reader) => words.reader(reader)).join(" · ")}`
      : "Nobody is known to break.",
    `See: ${checkReferences[rule].map(({ title, url }) => `[${title}](${url})`).join(" · ")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function writeExample(rule: RuleId): string[] {
  const streams = ruleStreams[rule];
  if (!streams) return [];
  const checked = checkRuleStream(streams.breaks);
  const finding = checked.findings.find((candidate) => candidate.rule === rule);
  if (!finding) return [];
  return [
    `\`\`\`text\n${writeExcerpt(streams.breaks, checked, finding)}\n\`\`\``,
    `> ${escapeProse(words.sentence(finding))}`,
  ];
}

/** What a stream said may look like Markdown or HTML. */
function escapeProse(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("<", "&lt;").replaceAll("*", "\\*");
}
