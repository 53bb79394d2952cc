import { createTranslator } from "use-intl/core";
import type { CheckMessages, RuleWithWords } from "@/lib/i18n/check-messages";
import type { Locale } from "@/lib/i18n/locale";

/** The facts of a finding. What the three texts mean for a rule stands in the sentence that uses them. */
type FindingFacts = {
  rule: RuleWithWords;
  outputIndex: number | null;
  name: string;
  expected: string;
  seen: string;
};

export type CheckWords = {
  title(rule: RuleWithWords): string;
  /** What was found, in one or two sentences. A fact that is empty is shown as a dash. */
  sentence(finding: FindingFacts): string;
  why(rule: RuleWithWords): string;
  group(group: keyof CheckMessages["groups"]): string;
  level(level: keyof CheckMessages["levels"]): string;
  reader(reader: keyof CheckMessages["readers"]): string;
};

const emptyFact = "–";

/** Says in words what the checker found. `messages` is what `loadCheckMessages` gave, or an import. */
export function createCheckWords(locale: Locale, messages: CheckMessages): CheckWords {
  const translate = createTranslator<Record<string, string>>({
    locale,
    messages: sentencesOf(messages),
  });
  return {
    title: (rule) => messages.rules[rule].title,
    sentence: ({ rule, outputIndex, name, expected, seen }) =>
      translate(rule, {
        item: outputIndex === null ? emptyFact : String(outputIndex),
        name: name || emptyFact,
        expected: expected || emptyFact,
        seen: seen || emptyFact,
      }),
    why: (rule) => messages.rules[rule].why,
    group: (group) => messages.groups[group],
    level: (level) => messages.levels[level],
    reader: (reader) => messages.readers[reader],
  };
}

/** By rule: its sentence alone has placeholders. */
function sentencesOf({ rules }: CheckMessages): Record<string, string> {
  return Object.fromEntries(Object.entries(rules).map(([rule, { sentence }]) => [rule, sentence]));
}
