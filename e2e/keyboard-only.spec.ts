import { expect, type Page, test } from "@playwright/test";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground, usualPace } from "@/e2e/playground-server";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground(usualPace);
});

/** What has the focus, by the name it bears; empty where nothing has it. */
function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "";
    const label =
      "labels" in element && element.labels instanceof NodeList ? element.labels[0]?.textContent : null;
    const name = element.getAttribute("aria-label") ?? label ?? element.title;
    return (name || (element.textContent ?? "")).trim();
  });
}

/** Presses Tab until something of this name has the focus. Gives back the names that it passed. */
async function tabTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    const focus = await readFocus(page);
    if (typeof name === "string" ? focus === name : name.test(focus)) return passed;
    passed.push(focus);
  }
  throw new Error(`Tab never came to ${name}, only to: ${passed.join(", ")}`);
}

/** What the element that has the focus is made of: tag, role and classes. */
function readLook(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return [element?.tagName, element?.getAttribute("role"), element?.className].join(" ");
  });
}

/** Whether the page looks different with the focus where it is than without: what a visitor goes by. */
async function isFocusSeen(page: Page): Promise<boolean> {
  const element = (await page.evaluateHandle(() => document.activeElement)).asElement();
  const box = await element?.boundingBox();
  const size = page.viewportSize();
  if (!element || !box || !size) return false;
  const margin = 6;
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  const width = Math.min(size.width, box.x + box.width + margin) - x;
  const height = Math.min(size.height, box.y + box.height + margin) - y;
  const focused = await page.screenshot({ clip: { x, y, width, height } });
  await element.evaluate((node) => node instanceof HTMLElement && node.blur());
  const blurred = await page.screenshot({ clip: { x, y, width, height } });
  await element.evaluate((node) => node instanceof HTMLElement && node.focus());
  return !focused.equals(blurred);
}

test("a request is written, run, read and shared without a pointer", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { field, status, waitForEnd, row, grid, tab, output } = await openPlayground(page, server.address);

  await tabTo(page, "model");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox", { name: "model" })).toBeVisible();
  await page.keyboard.press("Escape");
  await tabTo(page, "input");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Name one river.");
  await expect(field("input")).toHaveValue("Name one river.");
  await tabTo(page, "temperature");
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, "temperature");
  await expect(field("temperature")).not.toHaveValue("");

  await page.keyboard.press("Control+Enter");
  await expect(status).toHaveText("Streaming");
  expect(await waitForEnd()).toMatch(/^Completed/);
  expect(await readFocus(page)).toBe("temperature");

  await tabTo(page, "Events");
  await page.keyboard.press("Home");
  await expect(row(0)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(row(2)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(tab("Event")).toHaveAttribute("aria-selected", "true");
  await expect(output.getByRole("heading", { name: "response.output_item.added" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tab("Output")).toHaveAttribute("aria-selected", "true");
  await expect(grid).toBeFocused();

  await tabTo(page, "Output");
  await page.keyboard.press("ArrowRight");
  await expect(tab("Response")).toBeFocused();
  await expect(tab("Response")).toHaveAttribute("aria-selected", "true");

  await page.keyboard.press("Control+Shift+S");
  const permalink = page.getByRole("textbox", { name: "Permalink" });
  await expect(permalink).toBeFocused();
  await tabTo(page, "Copy the link");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(await permalink.inputValue());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(tab("Response")).toBeFocused();
});

test("Ctrl+Enter stops what it has started", async ({ page }) => {
  const { status } = await openPlayground(page, server.address);
  await page.keyboard.press("Control+Enter");
  await expect(status).toHaveText("Streaming");
  await page.keyboard.press("Control+Enter");
  await expect(status).toHaveText(/^Stopped · /);
});

test("the palette does what has no key of its own: theme, language, provider, tabs", async ({ page }) => {
  await openPlayground(page, server.address);
  const choose = async (words: string) => {
    await page.keyboard.press("Control+K");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
  };
  await choose("theme: dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await choose("response");
  await expect(onPlayground(page).tab("Response")).toHaveAttribute("aria-selected", "true");
  await choose("language");
  await expect(page.locator("html")).toHaveAttribute("lang", "tr");

  await tabTo(page, "Dil", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await tabTo(page, "Theme", "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
});

test("Tab leads through the whole page and round again, and every stop can be seen", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { waitForEnd } = await openPlayground(page, server.address);
  await page.keyboard.press("Control+Enter");
  await waitForEnd();
  const stops: string[] = [];
  const unseen: string[] = [];
  const looks = new Set<string>();
  await tabTo(page, "Provider");
  do {
    const name = await readFocus(page);
    // Past the last stop the browser's own bar has its turn.
    if (name !== "") {
      stops.push(name);
      // Controls of one make show their focus alike: a picture of the first will do.
      const look = await readLook(page);
      if (!looks.has(look) && !(await isFocusSeen(page))) unseen.push(name);
      looks.add(look);
    }
    await page.keyboard.press("Tab");
  } while ((await readFocus(page)) !== "Provider" && stops.length < 300);
  expect(unseen).toEqual([]);
  // A button's text has its key beside it.
  for (const name of [
    "model",
    "Share",
    "Theme",
    "Language",
    "Run",
    "Form",
    "input",
    "temperature",
    "Events",
  ]) {
    expect(stops).toContainEqual(expect.stringMatching(new RegExp(`^${name}`)));
  }
});

test("in the editor Ctrl+Enter runs, and Ctrl+M lets Tab leave", async ({ page }) => {
  const { tab, waitForEnd } = await openPlayground(page, server.address);
  await tabTo(page, "Form");
  await page.keyboard.press("ArrowRight");
  await expect(tab("JSON")).toBeFocused();
  await expect(page.getByText("Ctrl+M lets Tab leave the editor.")).toBeVisible();
  await expect(page.getByText("Loading the editor.")).toBeHidden({ timeout: 20_000 });
  await tabTo(page, "Request JSON");
  await page.keyboard.press("Control+Enter");
  expect(await waitForEnd()).toMatch(/^Completed/);

  const editor = page.getByRole("textbox", { name: "Request JSON" });
  await expect(editor).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
  await tabTo(page, "Events");
});

test("single keys are left alone while typing, and can be switched off", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  await field("input").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("jk?f");
  await expect(field("input")).toHaveValue("jk?f");
  await expect(page.getByRole("dialog")).toBeHidden();

  await tabTo(page, "Events");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog");
  await expect(keys).toBeVisible();
  await keys.getByRole("checkbox", { name: "Single-key shortcuts" }).press("Space");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
});
