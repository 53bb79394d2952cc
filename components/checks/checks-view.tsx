import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { groupFindings } from "@/components/checks/group-findings";
import { LevelFilter } from "@/components/checks/level-filter";
import { NothingFound } from "@/components/checks/nothing-found";
import { RuleCard } from "@/components/checks/rule-card";
import { Keys } from "@/components/ui/keys";
import type { CheckCounts, Run } from "@/lib/client/run/run-store";
import type { CheckWords } from "@/lib/i18n/check-words";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { FindingLog } from "@/lib/protocol/check/findings";

export type ChecksTabProps = {
  run: Run;
  /** The selected event: what was found at it is marked. */
  selected: number | null;
  hiddenLevels: readonly CheckLevel[];
  onToggleLevel: (level: CheckLevel) => void;
  /** Shows the row of an event. */
  onShowEvent: (index: number) => void;
};

/** What is wrong with the run's stream, as it comes: by rule, the worst first. */
export function ChecksView({ words, ...props }: ChecksTabProps & { words: CheckWords }) {
  const { run } = props;
  const { analysis, checks } = run;
  const isEmpty = !analysis || !checks || checks.error + checks.warning + checks.note === 0;
  if (isEmpty) return <NothingFound run={run} />;
  return <Findings key={run.id} {...props} words={words} findings={analysis.findings} counts={checks} />;
}

type FindingsProps = ChecksTabProps & { words: CheckWords; findings: FindingLog; counts: CheckCounts };

function Findings({ run, words, findings, counts, selected, hiddenLevels, ...props }: FindingsProps) {
  const t = useTranslations("findings");
  const content = useRef<HTMLDivElement>(null);
  const groups = useGroups(findings, counts).filter(({ level }) => !hiddenLevels.includes(level));

  // The scroll position is the browser's: what belongs to the newly selected row is brought into view.
  useEffect(() => {
    if (selected === null) return;
    content.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  return (
    <div ref={content} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <LevelFilter counts={counts} hidden={hiddenLevels} onToggle={props.onToggleLevel} />
        <span title={t("keysHint")} className="flex gap-1 text-muted max-md:hidden">
          <Keys>[</Keys>
          <Keys>]</Keys>
        </span>
      </div>
      {run.outcome?.kind === "stopped" ? <p className="text-xs text-muted">{t("stopped")}</p> : null}
      {groups.length === 0 ? <p className="text-muted">{t("allHidden")}</p> : null}
      {groups.map((group) => (
        <RuleCard
          key={group.rule}
          group={group}
          words={words}
          selected={selected}
          onShowEvent={props.onShowEvent}
        />
      ))}
    </div>
  );
}

/** The log is one growing object: it has changed when its counts have. */
function useGroups(findings: FindingLog, counts: CheckCounts) {
  return useMemo(() => ({ counts, groups: groupFindings(findings) }), [findings, counts]).groups;
}
