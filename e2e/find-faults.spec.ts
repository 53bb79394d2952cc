import type { ServerResponse } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage, showSingleRows } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { readQuirks, startPlayer } from "@/e2e/streams";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import {
  createResponse,
  messageEvents,
  usage,
  type WireEvent,
  wrapEvents,
  writeFrame,
} from "@/lib/protocol/check/fixtures/stream-builder";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";

/** Each event with its number, from 0; `skipped` numbers are left out, as by a server that lost an event. */
function writeFrames(events: readonly WireEvent[], skipped: readonly number[] = []): string[] {
  let number = -1;
  return events.map((event) => {
    do number += 1;
    while (skipped.includes(number));
    return writeFrame({ sequence_number: number, ...event });
  });
}

const lawful = wrapEvents(messageEvents());

/** A gap before event 5, an error as event 7 (no JSON), and usage without its details at the end. */
const faulty = (() => {
  const { output_tokens_details: _, ...shortUsage } = usage;
  const frames = writeFrames(wrapEvents(messageEvents(), { usage: shortUsage }), [5]);
  return [...frames.slice(0, 7), "event: broken\ndata: {nonsense\n\n", ...frames.slice(7)];
})();

/** 500 deltas, each of which has lost the number before it. */
const gappy = (() => {
  const delta = lawful[4] as WireEvent;
  const deltas = Array.from({ length: 500 }, () => ({ ...delta, delta: "" }));
  const events = [...lawful.slice(0, 5), ...deltas, ...lawful.slice(5)];
  return writeFrames(
    events,
    Array.from({ length: 600 }, (_, index) => 2 * index + 5),
  );
})();

let playground: PlaygroundServer;
let upstream: Awaited<ReturnType<typeof startUpstream>>;
let player: Awaited<ReturnType<typeof startPlayer>>;
/** Lets the stand-in send the next frames of a stream in lock-step; set while one is open. */
let sendNext: ((count: number) => void) | undefined;

function sendStepwise(response: ServerResponse, frames: readonly string[]) {
  let sent = 0;
  sendNext = (count) => {
    response.write(frames.slice(sent, sent + count).join(""));
    sent += count;
    if (sent >= frames.length) response.end();
  };
}

/** Text from some 300 ms on, a halt of 700 ms in its middle, and a good second from first to last. */
async function sendMeasured(response: ServerResponse) {
  const frames = writeFrames(
    wrapEvents(messageEvents(), { usage: { ...usage, output_tokens: 101, total_tokens: 113 } }),
  );
  const pauses: Record<number, number> = { 0: 100, 4: 200, 5: 700, 6: 300 };
  for (const [index, frame] of frames.entries()) {
    const pause = pauses[index];
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    response.write(frame);
  }
  response.end(": the end\n\n");
}

function answerJson(response: ServerResponse, body: JsonObject) {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}

test.beforeAll(async () => {
  upstream = await startUpstream((_request, response, body) => {
    const model = body.length > 0 ? String(JSON.parse(body.toString()).model) : "";
    response.setHeader("openai-processing-ms", "41");
    if (model === "json")
      return answerJson(response, { ...createResponse("completed"), status: "done", usage });
    if (model === "none") return answerJson(response, { object: "list", data: [] });
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    if (model === "stepwise") return sendStepwise(response, faulty);
    if (model === "measured") return void sendMeasured(response);
    response.end((model === "gappy" ? gappy : faulty).join(""));
  });
  player = await startPlayer(readQuirks());
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl, player: player.baseUrl }),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await player.stop();
  await upstream.stop();
});

async function runModel(page: Page, model: string, provider = "standin"): Promise<PlaygroundPage> {
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.aim(provider, model);
  await visit.runToEnd();
  return visit;
}

const ruleCard = ({ output }: PlaygroundPage, rule: string) =>
  output.getByRole("article").filter({ has: output.page().getByRole("heading", { name: rule }) });

test("findings come with their events: counts, marks and cards, while the status line stays", async ({
  page,
}) => {
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", "stepwise");
  await visit.tab("Checks").click();
  await expect(visit.output).toContainText("Run a request: whatever is wrong");
  await visit.run.click();
  await expect(visit.stream).toContainText("connected · no event yet");
  sendNext?.(5);
  await expect(visit.output).toContainText("Nothing found so far: 5 events checked.");
  await expect(page.getByText("0 errors, 0 warnings")).toBeAttached();

  sendNext?.(1);
  await expect(ruleCard(visit, "seq-gap")).toContainText("sequence_number");
  await expect(visit.row(5).getByRole("img", { name: "warning" })).toBeVisible();
  await expect(page.getByText("0 errors, 1 warning")).toBeAttached();
  sendNext?.(2);
  await expect(ruleCard(visit, "not-json")).toContainText("{nonsense");
  await expect(visit.row(7).getByRole("img", { name: "error" })).toBeVisible();
  await expect(page.getByText("1 error, 1 warning")).toBeAttached();
  await expect(visit.tab("Checks")).toHaveAttribute("aria-description", "Findings: 2");
  await expect(visit.status).toHaveText("Streaming");

  sendNext?.(100);
  expect(await visit.waitForEnd()).toMatch(/^Completed · 11 events · \d+\.\d s · 1 error · 2 warnings$/);
  await expect(visit.row(10).getByRole("img", { name: "warning" })).toBeVisible();
  await expect(visit.row(4).getByRole("img")).toHaveCount(0);
});

test("a finding tells rule, place, facts, who breaks and where it is written, and leads to its row", async ({
  page,
}) => {
  const visit = await runModel(page, "faulty");
  await visit.tab("Checks").click();
  const card = ruleCard(visit, "seq-gap");
  await expect(card).toContainText("Gap in sequence_number");
  await expect(card).toContainText("Breaks");
  await expect(card.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await card.getByText("Why it matters").click();
  await expect(card).toContainText("A gap means that an event was lost");

  await card.getByRole("button", { name: "Show event 5" }).click();
  await expect(visit.row(5)).toHaveAttribute("aria-selected", "true");
  await expect(visit.row(5)).toBeInViewport();
  await expect(visit.grid).toBeFocused();
  await expect(visit.tab("Checks")).toHaveAttribute("aria-selected", "true");
  await expect(card.locator("[aria-current=true]")).toContainText("#5");
});

test("[ and ] step from finding to finding, over the levels that are shown", async ({ page }) => {
  const visit = await runModel(page, "faulty");
  await visit.tab("Checks").click();
  const expectSelected = (index: number) => expect(visit.row(index)).toHaveAttribute("aria-selected", "true");
  for (const index of [5, 7, 10, 10]) {
    await page.keyboard.press("]");
    await expectSelected(index);
  }
  await page.keyboard.press("[");
  await expectSelected(7);

  await visit.output.getByRole("button", { name: "1 error", exact: true }).click();
  await expect(ruleCard(visit, "not-json")).toBeHidden();
  await page.keyboard.press("[");
  await expectSelected(5);
  await page.keyboard.press("]");
  await expectSelected(10);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Next finding")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+K");
  await page.keyboard.type("previous finding");
  await page.keyboard.press("Enter");
  await expectSelected(5);
});

test("the same fault in every event is one card, and its places come a few at a time", async ({ page }) => {
  const visit = await runModel(page, "gappy");
  await expect(visit.status).toHaveText(/ · 50\d warnings$/);
  await visit.tab("Checks").click();
  const card = ruleCard(visit, "seq-gap");
  await expect(card).toContainText(/× 50\d/);
  await expect(card.getByRole("listitem")).toHaveCount(3);
  await card.getByRole("button", { name: "Show 25 more" }).click();
  await expect(card.getByRole("listitem")).toHaveCount(28);
  await expect(card).toContainText("counted and not listed");
});

test("a run on the sandbox is clean: nothing is found, and Checks says so", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("sandbox");
  expect(await visit.runToEnd()).toMatch(/^Completed · \d+ events · \d+\.\d s$/);
  await visit.tab("Checks").click();
  await expect(visit.output).toContainText("No findings:");
  await expect(visit.rows.getByRole("img")).toHaveCount(0);
});

test("what is no stream is checked as far as it can be, or said to be none", async ({ page }) => {
  const visit = await runModel(page, "json");
  await expect(visit.status).toHaveText(/^\w+ · 0 events · .* · \d warnings?$/);
  await visit.tab("Checks").click();
  await expect(ruleCard(visit, "response-status-unknown")).toContainText("done");

  await visit.model.fill("none");
  await visit.runToEnd();
  await expect(ruleCard(visit, "not-responses")).toBeVisible();
  await visit.aim("player", "html");
  await visit.runToEnd();
  await expect(visit.output).toContainText("There was no stream to check");
});

test("the counts of every quirk are those of the checker itself", async ({ page }) => {
  test.setTimeout(180_000);
  const visit = await openPlayground(page, playground.address);
  for (const { name, bytes } of readQuirks().filter(({ name }) => name !== "html")) {
    await visit.aim("player", `${name}|random`);
    const status = await visit.runToEnd();
    expect.soft(status.split(" · ").slice(3), name).toEqual(countFindings(bytes));
  }
});

/** What the status line has to end with. */
function countFindings(bytes: Buffer): string[] {
  const checker = createStreamChecker({ contentType: "text/event-stream", request: null });
  const decoder = createStreamDecoder();
  for (const entry of [...decoder.push(bytes, 0), ...decoder.end(0)]) checker.push(entry);
  checker.end("closed");
  return (["error", "warning"] as const).flatMap((level) => {
    const count = checker.findings.count(level);
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? "" : "s"}`];
  });
}

/** The text of a figure of Metrics, by its name. */
const figure = (visit: PlaygroundPage, section: string, name: string) =>
  visit.output
    .getByRole("region", { name: section })
    .locator("dl > div")
    .filter({ has: visit.page.locator("dt").getByText(name, { exact: true }) })
    .locator("dd");

const readMilliseconds = async (text: Promise<string>) => Number((await text).replace(/\D/g, ""));

test("Metrics tells both clocks, rate, gaps, items and size", async ({ page }) => {
  const visit = await runModel(page, "measured");
  await visit.tab("Metrics").click();
  // The first run also fetches what shows it: on a busy machine that takes longer than the pauses here.
  await visit.runToEnd();
  const clocks = visit.output.getByRole("region", { name: "Two clocks" });
  const cells = (name: string) => clocks.getByRole("row", { name }).getByRole("cell");
  const head = await readMilliseconds(cells("answer's head").first().innerText());
  const upstreamHead = await readMilliseconds(cells("answer's head").last().innerText());
  expect(head).toBeGreaterThanOrEqual(upstreamHead);
  await expect(cells("openai-processing-ms").last()).toHaveText("41");
  const firstText = await readMilliseconds(cells("first text").first().innerText());
  const firstEvent = await readMilliseconds(cells("first event").first().innerText());
  expect(firstEvent).toBeGreaterThanOrEqual(100);
  expect(firstText - firstEvent).toBeGreaterThan(150);

  // 100 tokens in a good second, whatever the machine adds to that.
  const rate = Number.parseFloat(
    (await figure(visit, "Text", "rate").innerText()).match(/[\d.]+(?= tok)/)?.[0] ?? "",
  );
  expect(rate).toBeGreaterThan(20);
  expect(rate).toBeLessThan(101);
  await expect(figure(visit, "Gaps between events", "longest")).toContainText("after #4");
  await expect(figure(visit, "Gaps between events", "stalls")).toHaveText("1");
  await expect(
    visit.output
      .getByRole("row", { name: /message/ })
      .getByRole("cell")
      .last(),
  ).toHaveText("2");
  await expect(figure(visit, "Size", "wire notes")).toContainText("1 × comment");
  await expect(visit.stream.getByText("tok/s")).toBeVisible();

  await visit.output.getByRole("button", { name: "Show event 4" }).first().click();
  await expect(visit.row(4)).toHaveAttribute("aria-selected", "true");
});

test("what cannot be measured reads n/a", async ({ page }) => {
  const visit = await runModel(page, "truncated", "player");
  await expect(visit.status).toHaveText(/^Cut/);
  await visit.tab("Metrics").click();
  await expect(figure(visit, "Text", "rate")).toHaveText("n/a");
  await expect(figure(visit, "Tokens", "output")).toHaveText("n/a");
});

test("a stopped run is not blamed for what it lacks at its end", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", "stepwise");
  await visit.run.click();
  await expect(visit.stream).toContainText("connected · no event yet");
  sendNext?.(6);
  await expect(visit.row(5)).toBeVisible();
  await visit.stop.click();
  await expect(visit.status).toHaveText(/^Stopped · 6 events · \d+\.\d s · 1 warning$/);
  await visit.tab("Checks").click();
  await expect(visit.output).toContainText("nothing is said of what it lacks at its end");
});

test("without the checker's code a run goes on unchecked, and the tab says so; a later try brings it", async ({
  page,
}) => {
  // For a visitor who saves data nothing is fetched ahead.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", "faulty");
  // What reads answers has to be there, or nothing is sent: it comes with a hand on its way to the button.
  await visit.run.hover();
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  expect(await visit.runToEnd()).toMatch(/^Completed · 11 events · \d+\.\d s$/);
  await visit.tab("Checks").click();
  await expect(visit.output).toContainText("could not be loaded.");

  await page.unroute("**/_next/static/chunks/**");
  await visit.output.getByRole("button", { name: "Try again" }).click();
  await expect(visit.output).toContainText("The checker could not be loaded, so this run was not checked.");
  expect(await visit.runToEnd()).toMatch(/ · 1 error · 2 warnings$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a finding leads from Output to its row in Stream", async ({ page }) => {
    const visit = await openPlayground(page, playground.address);
    await visit.aim("standin", "faulty");
    await visit.runToEnd();
    await page.getByRole("navigation").getByRole("button", { name: "Output" }).click();
    await visit.tab("Checks").click();
    await visit.output.getByRole("button", { name: "Show event 7" }).click();
    await expect(visit.row(7)).toBeInViewport();
    await expect(visit.output).toBeHidden();
  });
});

test.describe("in Turkish", () => {
  test.use({ locale: "tr-TR" });

  test("the same words: counts, card, empty state", async ({ page }) => {
    await page.goto(playground.address);
    await page.getByRole("combobox", { name: "Sağlayıcı" }).selectOption("standin");
    await page.getByRole("combobox", { name: "model", exact: true }).fill("faulty");
    await page.getByRole("tab", { name: "Denetim", exact: true }).click();
    await expect(page.getByText("getirdiği akışta yanlış olan ne varsa")).toBeVisible();
    await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
    await expect(page.getByRole("status")).toHaveText(/^Tamamlandı · 11 olay · .* · 1 hata · 2 uyarı$/);
    await expect(page.getByRole("heading", { name: "seq-gap" })).toBeVisible();
    await page.getByRole("tab", { name: "Ölçümler", exact: true }).click();
    await expect(page.getByRole("region", { name: "İki saat" })).toBeVisible();
  });
});
