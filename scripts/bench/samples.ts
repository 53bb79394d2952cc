import { type Target, type TargetName, targetNames } from "@/scripts/bench/targets";

/** What was measured of each target; the direct way has no proxy to measure, so it may be empty. */
export type Samples = Record<TargetName, number[]>;

export function createSamples(): Samples {
  return { direct: [], pipe: [], bare: [], playground: [] };
}

/** Measures the targets in turns, each round beginning with another one: what else the machine does hits all alike. */
export async function inTurns(
  targets: readonly Target[],
  rounds: number,
  measure: (target: Target) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < targets.length; turn += 1) {
      const target = targets[(round + turn) % targets.length];
      if (target) await measure(target);
    }
  }
}

/** The value below which `share` (0 to 1) of the samples lie; NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** One line of the report. */
export type Row = { label: string; unit: string; values: Record<TargetName, number> };

export function createRow(label: string, unit: string, samples: Samples, share = 0.5): Row {
  const entries = targetNames.map((name) => [name, percentile(samples[name], share)]);
  return { label, unit, values: Object.fromEntries(entries) };
}
