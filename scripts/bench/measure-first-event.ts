import { readFirst, send } from "@/scripts/bench/client";
import { createRow, createSamples, inTurns, type Row } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

const callsPerTurn = 10;

/** From sending the request to the first byte of the answer's body, on kept connections, one call at a time. */
export async function measureFirstEvent(targets: readonly Target[], rounds: number): Promise<Row[]> {
  const times = createSamples();
  const cpu = createSamples();
  await inTurns(targets, rounds, async ({ name, url, server }) => {
    const before = await server.readUsage();
    for (let count = 0; count < callsPerTurn; count += 1) {
      const call = send(url, { kind: "flat", count: 1 });
      times[name].push((await readFirst(call)) - call.sentAt);
    }
    const after = await server.readUsage();
    if (name !== "direct") cpu[name].push((after.cpuMs - before.cpuMs) / callsPerTurn);
  });
  return [
    createRow("first event, median", "ms", times),
    createRow("first event, p95", "ms", times, 0.95),
    createRow("CPU of the proxy for such a call", "ms", cpu),
  ];
}
