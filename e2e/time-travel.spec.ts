import type { ServerResponse } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";
import {
  messageEvents,
  reasoningEvents,
  usage,
  wrapEvents,
  writeFrame,
} from "@/lib/protocol/check/fixtures/stream-builder";

/**
 * 17 events: created and in_progress (0, 1), a reasoning item (2 to 8, its deltas 4 and 5), a message (9 to 15, its
 * deltas 11 and 12), completed (16). It halts for 700 ms before the message.
 */
const frames = wrapEvents([...reasoningEvents(0), ...messageEvents(1)], { usage }).map((event, index) =>
  writeFrame({ sequence_number: index, ...event }),
);
const pauses: Record<number, number> = { 2: 100, 9: 700, 12: 200 };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let playground: PlaygroundServer;
/** Lets the stream that waits for it send its next frames. */
let send: (count: number) => void = () => undefined;

async function sendPaced(response: ServerResponse) {
  for (const [index, frame] of frames.entries()) {
    const pause = pauses[index];
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    response.write(frame);
  }
  response.end();
}

function sendOnDemand(response: ServerResponse) {
  let sent = 0;
  send = (count) => {
    response.write(frames.slice(sent, sent + count).join(""));
    sent += count;
    if (sent >= frames.length) response.end();
  };
}

test.beforeAll(async () => {
  upstream = await startUpstream((request, response, body) => {
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json");
      response.end('{"object":"list","data":[]}');
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    if (JSON.parse(body.toString()).model === "on-demand") sendOnDemand(response);
    else void sendPaced(response);
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

async function openAimed(page: Page, model: string): Promise<PlaygroundPage> {
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", model);
  return visit;
}

async function runPaced(page: Page): Promise<PlaygroundPage> {
  const visit = await openAimed(page, "paced");
  await visit.runToEnd();
  return visit;
}

const sliderOf = ({ stream }: PlaygroundPage) => stream.getByRole("slider", { name: "Time", exact: true });
const liveOf = ({ stream }: PlaygroundPage) => stream.getByRole("button", { name: "Live", exact: true });
/** The place of an event in what the slider says. */
const atEvent = (index: number) => new RegExp(`^Event #${index} of 17, `);

test("looking back shows output and figures as they were, and Live leads to now again", async ({ page }) => {
  const visit = await runPaced(page);
  const status = await visit.status.innerText();
  const firstText = visit.stream.getByRole("definition").nth(1);
  const known = await firstText.innerText();
  expect(known).not.toBe("n/a");
  await expect(visit.output).toContainText("Two and two is four.");
  await expect(liveOf(visit)).toHaveCount(0);

  // From the end, one event at a time: completed, four ends, and the second delta of the message.
  await sliderOf(visit).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowLeft");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", atEvent(11));
  await expect(visit.output).toContainText("Add the numbers.");
  await expect(visit.output).not.toContainText("two is four");
  await expect(visit.row(11)).toHaveAttribute("aria-selected", "true");
  await expect(firstText).toHaveText(known);

  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", atEvent(9));
  await expect(firstText).toHaveText("n/a");
  await expect(visit.status).toHaveText(status);

  await liveOf(visit).click();
  await expect(visit.output).toContainText("Two and two is four.");
  await expect(firstText).toHaveText(known);
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", "Live");
});

test("what arrives while looking back is kept, and moves nothing", async ({ page }) => {
  const visit = await openAimed(page, "on-demand");
  await visit.run.click();
  await expect(visit.stream).toContainText("connected · no event yet");
  send(12);
  await expect(visit.output).toContainText("Two");
  await sliderOf(visit).focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press("ArrowLeft");
  await expect(visit.output).toContainText("Add");
  await expect(visit.output).not.toContainText("the numbers.");

  send(4);
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", /^Event #4 of 16, /);
  await expect(visit.output).not.toContainText("Two");
  await expect(visit.status).toHaveText("Streaming");

  await liveOf(visit).click();
  await expect(visit.output).toContainText("Two and two is four.");
  send(1);
  await expect(visit.status).toHaveText(/^Completed · 17 events/);

  // A run that follows begins live.
  await sliderOf(visit).focus();
  await page.keyboard.press("Home");
  await expect(liveOf(visit)).toBeVisible();
  await visit.run.click();
  await expect(liveOf(visit)).toHaveCount(0);
  send(17);
  await expect(visit.status).toHaveText(/^Completed/);
});

test("the arrows move through time, but not where they are needed", async ({ page }) => {
  const visit = await runPaced(page);
  await visit.tab("Output").focus();
  await page.keyboard.press("ArrowRight");
  await expect(visit.tab("Response")).toHaveAttribute("aria-selected", "true");
  await visit.field("instructions").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", "Live");

  await visit.grid.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", atEvent(15));
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", atEvent(5));
  // While looking back, another row is another moment.
  await page.keyboard.press("ArrowDown");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", atEvent(6));
  await page.keyboard.press("l");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", "Live");
  await expect(visit.grid).toBeFocused();
  await sliderOf(visit).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", "Live");
});

test("a click on the strip jumps, dragging filters by time, and a table says what the strip shows", async ({
  page,
}) => {
  const visit = await runPaced(page);
  const strip = visit.stream.getByRole("group", { name: "Overview" });
  const box = await strip.boundingBox();
  if (!box) throw new Error("The overview has no place.");
  const at = (share: number) => [box.x + 14 + share * (box.width - 28), box.y + box.height / 2] as const;
  const allRows = await visit.rowCount();

  await page.mouse.click(...at(0.99));
  await expect(sliderOf(visit)).toHaveAttribute("aria-valuetext", /^Event #1[2-6] of 17, /);

  // The message alone: its events came within the last 200 of some 1,100 ms.
  await page.mouse.move(...at(0.99));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 4 });
  await page.mouse.up();
  await expect(visit.row(4)).toHaveCount(0);
  expect(await visit.rowCount()).toBeLessThan(allRows);
  await expect(sliderOf(visit)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(visit.row(4)).toHaveCount(1);
  expect(await visit.rowCount()).toBe(allRows);

  await page.getByRole("button", { name: "Overview as a table" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Overview" });
  const items = dialog.getByRole("table", { name: "Items" }).getByRole("row");
  await expect(items.nth(1)).toContainText(/^0reasoning.* ms.* ms2$/);
  await expect(items.nth(2)).toContainText(/^1message.*2$/);
  await expect(dialog.getByRole("table", { name: "Stalls" }).getByRole("row").nth(1)).toContainText("#8");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
