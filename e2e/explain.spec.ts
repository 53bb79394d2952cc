import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, showSingleRows } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

let playground: SharedPlayground;

test.beforeAll(async () => {
  playground = await sharePlayground();
});

async function expectNoViolations(page: Page): Promise<void> {
  // What passes is of no interest, and the page has no frames: two thirds of axe's time go into those.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations } = await axe.setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Runs the first request and opens the event of a type. */
async function openEvent(page: Page, type: string) {
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.runToEnd();
  // The first run fetches what draws rows, and no key moves before there are any.
  await expect(visit.rows.first()).toBeAttached();
  await visit.grid.focus();
  await page.keyboard.press("Home");
  await visit.grid.locator(`[data-type="${type}"]`).first().click();
  return visit;
}

test("an event explains itself by keyboard alone, and leads to the types around it and back", async ({
  page,
}) => {
  const type = "response.output_item.added";
  const visit = await openEvent(page, type);
  const help = visit.output.getByRole("button", { name: "Help", exact: true }).first();
  await expect(help).toHaveAttribute("aria-description", type);
  await help.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: type });
  await expect(panel.getByRole("heading", { name: type })).toBeVisible();
  await expect(panel).toContainText("A new item of the output begins");
  await expectNoViolations(page);

  await panel.getByRole("button", { name: "output_item.done" }).first().press("Enter");
  await expect(panel.getByRole("heading", { name: "response.output_item.done" })).toBeFocused();
  await panel.getByRole("button", { name: `Back to ${type}` }).press("Enter");
  await expect(panel.getByRole("heading", { name: type })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(help).toBeFocused();
  await expect(visit.tab("Event")).toHaveAttribute("aria-selected", "true");
});

test("all types are browsed and searched from the palette", async ({ page }) => {
  await openPlayground(page, playground.address);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("event types");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Event types" });
  await expect(dialog.getByText("66 types")).toBeVisible();
  await dialog.getByRole("searchbox", { name: "Search event types" }).fill("refus");
  await dialog.getByRole("button", { name: "refusal.done" }).first().click();
  await expect(dialog.getByRole("heading", { name: "response.refusal.done" })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test.describe("on a phone, dark, in Turkish", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "tr-TR", colorScheme: "dark", hasTouch: true });

  test("the list gives way to what was chosen, and nothing scrolls sideways", async ({ page }) => {
    await page.goto(playground.address);
    await expect(page.getByRole("status")).toBeAttached();
    await page.getByRole("button", { name: "Komutlar", exact: true }).click();
    await page.getByRole("combobox", { name: "Komutlar" }).fill("olay türleri");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Olay türleri" });
    await dialog.getByRole("button", { name: "output_text.delta", exact: true }).click();
    await expect(dialog.getByRole("heading", { name: "response.output_text.delta" })).toBeVisible();
    await expectNoViolations(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await dialog.getByRole("button", { name: "Tüm türler" }).click();
    await expect(dialog.getByRole("searchbox", { name: "Olay türlerinde ara" })).toBeVisible();
  });
});
