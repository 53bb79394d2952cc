import { type Call, leave, readFirst, readWhole, send } from "@/scripts/bench/client";
import { createRow, createSamples, type Row } from "@/scripts/bench/samples";
import { readSettledUsage } from "@/scripts/bench/settled-usage";
import { startTarget, startUpstream, type Target, targetNames } from "@/scripts/bench/targets";

const idleStreams = 500;
const warmUpCalls = 100;

/** What an open stream that says nothing costs, each time in a process of its own that has served a few calls. */
export async function measureMemory(rounds: number): Promise<Row[]> {
  const resident = createSamples();
  const heap = createSamples();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of targetNames) {
      const upstream = await startUpstream();
      const target = await startTarget(name, upstream);
      const cost = await measureIdleStreams(target);
      resident[name].push(cost.residentKilobytes);
      heap[name].push(cost.heapKilobytes);
      await Promise.all([target.server.stop(), upstream.stop()]);
    }
  }
  return [
    createRow("memory per idle stream, resident", "KB", resident),
    createRow("memory per idle stream, heap and buffers", "KB", heap),
  ];
}

async function measureIdleStreams(target: Target) {
  for (let count = 0; count < warmUpCalls; count += 1)
    await readWhole(send(target.url, { kind: "flat", count: 1 }));
  const before = await readSettledUsage(target.server);
  const calls: Call[] = [];
  for (let count = 0; count < idleStreams; count += 1) {
    const call = send(target.url, { kind: "idle" });
    await readFirst(call);
    calls.push(call);
  }
  const after = await readSettledUsage(target.server);
  for (const call of calls) leave(call);
  return {
    residentKilobytes: (after.residentBytes - before.residentBytes) / idleStreams / 1000,
    heapKilobytes: (after.heapBytes - before.heapBytes) / idleStreams / 1000,
  };
}
