import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

const secret = "e2e-secret-0123456789abcdef0123456789";

let server: SharedPlayground;
let closed: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
  closed = await sharePlayground({ PLAYGROUND_SECRET: secret });
});

const widths = [1440, 1024, 390] as const;
const themes = ["light", "dark"] as const;
const languages = ["en", "tr"] as const;
const states = ["empty", "finished", "faulty", "failed"] as const;
type State = (typeof states)[number];

type Look = {
  width: (typeof widths)[number];
  theme: (typeof themes)[number];
  language: (typeof languages)[number];
};

/** Each value once at least: all 12 looks take minutes. */
const fewLooks: Look[] = [
  { width: 1440, theme: "light", language: "en" },
  { width: 1024, theme: "dark", language: "tr" },
  { width: 390, theme: "light", language: "tr" },
];

const allLooks: Look[] = widths.flatMap((width) =>
  themes.flatMap((theme) => languages.map((language) => ({ width, theme, language }))),
);

/** The names that this test presses, in both languages. */
const names = {
  run: /^(Run|Çalıştır)$/,
  commands: /^(Commands|Komutlar)$/,
  share: /^(Share|Paylaş)$/,
  request: /^(Request|İstek)$/,
  output: /^(Output|Çıktı)$/,
  event: /^(Event|Olay)$/,
  checks: /^(Checks|Denetim)$/,
  metrics: /^(Metrics|Ölçümler)$/,
};

/** The sandbox's models that bring a run into a state, and the status line by which it is reached. */
const models: Partial<Record<State, { model: string; status: RegExp }>> = {
  faulty: { model: "sandbox-fault-no-items", status: /^(Completed|Tamamlandı).* (errors?|hata)/ },
  failed: { model: "no-such-model", status: /^HTTP 404/ },
};

/** Panes that stand behind another one after a run; at 1440 px all are seen at once. */
const hiddenViews = { 1440: [], 1024: [names.output], 390: [names.request, names.output] };

async function openLook(browser: Browser, { width, theme, language }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: theme,
    locale: language === "tr" ? "tr-TR" : "en-US",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/**
 * What axe finds, as rule and element, and whether the page can be pushed sideways. `part` is a selector, for what
 * alone has changed since the last look.
 */
async function findFaults(page: Page, part = "html"): Promise<string[]> {
  // What passes is of no interest, and the page has no frames: two thirds of axe's time go into those.
  const axe = new AxeBuilder({ page }).include(part).options({ resultTypes: ["violations"] });
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.slice(0, 200)}`),
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [...found, `sideways: the page is ${overflow} px too wide`] : found;
}

async function reachState(page: Page, state: State): Promise<void> {
  await page.goto(server.address, { waitUntil: "networkidle" });
  if (state === "empty") return;
  const { model, status } = models[state] ?? { model: null, status: /^(Completed|Tamamlandı)/ };
  if (model !== null) {
    await page.getByRole("combobox", { name: "model", exact: true }).fill(model);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: names.run }).click();
  await expect(page.getByRole("status")).toHaveText(status, { timeout: 15_000 });
}

const describeLook = ({ width, theme, language }: Look) => `${width} px, ${theme}, ${language}`;
const isFull = Boolean(process.env.TEST_FULL);

for (const look of isFull ? allLooks : fewLooks) {
  // A failed run differs by its words, its colours and one box: one look will do.
  const fewStates =
    look.theme === "light" && look.width === 390 ? (["failed", "faulty"] as const) : (["faulty"] as const);
  for (const state of isFull ? states : fewStates) {
    test(`axe finds nothing: ${describeLook(look)}, ${state}`, async ({ browser }) => {
      const page = await openLook(browser, look);
      await reachState(page, state);
      expect(await findFaults(page)).toEqual([]);
      for (const view of hiddenViews[look.width]) {
        await page.getByRole("navigation").getByRole("button", { name: view }).click();
        expect(await findFaults(page)).toEqual([]);
      }
      await page.keyboard.press("j");
      for (const name of [names.event, names.checks, names.metrics]) {
        await page.getByRole("tab", { name }).click();
        await expect(page.getByRole("tabpanel", { name })).not.toBeEmpty();
        expect(await findFaults(page, "[data-pane=output]"), String(name)).toEqual([]);
      }
      await page.context().close();
    });
  }
}

test.describe("dialogs, the editor and the pages beside", () => {
  for (const look of isFull ? allLooks : fewLooks.filter((_, index) => index % 2 === 1)) {
    test(`axe finds nothing: ${describeLook(look)}`, async ({ browser }) => {
      const page = await openLook(browser, look);
      await reachState(page, "empty");

      await page.getByRole("tab", { name: "JSON", exact: true }).click();
      await expect(page.getByText(/Loading the editor|Düzenleyici yükleniyor/)).toBeHidden({
        timeout: 20_000,
      });
      expect(await findFaults(page)).toEqual([]);

      await page.getByRole("button", { name: names.commands }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await findFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: names.share }).click();
      await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue(/#1\.d\./);
      expect(await findFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await findFaults(page)).toEqual([]);

      for (const path of ["/login", "/nowhere"]) {
        await page.goto(closed.address + path, { waitUntil: "networkidle" });
        expect(await findFaults(page), path).toEqual([]);
      }
      await page.context().close();
    });
  }
});

test("the page never scrolls sideways", async ({ page }) => {
  await reachState(page, "finished");
  for (const width of [320, 390, 600, 767, 768, 1024, 1279, 1280, 1440, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(
        () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${width} px`,
      )
      .toBeLessThanOrEqual(0);
  }
});
