import { setTimeout as wait } from "node:timers/promises";
import type { BenchServer } from "@/scripts/bench/bench-server";
import type { Usage } from "@/scripts/bench/usage";

const settleMs = 300;

/** Two collections with a pause between: what finalizers and streams let go of in the first goes in the second. */
export async function readSettledUsage(server: BenchServer): Promise<Usage> {
  await wait(settleMs);
  await server.readUsage({ collectsGarbage: true });
  await wait(settleMs);
  return server.readUsage({ collectsGarbage: true });
}
