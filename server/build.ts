import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = ["app", "components", "lib", "public"];
const sourceFiles = [
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
];

/** SHA-256 over names and contents of all that a build is made from, tests and fixtures aside. */
export function hashSources(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...sourceFiles, ...sources.flatMap((folder) => listFiles(root, folder))]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "fixtures" ? [] : listFiles(root, path);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
    })
    .sort();
}

/**
 * Builds when the sources or the lock have changed since the last build, and waits for another start that is at it.
 * @throws Error when `next build` fails; its own words are on stderr by then.
 */
export async function buildIfNeeded(root: string): Promise<void> {
  const stamp = join(root, ".next", "source-hash");
  const isFresh = (hash: string) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isFresh(hashSources(root))) return;
  const unlock = await lock(join(root, "node_modules", ".cache", "responses-playground"));
  try {
    const hash = hashSources(root);
    if (isFresh(hash)) return;
    console.error("Building (once, until the sources change) …");
    await runBuild(root);
    writeFileSync(stamp, hash);
  } finally {
    unlock();
  }
}

function runBuild(root: string): Promise<void> {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NODE_OPTIONS: "" },
      stdio: ["ignore", 2, 2],
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`next build ended with code ${code}.`)),
    );
  });
}

const lockWaitMs = 200;

/** A folder that only one process can make; one left by a process that is gone is taken over. */
async function lock(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "build.lock");
  while (true) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (isAbandoned(path)) rmSync(path, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, lockWaitMs));
    }
  }
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    // Between the file's making and its writing it is empty: its age tells.
    if (pid === 0) return Date.now() - statSync(path).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
