import { useTranslations } from "use-intl";
import { LevelMark } from "@/components/checks/level-mark";
import { classNames } from "@/components/ui/class-names";
import type { CheckCounts } from "@/lib/client/run/run-store";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";

const levels: readonly CheckLevel[] = ["error", "warning", "note"];

type LevelFilterProps = {
  counts: CheckCounts;
  hidden: readonly CheckLevel[];
  onToggle: (level: CheckLevel) => void;
};

/** One switch per level, with how many there are. Off, its findings are neither listed nor stepped to. */
export function LevelFilter({ counts, hidden, onToggle }: LevelFilterProps) {
  const t = useTranslations("findings");
  return (
    <fieldset aria-label={t("filter")} className="flex flex-wrap gap-1.5">
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={!hidden.includes(level)}
          disabled={counts[level] === 0}
          onClick={() => onToggle(level)}
          className={classNames(
            "relative inline-flex h-6 items-center gap-1.5 rounded-full border border-line px-2 text-xs text-muted tabular-nums",
            "hover:border-line-strong disabled:cursor-default disabled:border-line disabled:opacity-60 max-md:h-8 max-md:px-3",
            "aria-pressed:bg-raised aria-pressed:text-body aria-[pressed=false]:line-through",
          )}
        >
          <LevelMark level={level} />
          {counts[level]} {t(`levels.${level}`, { count: counts[level] })}
        </button>
      ))}
    </fieldset>
  );
}
