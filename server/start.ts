import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Env, EnvError, readEnv } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { version } from "@/lib/server/version";
import { buildIfNeeded } from "@/server/build";
import { drainOnSignal } from "@/server/drain";
import { createEntry } from "@/server/entry";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const isDevelopment = process.argv.includes("--dev");

process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });

// Whoever reads the log may go away (`npm start | head`, a closed terminal); the server stays. Unheard, the broken
// pipe is an uncaught error, which Next prints into the same pipe, which breaks again: a core busy for ever.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** A wrong variable ends here, before any build, with one sentence. */
function checkedEnv(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const env = checkedEnv();
  if (!isDevelopment) await buildIfNeeded(root);
  // Next reads NODE_ENV while it loads: hence only now.
  const { default: next } = await import("next");
  // Next hangs its handler for upgrades on the server it is told of, else on ours, past the entry's checks.
  // This one never listens: it hands on what the entry has let through, which is hot reload in development.
  const upgrades = createServer();
  const app = next({
    dev: isDevelopment,
    dir: root,
    hostname: env.host,
    port: env.port,
    httpServer: upgrades,
  });
  await app.prepare();
  const server = createEntry({
    env,
    handle: app.getRequestHandler(),
    ...(isDevelopment ? { upgrade: (...parts) => upgrades.emit("upgrade", ...parts) } : {}),
  });
  drainOnSignal(server);
  server.once("error", (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE"
        ? "it is in use: set PORT to a free one"
        : `it cannot be used (${error.code})`;
    console.error(`HOST ${env.host}, PORT ${env.port}: ${reason}.`);
    process.exit(1);
  });
  server.listen(env.port, env.host, () => announce(env, server.address() as AddressInfo));
}

function announce(env: Env, { port }: AddressInfo): void {
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  const address = `http://${host}:${port}`;
  log().info({ version, address }, "listening");
  console.error(`Responses Playground ${version} is at ${address}`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
