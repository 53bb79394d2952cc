import { expect, type Locator, type Page } from "@playwright/test";

/** The page by its normative names (DESIGN.md, "Names on the page"), in English: what tests may hold on to. */
export type PlaygroundPage = {
  page: Page;
  /** The system's list, chosen from by a provider's id. */
  provider: Locator;
  model: Locator;
  run: Locator;
  stop: Locator;
  status: Locator;
  /** Regions. */
  request: Locator;
  stream: Locator;
  output: Locator;
  /** The grid of events. */
  grid: Locator;
  /** The rows that are in the document; the grid draws those in view only. */
  rows: Locator;
  row(index: number): Locator;
  /** A parameter's text box or number box in the form. */
  field(name: string): Locator;
  /** A tab of Request or Output. */
  tab(name: string): Locator;
  /** How many rows the grid has, drawn or not: one per event only where nothing folds (`showSingleRows`). */
  rowCount(): Promise<number>;
  /** Chooses provider and model, as a visitor does. */
  aim(providerId: string, model: string): Promise<void>;
  /** Waits for the run that is going to end, and gives back the status line. */
  waitForEnd(timeout?: number): Promise<string>;
  /** Presses Run and waits for the end. */
  runToEnd(timeout?: number): Promise<string>;
};

/** The names, on a page that may be open already. */
export function onPlayground(page: Page): PlaygroundPage {
  const request = page.getByRole("region", { name: "Request", exact: true });
  const grid = page.getByRole("grid", { name: "Events" });
  const status = page.getByRole("status");
  const provider = page.getByRole("combobox", { name: "Provider", exact: true });
  const model = page.getByRole("combobox", { name: "model", exact: true });
  const run = page.getByRole("button", { name: "Run", exact: true });

  const waitForEnd = async (timeout = 15_000) => {
    await expect(status).not.toHaveText(/^(Ready|Streaming)$/, { timeout });
    return status.innerText();
  };

  return {
    page,
    provider,
    model,
    run,
    stop: page.getByRole("button", { name: "Stop", exact: true }),
    status,
    request,
    stream: page.getByRole("region", { name: "Stream", exact: true }),
    output: page.getByRole("region", { name: "Output", exact: true }),
    grid,
    rows: grid.getByRole("row"),
    row: (index) => grid.locator(`[data-index="${index}"]`),
    field: (name) => request.getByRole("textbox", { name, exact: true }),
    tab: (name) => page.getByRole("tab", { name, exact: true }),
    rowCount: async () => Number(await grid.getAttribute("aria-rowcount")),
    async aim(providerId, modelName) {
      await provider.selectOption(providerId);
      await model.fill(modelName);
    },
    waitForEnd,
    async runToEnd(timeout) {
      await run.click();
      return waitForEnd(timeout);
    },
  };
}

/** Gives every event a row of its own, as key G would, on the pages that are opened after it. */
export function showSingleRows(page: Page, address: string): Promise<void> {
  return page.context().addCookies([{ name: "fold-rows", value: "off", url: address }]);
}

/** Opens the page. `path`: `/s#1.d.…` for a link. */
export async function openPlayground(page: Page, address: string, path = "/"): Promise<PlaygroundPage> {
  await page.goto(address + path);
  const playground = onPlayground(page);
  await expect(playground.status).toHaveText("Ready");
  return playground;
}
