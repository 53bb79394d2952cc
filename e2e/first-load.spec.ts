import { expect, type Page, type Response, test } from "@playwright/test";
import { weigh, weighEmptyPage } from "@/e2e/empty-page";
import { watchShifts } from "@/e2e/layout-shifts";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground, usualPace } from "@/e2e/playground-server";

/** JavaScript of an empty page of Next 16.4.5, gzip, measured by `weighEmptyPage`: the full tests measure it anew. */
const emptyPageBytes = 134_904;

/** What the page may add to that (the design's 100 KB). */
const budgetBytes = 100_000;

/** Stands in Monaco's code only: how it names its own actions. */
const monacoSign = "editor.action.";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground(usualPace);
});

type Script = { url: string; text: string; bytes: number };

/** The way to read every script that the page has loaded from here on. */
function watchScripts(page: Page): () => Promise<Script[]> {
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
  });
  const read = async (response: Response) => {
    const body = await response.body();
    return { url: response.url(), text: body.toString(), bytes: weigh(body) };
  };
  return () => Promise.all(scripts.map(read));
}

test("the first load stays within its budget, without Monaco, which comes with the JSON tab", async ({
  page,
}) => {
  const readScripts = watchScripts(page);
  await page.goto(server.address, { waitUntil: "networkidle" });
  const first = await readScripts();
  const bytes = first.reduce((sum, script) => sum + script.bytes, 0);
  console.log(
    `First load: ${bytes} bytes of JavaScript (gzip), ${bytes - emptyPageBytes} above an empty page.`,
  );
  expect(bytes - emptyPageBytes).toBeLessThanOrEqual(budgetBytes);
  expect(first.filter(({ text }) => text.includes(monacoSign)).map(({ url }) => url)).toEqual([]);

  // A worker that has ended by then takes its scripts along: those cannot be read.
  const monaco = page.waitForResponse(async (response) =>
    (await response.text().catch(() => "")).includes(monacoSign),
  );
  await onPlayground(page).tab("JSON").click();
  await expect(page.getByText("Loading the editor.")).toBeHidden({ timeout: 20_000 });
  await monaco;
});

test("the empty page weighs what we count for it", { tag: "@full" }, () => {
  test.setTimeout(240_000);
  const measured = weighEmptyPage();
  expect(Math.abs(measured - emptyPageBytes), `measured ${measured}`).toBeLessThan(1_000);
});

/** What the page did against its policy, to the console, or at a foreign address, for as long as it lives. */
async function watchBreaches(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) breaches.push(message.text());
  });
  page.on("pageerror", (error) => breaches.push(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== server.address) breaches.push(`foreign: ${request.url()}`);
  });
  return breaches;
}

test("a whole session breaks no policy, logs no error and asks nobody else", async ({ page }) => {
  const breaches = await watchBreaches(page);
  const { field, runToEnd, tab } = await openPlayground(page, server.address);
  await field("temperature").fill("0.5");
  await runToEnd();
  await page.keyboard.press("j");
  for (const name of ["Event", "Response", "Output"]) await tab(name).click();

  await tab("JSON").click();
  await expect(page.getByText("Loading the editor.")).toBeHidden({ timeout: 20_000 });
  await page.getByRole("textbox", { name: "Request JSON" }).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("option", { name: /^instructions/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("model");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("combobox", { name: "Commands" }).fill("theme");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("textbox", { name: "Permalink" })).toHaveValue(/#1\.d\./);
  const link = await page.getByRole("textbox", { name: "Permalink" }).inputValue();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Theme", exact: true }).click();
  await page.getByRole("button", { name: "Language", exact: true }).click();
  await expect(page.getByRole("button", { name: "Çalıştır", exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("status")).toHaveText("Hazır");
  await page.goto(`${server.address}/login`, { waitUntil: "networkidle" });
  expect(breaches).toEqual([]);
});

/** Time enough for what a press of the visitor's has caused to be over. */
const pressGrace = 600;

/** What else there is: panes beside each other, and a tab that fills like the others. */
const furtherLooks = [
  { width: 1024, tab: "Output" },
  { width: 1440, tab: "Checks" },
];

for (const { width, tab } of [
  { width: 390, tab: "Output" },
  { width: 1440, tab: "Output" },
  { width: 1440, tab: "Metrics" },
  ...(process.env.TEST_FULL ? furtherLooks : []),
]) {
  test(`nothing shifts at ${width} px with ${tab}, neither at the start nor while events arrive`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 850 });
    const shifts = await watchShifts(page);
    const visit = await openPlayground(page, server.address);
    const { run, waitForEnd } = visit;
    await page.evaluate(() => document.fonts.ready);
    if (tab !== "Output") {
      await visit.tab(tab).click();
      await page.waitForTimeout(pressGrace);
    }
    // By a script: for half a second after a visitor's own press the browser holds no shift against the page.
    await run.evaluate((button: HTMLElement) => button.click());
    expect(await waitForEnd()).toMatch(/^Completed/);
    expect(shifts).toEqual([]);
  });
}
