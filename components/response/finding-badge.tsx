import { classNames } from "@/components/ui/class-names";
import type { CheckCounts } from "@/lib/client/run/run-store";

/** More digits would not fit in a tab's badge. */
const highestShown = 99;

/** Errors and warnings of the run in one number, in the colour of the worst; nothing while there are none. */
export function FindingBadge({ checks }: { checks: CheckCounts | null }) {
  const count = checks ? checks.error + checks.warning : 0;
  if (count === 0) return null;
  return (
    <span
      className={classNames(
        "block min-w-[18px] rounded-full px-1 text-center text-[11px] leading-[18px] tabular-nums",
        checks?.error ? "bg-error-soft text-error" : "bg-tool-soft text-tool",
      )}
    >
      {/* Each figure is a new element: one more digit would move the old one, which stands in the middle. */}
      <span key={count}>{count > highestShown ? `${highestShown}+` : count}</span>
    </span>
  );
}
