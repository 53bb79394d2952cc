import { setTimeout as wait } from "node:timers/promises";
import { measureWave, streamsAtOnce, type Wave } from "@/scripts/bench/sandbox/measure-wave";
import type { SandboxTimes } from "@/scripts/bench/sandbox/report-sandbox";
import { readSettledUsage } from "@/scripts/bench/settled-usage";
import { startPlayground } from "@/scripts/bench/targets";
import { buildIfNeeded } from "@/server/build";

/** Longer than either side keeps an unused connection. */
const idleMs = 7_000;

/**
 * The sandbox in the production server, behind its proxy path, with 200 streams of 50 events a second at once: waves
 * that leave nothing behind, then one whose responses are kept. Builds what is not built.
 */
export async function benchSandbox(root: string, isQuick: boolean): Promise<SandboxTimes> {
  await buildIfNeeded(root);
  const server = await startPlayground();
  const events = isQuick ? 150 : 500;
  await measureWave(server, { streams: 20, events: 50, isKept: false });
  await wait(idleMs);
  const atStart = await readSettledUsage(server);
  const waves: SandboxTimes["waves"][number][] = [];
  for (const wave of listWaves(events, isQuick)) {
    const times = await measureWave(server, wave);
    await wait(idleMs);
    const idle = await server.readUsage();
    waves.push({ wave, times, idle, settled: await readSettledUsage(server) });
  }
  await server.stop();
  return { atStart, waves };
}

function listWaves(events: number, isQuick: boolean): Wave[] {
  const wave = { streams: streamsAtOnce, events };
  const leaving = Array.from({ length: isQuick ? 1 : 3 }, () => ({ ...wave, isKept: false }));
  return [...leaving, { ...wave, isKept: true }];
}
