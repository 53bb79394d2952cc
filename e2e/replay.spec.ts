import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

const replayNotice = (page: Page) => page.getByRole("region", { name: "Replay notice" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** What the page shows of a run: its end with its times, its text, the times in its first and last rows. */
async function readRun({ status, output, grid, stream }: PlaygroundPage) {
  // What draws items and rows comes with the first run, and may be behind its end.
  await expect(output.getByRole("article").first()).toBeAttached();
  await expect(grid.getByRole("row").first()).toBeAttached();
  return {
    status: await status.innerText(),
    text: await output.getByRole("article").allInnerTexts(),
    rows: await grid.getByRole("row").allInnerTexts(),
    figures: await stream.locator("dl").first().innerText(),
  };
}

/** From now on, every request that would send something. */
function watchPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") posts.push(`${request.method()} ${request.url()}`);
  });
  return posts;
}

test("a run is replayed at once: the same events at the same times, and nothing is sent", async ({
  page,
}) => {
  const visit = await openPlayground(page, server.address);
  await expect(button(page, "Replay")).toBeDisabled();
  await visit.runToEnd();
  const original = await readRun(visit);
  const posts = watchPosts(page);
  await page.getByRole("combobox", { name: "Speed" }).selectOption("instant");
  await button(page, "Replay").click();
  await expect(replayNotice(page)).toContainText("A replay of run 1");
  await expect(replayNotice(page)).toContainText("Nothing is sent");
  await expect.poll(() => readRun(visit)).toEqual(original);
  expect(posts).toEqual([]);

  // The choice is remembered, and another run is no replay.
  await replayNotice(page).getByRole("button", { name: "Dismiss" }).click();
  await visit.runToEnd();
  await expect(replayNotice(page)).toBeHidden();
  await page.reload();
  await visit.runToEnd();
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("instant");
});

/** Sixty words, a tenth of a second apart, without an end: lines with times. */
function makeCapture(): string {
  const frames = Array.from(
    { length: 60 },
    (_, index) =>
      `data: {"type":"response.output_text.delta","item_id":"m","output_index":0,"content_index":0,"delta":"word ${index} "}\n\n`,
  );
  return frames.map((frame, index) => JSON.stringify({ at: 400 + index * 100, frame })).join("\n");
}

async function openCapture(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Open a capture" }).click();
  const dialog = page.getByRole("dialog", { name: "Open a capture" });
  await dialog.getByRole("textbox", { name: "Pasted capture" }).fill(text);
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
}

test("an opened capture by keyboard: slowly, paused, faster, stopped, and then all of it again", async ({
  page,
}) => {
  const visit = await openPlayground(page, server.address);
  await openCapture(page, makeCapture());
  await expect(visit.status).toHaveText(/^Cut · 60 events · 6\.3 s/);
  const original = await readRun(visit);
  const speed = page.getByRole("combobox", { name: "Speed" });
  const counted = page.getByRole("contentinfo").getByText(/^\d+ events?$/);
  await speed.selectOption("4");
  await visit.grid.focus();
  await page.keyboard.press("r");
  await expect(replayNotice(page)).toContainText("A replay of ndjson: 60 events in 6.3 s.");
  await expect(visit.status).toHaveText("Streaming");
  await expect(counted).toHaveText(/^[1-9]/);

  await page.keyboard.press("r");
  await expect(button(page, "Resume")).toBeVisible();
  const paused = await counted.innerText();
  await page.waitForTimeout(400);
  await expect(counted).toHaveText(paused);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
  await speed.selectOption("0.25");
  await button(page, "Resume").click();
  await expect(counted).not.toHaveText(paused);
  await visit.stop.click();
  await expect(visit.status).toHaveText(/^Stopped · \d+ events? · /);

  await replayNotice(page).getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => readRun(visit)).toEqual(original);
  await expect(replayNotice(page).getByRole("progressbar")).toBeHidden();
});
