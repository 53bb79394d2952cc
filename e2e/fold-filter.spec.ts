import type { ServerResponse } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let playground: PlaygroundServer;
/** Lets the growing stream send so many more deltas, or its end. */
let send: (deltas: number | "end") => void = () => undefined;

type Data = { type: string; [field: string]: unknown };

/** Frames with their numbers; `skipped` numbers are left out before the event with this index. */
function numberFrames(events: readonly Data[], skipped: ReadonlyMap<number, number> = new Map()): string {
  let number = -1;
  return events
    .map((event, index) => {
      number += 1 + (skipped.get(index) ?? 0);
      return `data: ${JSON.stringify({ ...event, sequence_number: number })}\n\n`;
    })
    .join("");
}

const response = (status: string, output: readonly unknown[] = []) => ({
  id: "resp_1",
  object: "response",
  created_at: 1,
  model: "m",
  status,
  output,
});

const text = (index: number) => `word${index} `;

const textDelta = (index: number): Data => ({
  type: "response.output_text.delta",
  item_id: "msg_1",
  output_index: 0,
  content_index: 0,
  delta: text(index),
  logprobs: [],
});

const messageBegin: Data[] = [
  { type: "response.created", response: response("in_progress") },
  {
    type: "response.output_item.added",
    output_index: 0,
    item: { type: "message", id: "msg_1", role: "assistant", status: "in_progress", content: [] },
  },
  {
    type: "response.content_part.added",
    item_id: "msg_1",
    output_index: 0,
    content_index: 0,
    part: { type: "output_text", text: "", annotations: [] },
  },
];

function messageEnd(deltas: number): Data[] {
  const whole = Array.from({ length: deltas }, (_, index) => text(index)).join("");
  const part = { type: "output_text", text: whole, annotations: [] };
  const item = { type: "message", id: "msg_1", role: "assistant", status: "completed", content: [part] };
  const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
  return [
    { type: "response.output_text.done", ...place, text: whole, logprobs: [] },
    { type: "response.content_part.done", ...place, part },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response: response("completed", [item]) },
  ];
}

const deltaCount = 60;

/** Events 3 to 62 are deltas; before event 40 a number is missing. The response says little, so its ends have findings too. */
const wholeStream = numberFrames(
  [
    ...messageBegin,
    ...Array.from({ length: deltaCount }, (_, index) => textDelta(index)),
    ...messageEnd(deltaCount),
  ],
  new Map([[40, 1]]),
);

function sendGrowing(answer: ServerResponse) {
  let deltas = 0;
  let number = 0;
  const write = (event: Data) => {
    answer.write(`data: ${JSON.stringify({ ...event, sequence_number: number })}\n\n`);
    number += 1;
  };
  for (const event of messageBegin) write(event);
  send = (wanted) => {
    if (wanted === "end") {
      for (const event of messageEnd(deltas)) write(event);
      answer.end();
      return;
    }
    for (const last = deltas + wanted; deltas < last; deltas += 1) write(textDelta(deltas));
  };
}

test.beforeAll(async () => {
  upstream = await startUpstream((request, answer, body) => {
    if (request.method !== "POST") return void answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    if (JSON.parse(body.toString()).model === "growing") sendGrowing(answer);
    else answer.end(wholeStream);
  });
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await upstream.stop();
});

async function open(page: Page, model: "whole" | "growing"): Promise<PlaygroundPage> {
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", model);
  if (model === "whole") {
    expect(await visit.runToEnd()).toMatch(/^Completed · 67 events · .* · 3 warnings$/);
    return visit;
  }
  await visit.run.click();
  await expect(visit.row(2)).toBeVisible();
  return visit;
}

/** The grid as one reads it: `3-39×37` for a fold. */
async function readRows({ rows }: PlaygroundPage): Promise<string> {
  const names = await rows.evaluateAll((elements) =>
    elements.map(({ dataset: { index, lastIndex, count } }) =>
      lastIndex ? `${index}-${lastIndex}×${count}` : `${index}`,
    ),
  );
  return names.join(" ");
}

const foldedRows = "0 1 2 3-39×37 40 41-62×22 63 64 65 66";

test("deltas fold around a finding, unfold by Enter and by hand, and G gives each its row for good", async ({
  page,
}) => {
  const visit = await open(page, "whole");
  await expect.poll(() => readRows(visit)).toBe(foldedRows);
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "10");
  const fold = visit.row(3);
  await expect(fold).toHaveAttribute("data-type", "response.output_text.delta");
  await expect(visit.grid.getByRole("row", { name: /3–39 .*output_text\.delta × 37/ })).toBeVisible();
  expect(await fold.innerText()).toMatch(/3–39\n.*\boutput_text\.delta\n.*× 37/s);
  await expect(fold).toContainText("word0 word1");
  await expect(visit.row(40).getByRole("img", { name: "warning" })).toBeVisible();

  await visit.grid.press("Home");
  for (let step = 0; step < 3; step += 1) await visit.grid.press("ArrowDown");
  await expect(fold).toHaveAttribute("aria-selected", "true");
  await expect(fold.getByRole("button", { name: "37 events", expanded: false })).toBeVisible();
  await visit.grid.press("Enter");
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "46");
  await expect(fold.getByRole("button", { name: "37 events", expanded: true })).toBeVisible();
  await expect(fold).toHaveAttribute("aria-selected", "true");
  // From the midst of the run Escape leads back to its fold.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(visit.row(5)).toHaveAttribute("aria-selected", "true");
  await visit.grid.press("Escape");
  await expect.poll(() => readRows(visit)).toBe(foldedRows);
  await expect(fold).toHaveAttribute("aria-selected", "true");

  await visit.row(41).getByRole("button", { name: "22 events", expanded: false }).click();
  await expect(visit.row(42)).toBeVisible();
  await visit.row(41).getByRole("button", { name: "22 events", expanded: true }).click();
  await expect.poll(() => readRows(visit)).toBe(foldedRows);
  await fold.getByText("output_text.delta").click();
  await expect(visit.tab("Event")).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/\?event=39$/);

  const button = visit.stream.getByRole("button", { name: "Fold", exact: true });
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await visit.grid.press("g");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "67");
  await expect(visit.row(39)).toBeInViewport();
  await page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "false");
});

test("a query, the chips and the overview's range choose rows; the hits are counted, and the keys lead in and out", async ({
  page,
}) => {
  const visit = await open(page, "whole");
  const box = visit.stream.getByRole("searchbox", { name: "Filter events" });
  await visit.grid.focus();
  await page.keyboard.press("/");
  await expect(box).toBeFocused();
  await expect(visit.stream.getByText("is:finding")).toBeVisible();
  await page.keyboard.type("type:delta");
  await expect(visit.stream.getByText("60 hits", { exact: true })).toBeVisible();
  await expect.poll(() => readRows(visit)).toBe("3-39×37 40 41-62×22");
  await page.keyboard.type(" word7");
  await expect.poll(() => readRows(visit)).toBe("10");
  await page.keyboard.press("Enter");
  await expect(visit.grid).toBeFocused();
  await visit.grid.press("ArrowDown");
  await expect(visit.row(10)).toHaveAttribute("aria-selected", "true");

  await box.fill("nothing like it");
  await expect(visit.stream.getByText("No event passes the filter.")).toBeVisible();
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "0");
  await box.fill("at:soon");
  await expect(box).toHaveAttribute("aria-invalid", "true");
  await expect(visit.stream.getByText("Not understood: at:soon")).toBeVisible();
  await box.press("Escape");
  await expect(box).toHaveValue("");
  await expect.poll(() => readRows(visit)).toBe(foldedRows);
  await expect(visit.row(10)).toHaveCount(0);
  await expect(visit.row(3)).toHaveAttribute("aria-selected", "true");

  const chips = visit.stream.getByRole("group", { name: "Show", exact: true });
  await chips.getByRole("button", { name: "tool" }).click();
  await expect(visit.stream.getByText("0 hits", { exact: true })).toBeVisible();
  await chips.getByRole("button", { name: "findings" }).click();
  await expect.poll(() => readRows(visit)).toBe("0 40 66");
  await expect(visit.stream.getByText("3 hits", { exact: true })).toBeVisible();

  // What one asks to be shown is shown, whatever hides it.
  await chips.getByRole("button", { name: "reasoning" }).click();
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "0");
  await visit.tab("Checks").click();
  await visit.output.getByRole("button", { name: "Show event 40" }).click();
  await expect(visit.row(40)).toHaveAttribute("aria-selected", "true");
  await expect(chips.getByRole("button", { name: "all" })).toHaveAttribute("aria-pressed", "true");
});

/** Where the row stands on the screen, in px. */
async function topOf({ row }: PlaygroundPage, index: number): Promise<number> {
  return Math.round((await row(index).boundingBox())?.y ?? Number.NaN);
}

test("while events come, what one reads stays in its place; the pill counts what is new, and Space holds all", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 480 });
  const visit = await open(page, "growing");
  send(40);
  // The newest three keep their rows.
  await expect.poll(() => readRows(visit)).toBe("0 1 2 3-39×37 40 41 42");
  await visit.row(3).getByRole("button", { expanded: false }).click();
  await expect(visit.row(3).getByRole("button", { expanded: true })).toBeVisible();
  await visit.grid.hover();
  await page.mouse.wheel(0, 300);
  await expect(visit.row(16)).toBeInViewport();
  const before = await topOf(visit, 16);
  send(100);
  const pill = visit.stream.getByRole("button", { name: /^\d+ new/ });
  // The first 43 were seen as they came.
  await expect(pill).toHaveText(/^100 new/);
  expect(await topOf(visit, 16)).toBe(before);
  // A filter takes rows away above the one that is read, and brings them back.
  await visit.row(16).getByText("output_text.delta").click();
  const box = visit.stream.getByRole("searchbox", { name: "Filter events" });
  await box.fill("index:10..60");
  await expect(visit.grid).toHaveAttribute("aria-rowcount", "51");
  await expect(visit.row(16)).toBeInViewport();
  await box.fill("");
  await expect(visit.row(16)).toBeInViewport();
  expect(Math.abs((await topOf(visit, 16)) - before)).toBeLessThan(28);

  await visit.tab("Output").click();
  await pill.click();
  await expect(visit.row(142)).toBeInViewport();
  await page.keyboard.press("Space");
  const held = visit.stream.getByRole("button", { name: "Held · 0 new" });
  await expect(held).toBeVisible();
  send(38);
  await expect(visit.stream.getByRole("button", { name: "Held · 38 new" })).toBeVisible();
  await expect(visit.row(142)).toBeInViewport();
  await expect(visit.row(143)).toHaveCount(0);
  await expect(page.getByText("181 events")).toBeVisible();
  await expect(visit.output).not.toContainText("word150");
  await page.keyboard.press("Space");
  await expect(visit.output).toContainText("word150");
  await expect(visit.row(180)).toBeInViewport();
  await expect(visit.stream.getByRole("button", { name: /new/ })).toHaveCount(0);
  send("end");
  expect(await visit.waitForEnd()).toMatch(/^Completed · 185 events · /);
});

test("J and K step by rows, with Shift by type, and the status line hears of none of it", async ({
  page,
}) => {
  const visit = await openPlayground(page, playground.address);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const status = document.querySelector("[role=status], output");
    if (status)
      new MutationObserver(() => heard.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await visit.aim("standin", "whole");
  await visit.runToEnd();
  const expectSelected = async (...indexes: number[]) => {
    for (const index of indexes) await expect(visit.row(index)).toHaveAttribute("aria-selected", "true");
  };
  for (const [key, index] of [
    ["j", 0],
    ["j", 1],
    ["j", 2],
    ["j", 3],
    ["Shift+J", 40],
    ["Shift+J", 41],
    ["Shift+J", 41],
    ["j", 63],
    ["k", 41],
    ["Shift+K", 40],
    ["Shift+K", 3],
  ] as const) {
    await page.keyboard.press(key);
    await expectSelected(index);
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.length).toBeLessThanOrEqual(4);
});

test.describe("on a phone, in Turkish", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "tr-TR" });

  test("the chips are a menu, and all of the row can be reached", async ({ page }) => {
    await page.goto(playground.address);
    await page.getByRole("combobox", { name: /Sağlayıcı/ }).selectOption("standin");
    await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
    const stream = page.getByRole("region", { name: "Akış", exact: true });
    const grid = page.getByRole("grid", { name: "Olaylar" });
    await expect(grid).toHaveAttribute("aria-rowcount", "10");
    await stream.getByRole("combobox", { name: "Göster" }).selectOption("findings");
    await expect(grid).toHaveAttribute("aria-rowcount", "3");
    await expect(stream.getByText("3 sonuç")).toBeVisible();
    await stream.getByRole("button", { name: "Filtreyi temizle" }).click();
    await stream.getByRole("button", { name: "Katla", exact: true }).click();
    await expect(grid).toHaveAttribute("aria-rowcount", "67");
    for (const name of ["Katla", "Takip et"])
      await expect(stream.getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
