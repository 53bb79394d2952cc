import { type CheckLevel, checkRules, type RuleId } from "@/lib/protocol/check/check-rules";
import type { Finding, FindingLog } from "@/lib/protocol/check/findings";

/** What one rule has found. */
export type RuleFindings = {
  rule: RuleId;
  level: CheckLevel;
  /** All of them; of many only the first are listed. */
  count: number;
  listed: readonly Finding[];
};

const order: Record<CheckLevel, number> = { error: 0, warning: 1, note: 2 };

/**
 * By rule, so that the same fault in every event reads as one: the worst level first, then the rule that was
 * broken first.
 */
export function groupFindings(findings: FindingLog): RuleFindings[] {
  const byRule = new Map<RuleId, Finding[]>();
  for (const finding of findings.list) {
    const listed = byRule.get(finding.rule);
    if (listed) listed.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return Array.from(byRule, ([rule, listed]) => ({
    rule,
    level: checkRules[rule].level,
    count: findings.countOf(rule),
    listed,
  })).sort((a, b) => order[a.level] - order[b.level]);
}
