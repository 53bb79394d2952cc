import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A playground in a process of its own, on the production build, as `npm start` runs it. */
export type PlaygroundServer = {
  /** `http://127.0.0.1:port` */
  address: string;
  /** Everything it has written so far, stdout and stderr. */
  output(): string;
  process: ChildProcess;
  stop(): Promise<void>;
};

/** The sandbox as visitors have it, for tests that look at a run while it goes. The others need not wait for it. */
export const usualPace = { SANDBOX_TOKENS_PER_SECOND: "25" };

const quickPace = { SANDBOX_TOKENS_PER_SECOND: "500" };

/**
 * Starts one on a free port with just these variables beside PATH.
 * @throws Error with the server's own words where it does not start.
 */
export async function startPlayground(variables: Record<string, string> = {}): Promise<PlaygroundServer> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: "0",
      NODE_ENV: "production",
      ...quickPace,
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The playground ended with code ${code}:\n${output}`)));
    createInterface(child.stderr).on("line", (line) => {
      const found = / is at (http:\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const hasExited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    address,
    output: () => output,
    process: child,
    async stop() {
      child.kill("SIGKILL");
      await hasExited;
    },
  };
}

/** One that other files of the same worker look at, too: nobody stops it, and it ends with the worker. */
export type SharedPlayground = Pick<PlaygroundServer, "address">;

const shared = new Map<string, Promise<SharedPlayground>>();

/** For tests that leave nothing behind on the server: a start takes longer than most of them. */
export function sharePlayground(variables: Record<string, string> = {}): Promise<SharedPlayground> {
  const key = JSON.stringify(variables);
  const started = shared.get(key) ?? startUntilExit(variables);
  shared.set(key, started);
  return started;
}

async function startUntilExit(variables: Record<string, string>): Promise<SharedPlayground> {
  const server = await startPlayground(variables);
  process.once("exit", () => server.process.kill("SIGKILL"));
  return server;
}
