import type { Server } from "node:http";
import { startDraining } from "@/lib/server/lifecycle";

const drainMs = 30_000;

/**
 * On SIGTERM or SIGINT: no new work, open answers get up to 30 s, then break; exit 0. A second signal ends at once.
 * The server goes on listening meanwhile, so that `/api/health` can tell a load balancer 503.
 */
export function drainOnSignal(server: Server): void {
  let open = 0;
  let isDraining = false;
  const exitWhenIdle = () => {
    if (isDraining && open === 0) process.exit(0);
  };
  server.prependListener("request", (_request, response) => {
    // What comes from now on is refused or a health check: nothing to wait for.
    if (isDraining) return;
    open += 1;
    response.once("close", () => {
      open -= 1;
      exitWhenIdle();
    });
  });
  const drain = () => {
    if (isDraining) process.exit(0);
    isDraining = true;
    startDraining();
    setTimeout(() => process.exit(0), drainMs);
    exitWhenIdle();
  };
  process.on("SIGTERM", drain);
  process.on("SIGINT", drain);
}
