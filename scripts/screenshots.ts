import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { startPlayground } from "@/e2e/playground-server";
import playwrightConfig from "@/playwright.config";
import { ensureChromium } from "@/scripts/programs";

/** The README's pictures: a finished run on the sandbox, at two widths, light and dark, into docs/screenshots. */
const folder = "docs/screenshots";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const executablePath = ensureChromium();
mkdirSync(folder, { recursive: true });
const playground = await startPlayground();
const browser = await chromium.launch({
  args: playwrightConfig.use?.launchOptions?.args ?? [],
  ...(executablePath ? { executablePath } : {}),
});

for (const { width, height } of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: "en-US" });
    const page = await context.newPage();
    await page.goto(playground.address);
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("status").filter({ hasText: "Completed" }).waitFor();
    await page.screenshot({ path: `${folder}/${width}-${colorScheme}.png` });
    await context.close();
  }
}

await browser.close();
await playground.stop();
