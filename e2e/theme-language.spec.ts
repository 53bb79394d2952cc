import { expect, type Page, test } from "@playwright/test";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";
import { formFields } from "@/lib/protocol/request/request-fields";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

/** The page as the server sends it, before any script. */
async function readHtml(headers: Record<string, string>): Promise<string> {
  return (await fetch(server.address, { headers })).text();
}

/** How bright the page's ground is, 0 to 255: what a visitor calls light or dark. */
function readBrightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const channels =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    return channels.reduce((sum, channel) => sum + channel, 0) / channels.length;
  });
}

const isLight = (page: Page) => expect.poll(() => readBrightness(page)).toBeGreaterThan(200);
const isDark = (page: Page) => expect.poll(() => readBrightness(page)).toBeLessThan(60);

test("on the empty page the sandbox's word stands below the first one, not over it", async ({ page }) => {
  await openPlayground(page, server.address);
  for (const width of [800, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const first = await page.getByText("Each server-sent event becomes").boundingBox();
    const second = await page.getByText("This is the built-in sandbox").boundingBox();
    if (!first || !second) throw new Error("One of the two is not there.");
    expect(second.y, `${width} px`).toBeGreaterThanOrEqual(first.y + first.height);
  }
});

test.describe("theme", () => {
  test("follows the system, also when that changes", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openPlayground(page, server.address);
    await isDark(page);
    await page.emulateMedia({ colorScheme: "light" });
    await isLight(page);
  });

  test("the visitor's own choice outlives a reload, against the system's", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openPlayground(page, server.address);
    const theme = page.getByRole("button", { name: "Theme", exact: true });
    await theme.click();
    await isLight(page);
    await page.reload();
    await isLight(page);
    await theme.click();
    await isDark(page);
    await page.emulateMedia({ colorScheme: "light" });
    await isDark(page);
    await page.reload();
    await isDark(page);
    await theme.click();
    await isLight(page);
  });

  test("is in the first HTML, so that nothing flashes", async () => {
    expect(await readHtml({ cookie: "theme=dark" })).toMatch(/<html[^>]* data-theme="dark"/);
    expect(await readHtml({ cookie: "theme=light" })).toMatch(/<html[^>]* data-theme="light"/);
    expect(await readHtml({})).not.toMatch(/<html[^>]* data-theme=/);
    expect(await readHtml({ cookie: "theme=%22%3E%3Cb%3E" })).not.toMatch(/<html[^>]* data-theme=/);
  });
});

test.describe("language", () => {
  test("is the first that we have of Accept-Language, and a cookie decides before it", async () => {
    const languages: [headers: Record<string, string>, locale: string][] = [
      [{}, "en"],
      [{ "accept-language": "tr-TR,tr;q=0.9,en;q=0.8" }, "tr"],
      [{ "accept-language": "de, en;q=0.4, tr;q=0.6" }, "tr"],
      [{ "accept-language": "de" }, "en"],
      [{ "accept-language": "tr", cookie: "locale=en" }, "en"],
      [{ "accept-language": "en", cookie: "locale=tr" }, "tr"],
      [{ "accept-language": "en", cookie: "locale=xx" }, "en"],
    ];
    for (const [headers, locale] of languages) {
      expect(await readHtml(headers), JSON.stringify(headers)).toMatch(new RegExp(`<html lang="${locale}"`));
    }
  });

  test("switches at a press without losing anything, and is remembered", async ({ page }) => {
    const { field, waitForEnd, run } = await openPlayground(page, server.address);
    await field("input").fill("my own words");
    await run.click();
    await waitForEnd();
    await page.getByRole("button", { name: "Language", exact: true }).click();
    await expect(page.getByRole("button", { name: "Çalıştır", exact: true })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "tr");
    await expect(page.getByRole("textbox", { name: "input", exact: true })).toHaveValue("my own words");
    await expect(page.getByRole("status")).toHaveText(/^Tamamlandı · \d+ olay · /);
    await page.reload();
    await expect(page.getByRole("button", { name: "Çalıştır", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Dil", exact: true }).click();
    await expect(onPlayground(page).run).toBeVisible();
  });

  test.describe("in Turkish", () => {
    test.use({ locale: "tr-TR" });

    test("parameters and event types keep their own names, and all else is translated", async ({ page }) => {
      await page.goto(server.address);
      await expect(page.getByRole("region", { name: "İstek", exact: true })).toBeVisible();
      await expect(page.getByRole("combobox", { name: "model", exact: true })).toBeVisible();
      const request = page.getByRole("region", { name: "İstek", exact: true });
      for (const { name } of formFields) {
        await expect(request.getByText(name, { exact: true }), name).toBeVisible();
      }
      await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
      await expect(page.getByRole("status")).toHaveText(/^Tamamlandı/, { timeout: 15_000 });
      const grid = page.getByRole("grid", { name: "Olaylar" });
      await expect(grid.getByText("completed", { exact: true })).toBeVisible();
      await expect(
        page.getByText(/^(Run|Stop|Share|Commands|Request|Stream|Output|Events|Ready)$/),
      ).toHaveCount(0);
    });
  });
});
