import { fileURLToPath } from "node:url";
import { runCommand, startCommand } from "@/scripts/commands";
import { ensureChromium, ensureProgram } from "@/scripts/programs";
import { buildIfNeeded } from "@/server/build";

/** `npm test`: all that CI runs. With `--full`, every recording, language, width and theme. */
const root = fileURLToPath(new URL("..", import.meta.url));
const isFull = process.argv.includes("--full");
const variables: Record<string, string> = isFull ? { TEST_FULL: "1" } : {};

ensureProgram("curl");
ensureProgram("openssl");
ensureProgram("python3");

// Types, dead code, the browser's packages and parts of the build keep one core busy: the unit tests have the other.
const unitTests = startCommand("npx vitest run", { root, variables });
runCommand("npm run check:code", { root });
const chromium = ensureChromium();
await buildIfNeeded(root);
await unitTests.finish();
runCommand("npx playwright test", {
  root,
  variables: { ...variables, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
});
