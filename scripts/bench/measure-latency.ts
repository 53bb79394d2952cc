import { readWhole, send } from "@/scripts/bench/client";
import { now } from "@/scripts/bench/clock";
import { createAgeReader } from "@/scripts/bench/frame";
import { createRow, createSamples, inTurns, type Row, type Samples } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

const streams = 100;
const eventsPerSecond = 100;

/** 100 streams of 100 events a second: the age of each event when the client has it, and what the proxy's CPU paid. */
export async function measureLatency(
  targets: readonly Target[],
  rounds: number,
  seconds: number,
): Promise<Row[]> {
  const ages = createSamples();
  const cpu = createSamples();
  await inTurns(targets, rounds, (target) => measureOnce(target, seconds, ages, cpu));
  const label = "latency at 100 × 100 events/s";
  return [
    createRow(`${label}, median`, "ms", ages),
    createRow(`${label}, p95`, "ms", ages, 0.95),
    createRow(`${label}, p99`, "ms", ages, 0.99),
    createRow("CPU of the proxy at that load", "s per million events", cpu),
  ];
}

async function measureOnce(
  { name, url, server }: Target,
  seconds: number,
  ages: Samples,
  cpu: Samples,
): Promise<void> {
  const count = seconds * eventsPerSecond;
  const before = await server.readUsage();
  const calls = Array.from({ length: streams }, () => {
    const readAges = createAgeReader();
    const call = send(url, { kind: "paced", count, intervalMs: 1000 / eventsPerSecond });
    return readWhole(call, (chunk) => ages[name].push(...readAges(chunk, now())));
  });
  await Promise.all(calls);
  const after = await server.readUsage();
  // ms for each thousand events are seconds for each million.
  if (name !== "direct") cpu[name].push((after.cpuMs - before.cpuMs) / ((count * streams) / 1000));
}
