import { type CheckLevel, type RuleId, ruleIds } from "@/lib/protocol/check/check-rules";
import type { FindingLog } from "@/lib/protocol/check/findings";

export const levels = ["error", "warning", "note"] as const satisfies readonly CheckLevel[];

/** How much came, and how much was found in it, listed or not. */
export type Totals = { events: number; counts: Record<CheckLevel, number> };

export function countFindings(findings: FindingLog): Record<CheckLevel, number> {
  return {
    error: findings.count("error"),
    warning: findings.count("warning"),
    note: findings.count("note"),
  };
}

/** All findings of each rule that was broken, listed or not. */
export function countByRule(findings: FindingLog): [RuleId, number][] {
  return ruleIds.flatMap((rule): [RuleId, number][] => {
    const count = findings.countOf(rule);
    return count > 0 ? [[rule, count]] : [];
  });
}

/** Of each rule with more findings than are listed, how many more. */
export function countFurther(findings: FindingLog): [RuleId, number][] {
  return countByRule(findings).flatMap(([rule, count]): [RuleId, number][] => {
    const further = count - findings.list.filter((finding) => finding.rule === rule).length;
    return further > 0 ? [[rule, further]] : [];
  });
}
