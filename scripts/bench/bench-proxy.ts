import { buildBareNext } from "@/scripts/bench/bare-next";
import { measureFirstEvent } from "@/scripts/bench/measure-first-event";
import { measureLatency } from "@/scripts/bench/measure-latency";
import { measureLeaving } from "@/scripts/bench/measure-leaving";
import { measureMemory } from "@/scripts/bench/measure-memory";
import { measureThroughput } from "@/scripts/bench/measure-throughput";
import type { Row } from "@/scripts/bench/samples";
import { startTargets, stopTargets } from "@/scripts/bench/targets";
import { buildIfNeeded } from "@/server/build";

const wholeEffort = {
  warmUp: 100,
  firstEvent: 30,
  throughput: 7,
  events: 200_000,
  latency: 7,
  seconds: 2,
  memory: 3,
  leaving: 6,
};

const quickEffort: Effort = {
  warmUp: 20,
  firstEvent: 10,
  throughput: 3,
  events: 80_000,
  latency: 2,
  seconds: 1,
  memory: 1,
  leaving: 2,
};

type Effort = typeof wholeEffort;

/** The proxy beside a direct upstream, a raw pipe and a bare Next handler; builds what is not built. */
export async function benchProxy(root: string, isQuick: boolean): Promise<Row[]> {
  await buildIfNeeded(root);
  buildBareNext(root);
  const effort = isQuick ? quickEffort : wholeEffort;
  return [...(await measureSpeed(effort)), ...(await measureMemory(effort.memory))];
}

/** All four ways at once, before one upstream. Should it fail, their processes end with this one. */
async function measureSpeed(effort: Effort): Promise<Row[]> {
  const targets = await startTargets();
  await measureFirstEvent(targets, effort.warmUp);
  await measureThroughput(targets, 1, { streams: 50, events: effort.events });
  const rows = [
    ...(await measureFirstEvent(targets, effort.firstEvent)),
    ...(await measureThroughput(targets, effort.throughput, { streams: 1, events: effort.events / 2 })),
    ...(await measureThroughput(targets, effort.throughput, { streams: 50, events: effort.events })),
    ...(await measureLatency(targets, effort.latency, effort.seconds)),
    ...(await measureLeaving(targets, effort.leaving)),
  ];
  await stopTargets(targets);
  return rows;
}
