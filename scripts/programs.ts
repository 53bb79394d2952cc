import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// The shell is the same browser without windows: the tests take two thirds of the time in it.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Where the browser for tests is: CHROMIUM_PATH, else the system's; null where there is none. */
export function findChromium(): string | null {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) {
    if (existsSync(configured)) return configured;
    throw new Error(`CHROMIUM_PATH is ${configured}, where there is no file.`);
  }
  return names.map(which).find((path) => path !== null) ?? null;
}

/**
 * The browser for tests, installed where it is missing: on Debian as root from Debian's packages, elsewhere by
 * Playwright's own download (then null: Playwright knows where it put it).
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (canInstallPackages()) {
    installBrowser();
    return findChromium();
  }
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  return null;
}

/**
 * A program that the tests call: curl speaks for clients that are no SDK, openssl makes a certificate to refuse,
 * python3 reads the code that is exported for it.
 */
export function ensureProgram(name: "curl" | "openssl" | "python3"): void {
  if (which(name)) return;
  if (!canInstallPackages()) throw new Error(`The tests need ${name}: install it, then run them again.`);
  installPackages([name]);
}

function canInstallPackages(): boolean {
  return which("apt-get") !== null && process.getuid?.() === 0;
}

/** Older releases of Debian have no package of the shell alone. */
function installBrowser(): void {
  try {
    installPackages(["chromium-headless-shell"]);
  } catch {
    installPackages(["chromium"]);
  }
}

function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(", ")} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...words: string[]) =>
    execFileSync("apt-get", words, { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  aptGet("update", "-qq");
  aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

function which(name: string): string | null {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
