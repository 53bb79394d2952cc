import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { percentile } from "@/scripts/bench/samples";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** How many rounds; those to warm up are not counted. */
export type Effort = { warmUp: number; rounds: number };

/** ms that a job takes, what the jobs before it left behind aside. */
export function timeJob(job: () => unknown): number {
  collectGarbage();
  const startedAt = performance.now();
  job();
  return performance.now() - startedAt;
}

/**
 * Of each job the ms of every round. They go in turns, each round beginning with another one: what else the
 * machine does hits all alike.
 */
export function timeInTurns(jobs: readonly (() => unknown)[], { warmUp, rounds }: Effort): number[][] {
  const samples = jobs.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [place, job] of rotate([...jobs.entries()], round)) {
      const taken = timeJob(job);
      if (round >= warmUp) samples[place]?.push(taken);
    }
  }
  return samples;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** The median of the rounds' own ratios: what slows one round slows both of its times. */
export function medianRatio(samples: readonly number[], base: readonly number[]): number {
  return median(samples.map((sample, round) => sample / (base[round] ?? Number.NaN)));
}

function rotate<Item>(list: readonly Item[], steps: number): Item[] {
  const start = steps % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
