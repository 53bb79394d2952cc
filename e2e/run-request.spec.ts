import type { ServerResponse } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage, showSingleRows } from "@/e2e/playground-page";
import {
  type PlaygroundServer,
  type SharedPlayground,
  sharePlayground,
  startPlayground,
  usualPace,
} from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

/** The event types of the API's reference page, in its order. */
const referenceTypes = [
  "response.created",
  "response.in_progress",
  "response.output_item.added",
  "response.content_part.added",
  "response.output_text.delta",
  "response.output_text.done",
  "response.content_part.done",
  "response.output_item.done",
  "response.completed",
];

/** Frames as no serializer would write them: odd spacing, CRLF, an id, a comment's neighbour. */
const oddFrames = [
  'event: response.created\ndata: {"type":"response.created", "sequence_number":0,"response":{"id":"resp_1"}}\n\n',
  'id: 7\r\ndata:  { "type" : "response.output_text.delta","output_index":0,"content_index":0,\r\ndata: "delta":"çay 🫖" }\r\n\r\n',
];

let withoutKey: SharedPlayground;
let playground: PlaygroundServer;
let upstream: Awaited<ReturnType<typeof startUpstream>>;
/** Whether the long stream may end: it goes on until a test has seen enough. */
let isLongOver = false;
/** When the stand-in sent each event, ms since 1970: the page's clock is the same machine's. */
let sentAt: number[] = [];

const delta = (index: number) =>
  `data: {"type":"response.output_text.delta","sequence_number":${index},"output_index":0,"content_index":0,"delta":"word ${index} "}\n\n`;
const completed = 'data: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}\n\n';

/** Lets the stand-in send its next event; set while a stream in lock-step is open. */
let sendNext: ((index: number) => void) | undefined;

function sendInLockStep(response: ServerResponse, count: number) {
  sendNext = (index) => {
    if (index < count) response.write(delta(index));
    else response.end(completed);
  };
}

/** Sends deltas at an even pace, and the end where `isLast` says so. */
function sendEvenly(response: ServerResponse, isLast: () => boolean, paceMs: number) {
  const timer = setInterval(() => {
    sentAt.push(Date.now());
    if (isLast()) response.end(completed);
    else response.write(delta(sentAt.length - 1));
  }, paceMs);
  response.once("close", () => clearInterval(timer));
}

test.beforeAll(async () => {
  upstream = await startUpstream((_request, response, body) => {
    sentAt = [];
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    const { instructions } = JSON.parse(body.toString());
    if (instructions === "odd frames") response.end(oddFrames.join("") + completed);
    else if (instructions === "lock-step") sendInLockStep(response, 20);
    else if (instructions === "long") sendEvenly(response, () => isLongOver, 40);
    else sendEvenly(response, () => sentAt.length === 30, 100);
  });
  withoutKey = await sharePlayground(usualPace);
  playground = await startPlayground({
    ...usualPace,
    PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }),
  });
});

test.afterAll(async () => {
  await playground.stop();
  await upstream.stop();
});

const countEvents = (status: string) => Number(/· (\d+) events? ·/.exec(status)?.[1]);

/** Walks down the whole grid by keys, as a visitor would, and gives back every row's type by its index. */
async function readAllRows({ grid, rows, rowCount, row }: PlaygroundPage): Promise<Map<number, string>> {
  const types = new Map<number, string>();
  const last = (await rowCount()) - 1;
  await grid.press("Home");
  for (let reached = 0; ; reached = Math.min(reached + 20, last)) {
    await expect(row(reached)).toBeInViewport();
    const drawn = await rows.evaluateAll((elements) => elements.map((element) => ({ ...element.dataset })));
    for (const { index, type } of drawn) types.set(Number(index), type ?? "");
    expect(new Set(drawn.map(({ index }) => index)).size).toBe(drawn.length);
    if (reached === last) return types;
    await grid.press("PageDown");
  }
}

/** Notes in the page when each row first stands in the document. */
async function stampRows(page: Page) {
  await page.evaluate(() => {
    const shownAt: Record<string, number> = {};
    Object.assign(window, { shownAt });
    new MutationObserver(() => {
      for (const row of document.querySelectorAll<HTMLElement>("[data-index][data-type]"))
        shownAt[row.dataset.index ?? ""] ??= Date.now();
    }).observe(document, { childList: true, subtree: true });
  });
  return async (): Promise<number[]> =>
    page.evaluate(() => Object.values((window as unknown as { shownAt: Record<string, number> }).shownAt));
}

test("a first visit needs one press: the reference's nine event types, in order, each event one row", async ({
  page,
}) => {
  await showSingleRows(page, withoutKey.address);
  const visit = await openPlayground(page, withoutKey.address);
  const status = await visit.runToEnd();
  expect(status).toMatch(/^Completed · \d+ events · \d+\.\d s$/);
  const types = await readAllRows(visit);
  expect(types.size).toBe(countEvents(status));
  expect([...types.keys()].sort((a, b) => a - b)).toEqual([...types.keys()].map((_, index) => index));
  const inOrder = [...types].sort(([a], [b]) => a - b).map(([, type]) => type);
  expect(inOrder.filter((type, index) => type !== inOrder[index - 1])).toEqual(referenceTypes);
  await expect(visit.output.getByRole("article")).toContainText("unicorn");
});

test("nothing is asked of any other origin, and nothing is sent before Run is pressed", async ({ page }) => {
  const foreign: string[] = [];
  const sent: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(withoutKey.address)) foreign.push(request.url());
    if (request.method() !== "GET") sent.push(request.url());
  });
  const visit = await openPlayground(page, withoutKey.address);
  expect(sent).toEqual([]);
  await visit.runToEnd();
  expect(sent).toEqual([`${withoutKey.address}/api/providers/sandbox/v1/responses`]);
  expect(foreign).toEqual([]);
});

test("no event waits for the one after it: each is sent once the row before it is on the page", async ({
  page,
}) => {
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("standin");
  await visit.field("instructions").fill("lock-step");
  await visit.run.click();
  await expect(visit.stream).toContainText("connected · no event yet");
  for (let index = 0; index < 20; index += 1) {
    sendNext?.(index);
    await expect(visit.row(index)).toBeInViewport();
  }
  sendNext?.(20);
  expect(await visit.waitForEnd()).toMatch(/^Completed · 21 events · /);
});

test.describe("in time", () => {
  // A busy machine may hold everything up for 200 ms; the product is judged by a run without such a stall.
  test.describe.configure({ retries: 3 });

  test("with 100 ms between events, row n is on the page before event n+2 is sent", async ({ page }) => {
    const visit = await openPlayground(page, playground.address);
    await visit.provider.selectOption("standin");
    const readStamps = await stampRows(page);
    expect(await visit.runToEnd()).toMatch(/^Completed · 30 events · /);
    const shownAt = await readStamps();
    expect(shownAt).toHaveLength(30);
    const late = shownAt.flatMap((shown, index) => {
      const next = sentAt[index + 2];
      return next !== undefined && shown >= next ? [{ index, by: shown - next }] : [];
    });
    expect(late).toEqual([]);
  });
});

test("the sandbox takes its pace from metadata.sandbox_delay_ms, and its rows come as it goes", async ({
  page,
}) => {
  const visit = await openPlayground(page, withoutKey.address);
  await visit.field("metadata").fill('{"sandbox_delay_ms":"40"}');
  const readStamps = await stampRows(page);
  const status = await visit.runToEnd(30_000);
  const shownAt = await readStamps();
  expect(shownAt.length).toBe(countEvents(status));
  expect((shownAt.at(-1) ?? 0) - (shownAt[0] ?? 0)).toBeGreaterThan((shownAt.length - 10) * 40);
});

test("the grid follows the newest event, lets go when one scrolls up, and the pill brings it back", async ({
  page,
}) => {
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("standin");
  await visit.field("instructions").fill("long");
  await visit.run.click();
  await expect.poll(visit.rowCount, { timeout: 15_000 }).toBeGreaterThan(50);
  const follow = visit.stream.getByRole("button", { name: "Follow" });
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await expect(visit.rows.last()).toBeInViewport();
  expect(Number(await visit.rows.first().getAttribute("data-index"))).toBeGreaterThan(0);

  await visit.grid.hover();
  await page.mouse.wheel(0, -200);
  await expect(follow).toHaveAttribute("aria-pressed", "false");
  await expect(async () => {
    await page.mouse.wheel(0, -5000);
    await expect(visit.row(0)).toBeInViewport({ timeout: 2000 });
  }).toPass();
  const pill = visit.stream.getByRole("button", { name: /^\d+ new/ });
  await expect(pill).toBeVisible();
  const unseen = Number.parseInt(await pill.innerText(), 10);
  await expect.poll(async () => Number.parseInt(await pill.innerText(), 10)).toBeGreaterThan(unseen);
  await expect(visit.row(0)).toBeInViewport();

  await pill.click();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await expect(pill).toBeHidden();
  await expect.poll(async () => visit.row((await visit.rowCount()) - 1).count()).toBe(1);
  await expect(visit.rows.last()).toBeInViewport();
  isLongOver = true;
  const status = await visit.waitForEnd();
  expect(status).toMatch(/^Completed · \d+ events · /);
  await expect(visit.row(countEvents(status) - 1)).toBeInViewport();
});

test("Enter on a row opens its event with the exact text of its frame; Escape leads back", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("standin");
  await visit.field("instructions").fill("odd frames");
  expect(await visit.runToEnd()).toMatch(/^Completed · 3 events · /);
  await visit.grid.press("Home");
  const frame = visit.output.getByRole("region", { name: "Raw frame" });
  for (const [index, text] of oddFrames.entries()) {
    if (index > 0) await visit.grid.press("ArrowDown");
    await visit.grid.press("Enter");
    await expect(visit.tab("Event")).toHaveAttribute("aria-selected", "true");
    // Carriage returns are marked in the picture of the frame, and copied as they are.
    expect(await frame.locator("pre").textContent()).toBe(text.replaceAll("\r\n", "\\r\n"));
    await frame.getByRole("button", { name: "Copy frame" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await expect(page).toHaveURL(new RegExp(`\\?event=${index}$`));
  }
  await visit.grid.press("Escape");
  await expect(visit.tab("Output")).toHaveAttribute("aria-selected", "true");
});

test("with stream false there is one JSON body: Output and Response without events", async ({ page }) => {
  const visit = await openPlayground(page, withoutKey.address);
  const stream = visit.request.getByRole("radiogroup", { name: "stream", exact: true });
  await stream.getByRole("radio", { name: "false" }).check();
  expect(await visit.runToEnd()).toMatch(/^Completed · 0 events · \d+\.\d s$/);
  expect(await visit.rows.count()).toBe(0);
  await expect(visit.stream).toContainText("The answer is one JSON body, as asked for: no events.");
  await expect(visit.output.getByRole("article")).toContainText("unicorn");
  await visit.tab("Response").click();
  await expect(visit.output).toContainText('"object": "response"');
  await expect(visit.output).toContainText('"status": "completed"');
});

test.describe("in Turkish", () => {
  test.use({ locale: "tr-TR" });

  test("the same job: run, rows, one JSON body", async ({ page }) => {
    await page.goto(withoutKey.address);
    await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
    const status = page.getByRole("status");
    await expect(status).toHaveText(/^Tamamlandı · \d+ olay · \d+,\d sn?$/, { timeout: 15_000 });
    await expect(page.getByRole("grid", { name: "Olaylar" }).getByRole("row").last()).toHaveAttribute(
      "data-type",
      "response.completed",
    );
    await page
      .getByRole("radiogroup", { name: "stream", exact: true })
      .getByRole("radio", { name: "false" })
      .check();
    await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
    await expect(status).toHaveText(/^Tamamlandı · 0 olay · /);
    await expect(page.getByRole("region", { name: "Akış" })).toContainText("tek bir JSON gövdesi");
  });
});
