import { useTranslations } from "use-intl";
import type { CheckWords } from "@/lib/i18n/check-words";
import type { Finding } from "@/lib/protocol/check/findings";

type FindingItemProps = {
  finding: Finding;
  words: CheckWords;
  isSelected: boolean;
  onShowEvent: (index: number) => void;
};

/** Facts of this many characters are not told twice. */
const longFact = 24;

/** Whether the sentence has quoted all there is, and at some length. */
function isTold({ expected, seen }: Finding, sentence: string): boolean {
  const isLong = Math.max(expected.length, seen.length) >= longFact;
  return isLong && sentence.includes(expected) && sentence.includes(seen);
}

/** A place, what was found there, and the facts behind it. */
export function FindingItem({ finding, words, isSelected, onShowEvent }: FindingItemProps) {
  const sentence = words.sentence(finding);
  return (
    <li
      aria-current={isSelected || undefined}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 px-3 py-1 aria-[current=true]:bg-selected aria-[current=true]:shadow-[inset_2px_0_var(--accent)]"
    >
      <p className="text-xs leading-[18px] wrap-anywhere text-body">{sentence}</p>
      <FindingPlace index={finding.index} onShowEvent={onShowEvent} />
      {isTold(finding, sentence) ? null : <FindingFacts expected={finding.expected} seen={finding.seen} />}
    </li>
  );
}

type FindingPlaceProps = { index: number | null; onShowEvent: (index: number) => void };

function FindingPlace({ index, onShowEvent }: FindingPlaceProps) {
  const t = useTranslations("findings");
  if (index === null) return <span className="text-xs leading-[18px] text-faint">{t("wholeStream")}</span>;
  return (
    <button
      type="button"
      aria-label={t("toEvent", { index: String(index) })}
      onClick={() => onShowEvent(index)}
      className="relative rounded-[3px] font-mono text-xs leading-[18px] text-accent tabular-nums hover:underline max-md:after:absolute max-md:after:-inset-2.5"
    >
      {t("event", { index: String(index) })}
    </button>
  );
}

/** The texts as the stream has them; what a rule has none of is left out. */
function FindingFacts({ expected, seen }: Pick<Finding, "expected" | "seen">) {
  const t = useTranslations("findings");
  const facts = [
    { name: t("expected"), text: expected },
    { name: t("seen"), text: seen },
  ].filter(({ text }) => text !== "");
  if (facts.length === 0) return null;
  return (
    <dl className="col-span-2 mt-0.5 flex flex-wrap gap-x-3 text-2xs leading-[18px]">
      {facts.map(({ name, text }) => (
        <div key={name} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-faint">{name}</dt>
          <dd className="min-w-0 font-mono wrap-anywhere text-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
