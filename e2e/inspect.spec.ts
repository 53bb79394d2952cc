import type { ServerResponse } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage, showSingleRows } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { startUpstream } from "@/e2e/upstream-server";
import { messageEvents, usage, wrapEvents, writeFrame } from "@/lib/protocol/check/fixtures/stream-builder";

/** Token by token, as servers send log probabilities: 25,000 objects of two values. */
const manyLogprobs = Array.from({ length: 25_000 }, (_, index) => ({ token: `t${index}`, logprob: -0.25 }));

/** 10 events: created and in_progress (0, 1), a message (2 to 8, its deltas 4 and 5), completed (9). */
const frames = wrapEvents(messageEvents(), { usage, model: "standin-2026", temperature: 0.5 }).map(
  (event, index) => writeFrame({ sequence_number: index, ...event }),
);

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let playground: PlaygroundServer;

function answerLarge(response: ServerResponse) {
  const content = [{ type: "output_text", text: "Hi", annotations: [], logprobs: manyLogprobs }];
  const output = [{ id: "msg_1", type: "message", role: "assistant", status: "completed", content }];
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ id: "resp_1", object: "response", status: "completed", output, usage }));
}

test.beforeAll(async () => {
  upstream = await startUpstream((_request, response, body) => {
    if (body.length > 0 && JSON.parse(body.toString()).model === "large") return answerLarge(response);
    response.setHeader("x-ratelimit-limit-requests", "5000");
    response.setHeader("x-ratelimit-remaining-requests", "4999");
    response.setHeader("x-ratelimit-reset-requests", "12ms");
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(`: hello\n\n${frames.join("")}`);
  });
  const standin = { id: "standin", name: "Stand-in", baseUrl: upstream.baseUrl };
  // 12 tokens in, 5 out: 0.0062.
  const prices = { "standin-2026": { input: 100, cached_input: 10, output: 1000 } };
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: JSON.stringify([{ ...standin, prices }]),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await upstream.stop();
});

async function runModel(page: Page, model: string): Promise<PlaygroundPage> {
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.aim("standin", model);
  return visit;
}

/** What axe finds in the Output pane. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include("[data-pane=output]")
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("the response is searched, walked by keys, and copied by path and value", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visit = await runModel(page, "standin");
  expect(await visit.runToEnd()).toMatch(/^Completed · 10 events/);
  await visit.tab("Response").click();
  const tree = visit.output.getByRole("tree", { name: "Response object" });
  const active = tree.getByRole("treeitem", { selected: true });

  await visit.output.getByRole("searchbox", { name: "Find in the response" }).fill("output_text");
  await expect(visit.output.getByText("1 of 1")).toBeVisible();
  await expect(active).toContainText('"type": "output_text"');

  await tree.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(active).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await visit.output.getByRole("searchbox", { name: "Find in the response" }).fill("total_tokens");
  await expect(active).toContainText('"total_tokens"');
  await visit.output.getByRole("button", { name: "Copy path" }).click();
  await expect.poll(() => readClipboard(page)).toBe("usage.total_tokens");
  await visit.output.getByRole("button", { name: "Copy value" }).click();
  await expect.poll(() => readClipboard(page)).toBe(String(usage.total_tokens));
  expect(await findFaults(page)).toEqual([]);

  await visit.output.getByRole("radio", { name: "Sent and echoed" }).check();
  const row = (name: string) => visit.output.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("model")).toContainText("changed");
  await expect(row("model")).toContainText('"standin-2026"');
  await expect(row("input")).toContainText("never echoed");
  await expect(row("temperature")).toContainText("added");
  await visit.output.getByRole("checkbox", { name: "Differences only" }).check();
  await expect(row("input")).toBeHidden();
  expect(await findFaults(page)).toEqual([]);
});

test("a response of 50,000 values opens at once, and only what is seen of it is in the document", async ({
  page,
}) => {
  const visit = await runModel(page, "large");
  await visit.runToEnd();
  await visit.tab("Response").click();
  const tree = visit.output.getByRole("tree", { name: "Response object" });
  await visit.output.getByRole("button", { name: "Open all" }).click();
  await expect(tree.getByRole("treeitem", { name: '"logprobs"' })).toBeVisible();
  expect(await tree.getByRole("treeitem").count()).toBeLessThan(150);

  const box = visit.output.getByRole("searchbox", { name: "Find in the response" });
  await box.fill("t24999");
  const hit = tree.getByRole("treeitem", { name: '"token": "t24999"' });
  await expect(hit).toBeInViewport();
  expect(await tree.getByRole("treeitem").count()).toBeLessThan(150);
  await tree.press("Home");
  await expect(tree.getByRole("treeitem", { name: '"object": "response"' })).toBeInViewport();
});

test("an event shows its bytes where they stand in the stream, and leads to its neighbours", async ({
  page,
}) => {
  const visit = await runModel(page, "standin");
  await visit.runToEnd();
  await visit.row(1).click();
  await visit.grid.press("Enter");
  await visit.output.getByRole("button", { name: "Bytes", exact: true }).click();
  const bytes = visit.output.getByRole("region", { name: "Bytes" });
  const start = Buffer.byteLength(`: hello\n\n${frames[0]}`);
  await expect(bytes).toContainText(
    `${Buffer.byteLength(frames[1] ?? "")} bytes, from byte ${start} of the stream on.`,
  );
  await expect(bytes).toContainText(start.toString(16).padStart(5, "0"));

  await visit.output.getByRole("button", { name: "Next event" }).click();
  await expect(visit.row(2)).toHaveAttribute("aria-selected", "true");
  await expect(visit.output.getByRole("heading", { name: "response.output_item.added" })).toBeVisible();
  await expect(visit.output.getByRole("tree", { name: "Data of the event" })).toContainText(
    '"output_index": 0',
  );
  expect(await findFaults(page)).toEqual([]);
});

test("looking back, Response tints what the event changed and Metrics measures up to there", async ({
  page,
}) => {
  const visit = await runModel(page, "standin");
  await visit.runToEnd();
  await visit.tab("Metrics").click();
  const tokens = visit.output.getByRole("region", { name: "Tokens" });
  await expect(tokens).toContainText("by the prices of standin-20260.0062");
  const limits = visit.output.getByRole("region", { name: "Rate limits" });
  await expect(limits.getByRole("meter", { name: "requests" })).toHaveCount(1);
  await expect(limits).toContainText("4999 of 5000 left");
  await expect(visit.output.getByRole("figure", { name: "How long the gaps are" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  await visit.row(5).click();
  await page.keyboard.press("ArrowLeft");
  await visit.tab("Metrics").click();
  await expect(tokens).not.toContainText("by the prices");
  await expect(visit.output.getByRole("region", { name: "Size" })).toContainText("events");
  await visit.tab("Response").click();
  const tinted = visit.output.getByRole("tree").locator("[data-changed]");
  await expect(tinted).toHaveCount(1);
  await expect(tinted).toContainText('"text"');
});
