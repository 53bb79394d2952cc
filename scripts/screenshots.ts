import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { openPlayground } from "@/e2e/playground-page";
import { startPlayground, usualPace } from "@/e2e/playground-server";
import playwrightConfig from "@/playwright.config";
import { ensureChromium } from "@/scripts/programs";

/**
 * The README's pictures, into docs/screenshots: a finished run on the sandbox, at two widths, light and dark; and the
 * pane Request by itself, as a form and as code.
 */
const folder = "docs/screenshots";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const executablePath = ensureChromium();
mkdirSync(folder, { recursive: true });
const playground = await startPlayground(usualPace);
const browser = await chromium.launch({
  args: playwrightConfig.use?.launchOptions?.args ?? [],
  ...(executablePath ? { executablePath } : {}),
});

for (const { width, height } of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: "en-US" });
    const page = await context.newPage();
    await page.goto(playground.address);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Completed" }).waitFor();
    await page.screenshot({ path: `${folder}/${width}-${colorScheme}.png` });
    await context.close();
  }
}

const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
await takeRequestPane(page);

await browser.close();
await playground.stop();

/** A function's card in the form, and the same request as code. */
async function takeRequestPane(page: Page): Promise<void> {
  const { request, tab } = await openPlayground(page, playground.address);
  await request.getByRole("button", { name: "Function calling", exact: true }).click();
  const card = request.getByRole("group", { name: "get_weather, function", exact: true });
  await card.getByRole("button", { expanded: false }).first().click();
  await card.scrollIntoViewIfNeeded();
  await request.screenshot({ path: `${folder}/request-form.png` });
  await tab("Code").click();
  await request.getByRole("combobox", { name: "Code language" }).waitFor();
  await request.screenshot({ path: `${folder}/request-code.png` });
}
