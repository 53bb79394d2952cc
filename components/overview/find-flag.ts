import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { FindingLog } from "@/lib/protocol/check/findings";

/** So many pixels beside a flag a press still means it. */
const reach = 7;

type Search = {
  findings: Pick<FindingLog, "list">;
  hiddenLevels: readonly CheckLevel[];
  /** Where the event with this index stands; null for one that is not there. */
  xOf: (index: number) => number | null;
};

/** The event of the flag nearest to `x`, in pixels from the strip's left edge; null where none is near. */
export function findFlagNear(x: number, { findings, hiddenLevels, xOf }: Search): number | null {
  let nearest: { index: number; distance: number } | null = null;
  for (const { index, level } of findings.list) {
    const flagX = index === null || hiddenLevels.includes(level) ? null : xOf(index);
    if (index === null || flagX === null) continue;
    // A flag hangs to the right of its place.
    const distance = Math.abs(flagX + 3 - x);
    if (distance <= reach && (nearest === null || distance < nearest.distance)) nearest = { index, distance };
  }
  return nearest?.index ?? null;
}
