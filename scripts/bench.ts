import { fileURLToPath } from "node:url";
import { buildBareNext } from "@/scripts/bench/bare-next";
import { measureFirstEvent } from "@/scripts/bench/measure-first-event";
import { measureLatency } from "@/scripts/bench/measure-latency";
import { measureLeaving } from "@/scripts/bench/measure-leaving";
import { measureMemory } from "@/scripts/bench/measure-memory";
import { measureThroughput } from "@/scripts/bench/measure-throughput";
import { describeMachine, formatTable, writeResults } from "@/scripts/bench/report";
import type { Row } from "@/scripts/bench/samples";
import { startTargets, stopTargets } from "@/scripts/bench/targets";
import { buildIfNeeded } from "@/server/build";

/** `npm run bench`, with `-- --quick` the same in fewer rounds. What it measures: docs/performance.md. */
const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const isQuick = process.argv.includes("--quick");
const effort = isQuick
  ? {
      warmUp: 20,
      firstEvent: 10,
      throughput: 3,
      events: 80_000,
      latency: 2,
      seconds: 1,
      memory: 1,
      leaving: 2,
    }
  : {
      warmUp: 100,
      firstEvent: 30,
      throughput: 7,
      events: 200_000,
      latency: 7,
      seconds: 2,
      memory: 3,
      leaving: 6,
    };

process.chdir(root);
await buildIfNeeded(root);
buildBareNext(root);
const startedAt = Date.now();
const rows = [...(await measureSpeed()), ...(await measureMemory(effort.memory))];

console.log(`\n${describeMachine()}, ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
console.log(formatTable(rows));
console.log(`\n${writeResults(root, rows, isQuick)}`);

/** All four ways at once, before one upstream. Should it fail, their processes end with this one. */
async function measureSpeed(): Promise<Row[]> {
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
