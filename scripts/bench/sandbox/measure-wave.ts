import { setTimeout as wait } from "node:timers/promises";
import type { BenchServer } from "@/scripts/bench/bench-server";
import { send } from "@/scripts/bench/client";
import { now } from "@/scripts/bench/clock";
import { percentile } from "@/scripts/bench/samples";
import { eventIntervalMs, type PacedRequest, writePacedRequest } from "@/scripts/bench/sandbox/paced-request";
import { measureLateness, readArrivals } from "@/scripts/bench/sandbox/read-arrivals";
import type { Usage } from "@/scripts/bench/usage";

export const streamsAtOnce = 200;

export type Wave = { streams: number; events: number; isKept: boolean };

type Lateness = { median: number; p95: number; p99: number; worst: number };

/** Milliseconds; `cpuShare` is of one core, from the first request to the last event. */
export type WaveTimes = {
  firstEvent: { median: number; worst: number };
  /** Of all events, after the schedule of `measureLateness`. */
  late: Lateness;
  /** The same without each stream's first second, in which the others are still beginning. */
  lateOnceBegun: Lateness;
  eventsPerSecond: number;
  cpuShare: number;
  peak: Pick<Usage, "residentBytes" | "heapBytes">;
};

const sandboxPath = "/api/providers/sandbox/v1/responses";
const firstSecond = 1000 / eventIntervalMs;

/**
 * Begins all streams of a wave at once and reads them to their end.
 * @throws Error when a stream has not the events that were asked for.
 */
export async function measureWave(
  server: BenchServer,
  { streams, events, isKept }: Wave,
): Promise<WaveTimes> {
  const before = await server.readUsage();
  const startedAt = now();
  const watch = watchMemory(server);
  const body = writePacedRequest(events, isKept);
  const read = await Promise.all(
    Array.from({ length: streams }, () => readStream(`${server.address}${sandboxPath}`, body, events)),
  );
  const duration = now() - startedAt;
  const peak = await watch.stop();
  const after = await server.readUsage();
  const lateness = read.map(({ arrivals }) => measureLateness(arrivals, eventIntervalMs));
  const firstEvents = read.map(({ untilFirst }) => untilFirst);
  return {
    firstEvent: { median: percentile(firstEvents, 0.5), worst: percentile(firstEvents, 1) },
    late: summarize(lateness.flat()),
    lateOnceBegun: summarize(lateness.flatMap((ofStream) => ofStream.slice(firstSecond))),
    eventsPerSecond: (1000 * streams * events) / duration,
    cpuShare: (after.cpuMs - before.cpuMs) / duration,
    peak,
  };
}

async function readStream(url: string, body: PacedRequest, events: number) {
  const call = send(url, body);
  const arrivals = await readArrivals(call);
  if (arrivals.length !== events) throw new Error(`${arrivals.length} events came instead of ${events}.`);
  return { arrivals, untilFirst: (arrivals[0] ?? Number.NaN) - call.sentAt };
}

function summarize(samples: readonly number[]): Lateness {
  return {
    median: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
    worst: percentile(samples, 1),
  };
}

const watchIntervalMs = 250;

/** The most that a server takes while it is watched, with no collection asked for. */
function watchMemory(server: BenchServer) {
  const peak = { residentBytes: 0, heapBytes: 0 };
  let isWatched = true;
  const watching = (async () => {
    while (isWatched) {
      const { residentBytes, heapBytes } = await server.readUsage();
      peak.residentBytes = Math.max(peak.residentBytes, residentBytes);
      peak.heapBytes = Math.max(peak.heapBytes, heapBytes);
      await wait(watchIntervalMs);
    }
  })();
  return {
    async stop() {
      isWatched = false;
      await watching;
      return peak;
    },
  };
}
