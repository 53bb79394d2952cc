import { useTranslations } from "use-intl";
import type { CheckWords } from "@/lib/i18n/check-words";
import type { RuleId } from "@/lib/protocol/check/check-rules";

type EventRuleListProps = { rules: readonly RuleId[]; words: CheckWords };

/** The checks that rule on a type, folded: some have many. */
export function EventRuleList({ rules, words }: EventRuleListProps) {
  const t = useTranslations("eventHelp");
  return (
    <details className="border-t border-line-soft pt-2">
      <summary className="w-fit cursor-pointer text-faint hover:text-ink max-md:py-1.5">
        {t("labels.rules")} <span className="tabular-nums">({rules.length})</span>
      </summary>
      <ul className="flex flex-col gap-0.5 pt-1">
        {rules.map((rule) => (
          <li key={rule}>
            <span className="font-mono text-[11px] text-ink">{rule}</span> {words.title(rule)}
          </li>
        ))}
      </ul>
    </details>
  );
}
