import { ExternalLink } from "lucide-react";
import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import { FindingItem } from "@/components/checks/finding-item";
import type { RuleFindings } from "@/components/checks/group-findings";
import { LevelMark } from "@/components/checks/level-mark";
import { Button } from "@/components/ui/button";
import type { CheckWords } from "@/lib/i18n/check-words";
import { checkReferences } from "@/lib/protocol/check/check-references";
import { checkRules, type RuleId } from "@/lib/protocol/check/check-rules";

/** The first ones tell what it is about; the rest come so many at a press. */
const shownAtFirst = 3;
const shownPerPress = 25;

type RuleCardProps = {
  group: RuleFindings;
  words: CheckWords;
  selected: number | null;
  onShowEvent: (index: number) => void;
};

/** A broken rule: what it is, every place where it shows, who fails over it, and where it is written. */
export const RuleCard = memo(function RuleCard({ group, words, selected, onShowEvent }: RuleCardProps) {
  const { rule, level, count, listed } = group;
  return (
    <article
      data-rule={rule}
      data-level={level}
      className="overflow-hidden rounded-card border border-line bg-panel pb-2"
    >
      <h3 className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 px-3 pt-2.5 text-xs">
        <LevelMark level={level} name={words.level(level)} />
        <span className="truncate font-mono font-semibold text-ink">{rule}</span>
        {count > 1 ? <span className="text-faint tabular-nums">× {count}</span> : null}
      </h3>
      <p className="px-3 pt-1 pb-0.5 text-sm font-medium text-ink">{words.title(rule)}</p>
      <FindingList {...{ group, words, selected, onShowEvent }} />
      <RuleNotes rule={rule} words={words} />
      <MissingNote count={count - listed.length} />
    </article>
  );
});

function FindingList({ group, words, selected, onShowEvent }: RuleCardProps) {
  const t = useTranslations("findings");
  const [shown, setShown] = useState(shownAtFirst);
  const hidden = group.listed.length - shown;
  // Findings never change their order: their place names them.
  const places = group.listed.slice(0, shown).map((finding, place) => ({ finding, place }));
  return (
    <>
      <ul>
        {places.map(({ finding, place }) => (
          <FindingItem
            key={place}
            finding={finding}
            words={words}
            isSelected={selected !== null && finding.index === selected}
            onShowEvent={onShowEvent}
          />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          size="sm"
          variant="ghost"
          className="mx-1"
          onClick={() => setShown((places) => places + shownPerPress)}
        >
          {t("more", { count: String(Math.min(hidden, shownPerPress)) })}
        </Button>
      ) : null}
    </>
  );
}

function RuleNotes({ rule, words }: { rule: RuleId; words: CheckWords }) {
  const t = useTranslations("findings");
  const readers = checkRules[rule].breaks.map(words.reader);
  return (
    <div className="mt-1 flex flex-col gap-1 px-3 text-xs leading-[18px] text-muted">
      {readers.length > 0 ? (
        <p>
          <span className="text-faint">{t("breaks")}</span> {readers.join("\u00a0· ")}
        </p>
      ) : null}
      <details>
        <summary className="w-fit cursor-pointer hover:text-ink">{t("why")}</summary>
        <p className="pt-0.5 text-body">{words.why(rule)}</p>
      </details>
      {checkReferences[rule].map(({ title, url }) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noreferrer"
          className="flex w-fit max-w-full items-center gap-1 decoration-line-strong underline-offset-2 hover:text-accent"
        >
          <span lang="en" className="truncate underline">
            {title}
          </span>
          <ExternalLink aria-hidden className="size-3 shrink-0" />
        </a>
      ))}
    </div>
  );
}

function MissingNote({ count }: { count: number }) {
  const t = useTranslations("findings");
  if (count === 0) return null;
  return <p className="px-3 pt-1 text-xs text-faint">{t("unlisted", { count })}</p>;
}
