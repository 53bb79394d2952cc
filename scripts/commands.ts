import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `variables` come beside those of this process. */
type CommandOptions = { root: string; variables?: Record<string, string> };

const splitWords = (command: string) => command.split(" ") as [string, ...string[]];

/** Runs a command, its words parted by single spaces, on our terminal. Where it fails, we end with its code. */
export function runCommand(command: string, { root, variables }: CommandOptions): void {
  console.log(`\n> ${command}`);
  const [program, ...words] = splitWords(command);
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...variables },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Starts a command beside what follows. `finish` waits for its end, prints all that it wrote, and ends us with its code
 * where it failed. Ends with us in any case.
 */
export function startCommand(command: string, { root, variables }: CommandOptions) {
  const [program, ...words] = splitWords(command);
  const folder = mkdtempSync(join(tmpdir(), "command-"));
  const file = join(folder, "output.txt");
  // Not a pipe: nobody would empty it while a command beside it holds this process up.
  const output = openSync(file, "w");
  const child = spawn(program, words, {
    cwd: root,
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...variables },
  });
  closeSync(output);
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const stop = () => {
    endGroup(child.pid);
    rmSync(folder, { recursive: true });
  };
  process.once("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

  return {
    async finish(): Promise<void> {
      const code = await ended;
      process.stdout.write(`\n> ${command}\n${readFileSync(file, "utf8")}`);
      process.off("exit", stop);
      stop();
      if (code !== 0) process.exit(code);
    },
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}
