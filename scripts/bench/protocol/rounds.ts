import { percentile } from "@/scripts/bench/samples";

/** How many rounds; those to warm up are not counted. */
export type Effort = { warmUp: number; rounds: number };

/** ms that a job takes. */
export function timeJob(job: () => unknown): number {
  const startedAt = performance.now();
  job();
  return performance.now() - startedAt;
}

/**
 * The ms of each round of two jobs. Every second round takes them the other way round: what else the machine does,
 * and what the job before left to collect, hits both alike. (A forced collection before each would be worse than
 * none: it also drops compiled code and shrinks the heap's young part, which a page never goes through.)
 */
export function timeInTurns(first: () => unknown, second: () => unknown, { warmUp, rounds }: Effort) {
  const times = { first: [] as number[], second: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const isTurned = round % 2 !== 0;
    const early = timeJob(isTurned ? second : first);
    const late = timeJob(isTurned ? first : second);
    if (round < 0) continue;
    times.first.push(isTurned ? late : early);
    times.second.push(isTurned ? early : late);
  }
  return times;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** The median of the rounds' own ratios: what slows one round slows both of its times. */
export function medianRatio(samples: readonly number[], base: readonly number[]): number {
  return median(samples.map((sample, round) => sample / (base[round] ?? Number.NaN)));
}
