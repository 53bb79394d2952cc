import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Sighting, sightingSchema } from "@/scripts/bench/plan";
import { type Usage, type UsageQuestion, usageSchema } from "@/scripts/bench/usage";

/** One measured server, in a process of its own. */
export type BenchServer = {
  /** `http://127.0.0.1:port` */
  address: string;
  readUsage(options?: { collectsGarbage: boolean }): Promise<Usage>;
  /** The upstream's next word of this kind about this id; ask before it can have been said. */
  waitFor(kind: Sighting["kind"], id: string): Promise<Sighting>;
  stop(): Promise<void>;
};

const probe = new URL("./usage-probe.ts", import.meta.url);
const flags = ["--expose-gc", "--import", "tsx", "--import", probe.href];

/**
 * Starts a program of the project and waits for its address.
 * @throws Error with the program's own words where it ends before that.
 */
export async function startServer(program: URL, variables: Record<string, string>): Promise<BenchServer> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(program)], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...variables },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const hasExited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const messages = readMessages(child);
  return {
    address: await readAddress(child, program),
    async readUsage({ collectsGarbage } = { collectsGarbage: false }) {
      const usage = messages.next((message) => usageSchema.safeParse(message).data);
      child.send({ kind: "usage", collectsGarbage } satisfies UsageQuestion);
      return usage;
    },
    waitFor: (kind, id) =>
      messages.next((message) => {
        const sighting = sightingSchema.safeParse(message).data;
        return sighting?.kind === kind && sighting.id === id ? sighting : undefined;
      }),
    async stop() {
      child.kill("SIGKILL");
      await hasExited;
    },
  };
}

type Child = ReturnType<typeof spawn>;

function readMessages(child: Child) {
  const readers = new Set<(message: unknown) => void>();
  child.on("message", (message) => {
    for (const read of readers) read(message);
  });
  return {
    /** The first message out of which `pick` makes something. */
    next<Picked>(pick: (message: unknown) => Picked | undefined): Promise<Picked> {
      return new Promise((resolve) => {
        const read = (message: unknown) => {
          const picked = pick(message);
          if (picked === undefined) return;
          readers.delete(read);
          resolve(picked);
        };
        readers.add(read);
      });
    },
  };
}

function readAddress(child: Child, program: URL): Promise<string> {
  const { stderr } = child;
  if (!stderr) throw new Error(`${program.pathname} has no stderr to read.`);
  let words = "";
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${program.pathname} ended with code ${code}:\n${words}`)));
    createInterface(stderr).on("line", (line) => {
      words += `${line}\n`;
      const address = / is at (http:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}
