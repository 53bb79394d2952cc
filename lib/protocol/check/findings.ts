import { type CheckLevel, checkRules, type RuleId } from "@/lib/protocol/check/check-rules";

/** How many findings of one rule are listed; further ones are counted. */
const listedPerRule = 100;

const shownCharacters = 200;

/**
 * What a rule says of one place of a stream. All texts are data of the stream, cut for display, never words:
 * those are in `lib/i18n`. What the three mean for a rule stands there and in `docs/checks.md`.
 */
export type Finding = {
  rule: RuleId;
  level: CheckLevel;
  /** The event where it shows; null where it is about the stream as a whole, or about no event. */
  index: number | null;
  /** The output item it is about. */
  outputIndex: number | null;
  /** A field's path, an event's type, a family: what the rule has found something about. */
  name: string;
  expected: string;
  seen: string;
};

/** What a rule has to say; what is left out is empty. */
export type FindingFacts = Partial<Pick<Finding, "outputIndex" | "name" | "expected" | "seen">>;

export type Report = (rule: RuleId, index: number | null, facts?: FindingFacts) => void;

/** What was found so far. It only grows. */
export interface FindingLog {
  /** In order of discovery; of each rule the first 100. */
  readonly list: readonly Finding[];
  /** All findings of a level, listed or not. */
  count(level: CheckLevel): number;
  /** All findings of a rule, listed or not. */
  countOf(rule: RuleId): number;
  /** The worst level found at an event; null where there is nothing, or only beyond the list. */
  levelAt(index: number): CheckLevel | null;
}

const severity: Record<CheckLevel, number> = { note: 0, warning: 1, error: 2 };

/** An append-only list, bounded per rule, so that a stream with one fault in every event costs what it costs. */
export function createFindingLog(): FindingLog & { report: Report } {
  const list: Finding[] = [];
  const levels: Record<CheckLevel, number> = { error: 0, warning: 0, note: 0 };
  const counts = new Map<RuleId, number>();
  const levelByIndex = new Map<number, CheckLevel>();

  function mark(index: number, level: CheckLevel): void {
    const known = levelByIndex.get(index);
    if (known === undefined || severity[level] > severity[known]) levelByIndex.set(index, level);
  }

  return {
    list,
    count: (level) => levels[level],
    countOf: (rule) => counts.get(rule) ?? 0,
    levelAt: (index) => levelByIndex.get(index) ?? null,
    report(rule, index, facts = {}) {
      const { level } = checkRules[rule];
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      levels[level] += 1;
      if (count > listedPerRule) return;
      list.push({ rule, level, index, ...readFacts(facts) });
      if (index !== null) mark(index, level);
    },
  };
}

function readFacts({ outputIndex = null, name = "", expected = "", seen = "" }: FindingFacts) {
  return { outputIndex, name: cut(name), expected: cut(expected), seen: cut(seen) };
}

function cut(text: string): string {
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
