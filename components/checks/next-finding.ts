import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { FindingLog } from "@/lib/protocol/check/findings";

/**
 * The nearest event with a finding, after (`step` 1) or before (-1) the event `from`; null where there is none.
 * Without an event to start from, the first or the last one. Levels that are hidden are passed over.
 */
export function findNextFinding(
  { list }: FindingLog,
  { from, step, hidden }: { from: number | null; step: 1 | -1; hidden: readonly CheckLevel[] },
): number | null {
  let nearest: number | null = null;
  for (const { index, level } of list) {
    if (index === null || hidden.includes(level)) continue;
    const isBeyond = from === null || (index - from) * step > 0;
    if (isBeyond && (nearest === null || (nearest - index) * step > 0)) nearest = index;
  }
  return nearest;
}
