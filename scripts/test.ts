import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureChromium, ensureProgram } from "@/scripts/programs";
import { buildIfNeeded } from "@/server/build";

/** `npm test`: all that CI runs. With `--full`, every recording, language, width and theme. */
const root = fileURLToPath(new URL("..", import.meta.url));
const isFull = process.argv.includes("--full");

function run(command: string, words: readonly string[], variables: Record<string, string> = {}): void {
  console.log(`\n> ${[command, ...words].join(" ")}`);
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...variables },
  });
  if (status !== 0) process.exit(status ?? 1);
}

ensureProgram("curl");
ensureProgram("openssl");
ensureProgram("python3");
run("npm", ["run", "check"], isFull ? { TEST_FULL: "1" } : {});
const chromium = ensureChromium();
await buildIfNeeded(root);
run("npx", ["playwright", "test"], {
  ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  ...(isFull ? { TEST_FULL: "1" } : {}),
});
