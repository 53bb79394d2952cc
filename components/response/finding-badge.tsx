import { classNames } from "@/components/ui/class-names";
import type { CheckCounts } from "@/lib/client/run-store";

/** More digits would push the tabs about. */
const highestShown = 99;

/** Errors and warnings of the run in one number, in the colour of the worst. Its place is kept while there are none. */
export function FindingBadge({ checks }: { checks: CheckCounts | null }) {
  const count = checks ? checks.error + checks.warning : 0;
  return (
    <span
      className={classNames(
        "inline-block min-w-[26px] rounded-full px-1 text-center text-[11px] leading-[18px] tabular-nums",
        count > 0 && (checks?.error ? "bg-error-soft text-error" : "bg-tool-soft text-tool"),
      )}
    >
      {count === 0 ? null : count > highestShown ? `${highestShown}+` : count}
    </span>
  );
}
