import { readWhole, send } from "@/scripts/bench/client";
import { now } from "@/scripts/bench/clock";
import { frameBytes } from "@/scripts/bench/frame";
import { createRow, createSamples, inTurns, type Row } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

type Load = { streams: number; events: number };

/**
 * Streams of one write for each event, as fast as they are taken.
 * @throws Error when a byte is missing.
 */
export async function measureThroughput(
  targets: readonly Target[],
  rounds: number,
  { streams, events }: Load,
): Promise<Row[]> {
  const perSecond = createSamples();
  const megabytes = createSamples();
  const perStream = Math.ceil(events / streams);
  await inTurns(targets, rounds, async ({ name, url }) => {
    const startedAt = now();
    const calls = Array.from({ length: streams }, () =>
      readWhole(send(url, { kind: "flat", count: perStream })),
    );
    for (const bytes of await Promise.all(calls)) {
      if (bytes !== perStream * frameBytes) throw new Error(`${name} lost bytes: ${bytes} came.`);
    }
    const seconds = (now() - startedAt) / 1000;
    perSecond[name].push((perStream * streams) / seconds);
    megabytes[name].push((perStream * streams * frameBytes) / seconds / 1e6);
  });
  const label = `throughput, ${streams} ${streams === 1 ? "stream" : "streams"}`;
  return [createRow(label, "events/s", perSecond), createRow(label, "MB/s", megabytes)];
}
