import { setTimeout as wait } from "node:timers/promises";
import { leave, readFirst, send } from "@/scripts/bench/client";
import type { Plan } from "@/scripts/bench/plan";
import { createRow, createSamples, inTurns, type Row } from "@/scripts/bench/samples";
import type { Target } from "@/scripts/bench/targets";

const leavesPerTurn = 5;
const stayMs = 20;

const moments: Record<string, (id: string) => Plan> = {
  "before headers": (id) => ({ kind: "mute", id }),
  "while silent": (id) => ({ kind: "idle", id }),
  "mid stream": (id) => ({ kind: "paced", id, count: 10_000, intervalMs: 5 }),
};

/** From the client's closing its connection to the upstream's seeing its own one closed. */
export async function measureLeaving(targets: readonly Target[], rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [moment, plan] of Object.entries(moments)) {
    const samples = createSamples();
    await inTurns(targets, rounds, async (target) => {
      for (let count = 0; count < leavesPerTurn; count += 1)
        samples[target.name].push(await leaveOnce(target, plan(crypto.randomUUID())));
    });
    rows.push(createRow(`leaving seen upstream, ${moment}, median`, "ms", samples));
    rows.push(createRow(`leaving seen upstream, ${moment}, worst`, "ms", samples, 1));
  }
  return rows;
}

async function leaveOnce({ url, upstream }: Target, plan: Plan): Promise<number> {
  const id = "id" in plan ? (plan.id ?? "") : "";
  const arrived = upstream.waitFor("arrived", id);
  const left = upstream.waitFor("left", id);
  const call = send(url, plan);
  await arrived;
  if (plan.kind !== "mute") await readFirst(call);
  await wait(stayMs);
  const leftAt = leave(call);
  return (await left).at - leftAt;
}
