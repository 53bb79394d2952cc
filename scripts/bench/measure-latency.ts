import { setTimeout as wait } from "node:timers/promises";
import { readWhole, send } from "@/scripts/bench/client";
import { now } from "@/scripts/bench/clock";
import { createAgeReader } from "@/scripts/bench/frame";
import { createRow, createSamples, inTurns, percentile, type Row } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

const streams = 100;
const eventsPerSecond = 100;

/**
 * 100 streams of 100 events a second: the age of each event when the client has it, and what the proxy's CPU paid.
 * A percentile is taken of each turn, then the median of the turns: one turn that fell into a foreign build tells nothing.
 */
export async function measureLatency(
  targets: readonly Target[],
  rounds: number,
  seconds: number,
): Promise<Row[]> {
  const shares = { median: 0.5, p95: 0.95, p99: 0.99 };
  const samples = { median: createSamples(), p95: createSamples(), p99: createSamples() };
  const cpu = createSamples();
  await inTurns(targets, rounds, async (target) => {
    const { ages, cpuPerMillion } = await measureTurn(target, seconds);
    for (const name of ["median", "p95", "p99"] as const)
      samples[name][target.name].push(percentile(ages, shares[name]));
    if (target.name !== "direct") cpu[target.name].push(cpuPerMillion);
  });
  const label = "latency at 100 × 100 events/s";
  return [
    createRow(`${label}, median`, "ms", samples.median),
    createRow(`${label}, p95`, "ms", samples.p95),
    createRow(`${label}, p99`, "ms", samples.p99),
    createRow("CPU of the proxy at that load", "s per million events", cpu),
  ];
}

async function measureTurn({ url, server }: Target, seconds: number) {
  const calls = Array.from({ length: streams }, () => readAgesOf(url, (seconds + 1) * eventsPerSecond));
  // The first second belongs to a hundred calls that begin at once, which is another matter.
  await wait(1000);
  const before = await server.readUsage();
  const ages = (await Promise.all(calls)).flatMap((ofStream) => ofStream.slice(eventsPerSecond));
  const after = await server.readUsage();
  return { ages, cpuPerMillion: ((after.cpuMs - before.cpuMs) / 1000 / ages.length) * 1e6 };
}

async function readAgesOf(url: string, count: number): Promise<number[]> {
  const ages: number[] = [];
  const readAges = createAgeReader();
  const call = send(url, { kind: "paced", count, intervalMs: 1000 / eventsPerSecond });
  await readWhole(call, (chunk) => ages.push(...readAges(chunk, now())));
  return ages;
}
