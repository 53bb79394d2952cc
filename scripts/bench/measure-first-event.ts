import { readFirst, send } from "@/scripts/bench/client";
import { createRow, createSamples, inTurns, type Row } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

const callsPerTurn = 10;

/** From sending the request to the first byte of the answer's body, on kept connections, one call at a time. */
export async function measureFirstEvent(targets: readonly Target[], rounds: number): Promise<Row[]> {
  const samples = createSamples();
  await inTurns(targets, rounds, async ({ name, url }) => {
    for (let count = 0; count < callsPerTurn; count += 1) {
      const call = send(url, { kind: "flat", count: 1 });
      samples[name].push((await readFirst(call)) - call.sentAt);
    }
  });
  return [
    createRow("first event, median", "ms", samples),
    createRow("first event, p95", "ms", samples, 0.95),
  ];
}
