import type { ServerResponse } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";
import { encodeDraftLink } from "@/lib/protocol/permalink";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";

const markdown = `# Weather in **Ankara**

It is *cold*: [the page](https://example.com/a), [a trap](javascript:alert(1)), <img src=x onerror=alert(1)>.

![remote](https://pictures.invalid/x.png)

- Coat
- Boots

| Day | Low |
| --- | --- |
| Mon | -3 |
`;

const schema = {
  type: "object",
  properties: { city: { type: "string" }, low: { type: "integer" } },
  required: ["city", "low"],
  additionalProperties: false,
};

const frame = (event: object) => `data: ${JSON.stringify(event)}\n\n`;

const messageStart =
  frame({ type: "response.created", response: { id: "resp_1", status: "in_progress", output: [] } }) +
  frame({
    type: "response.output_item.added",
    output_index: 0,
    item: { type: "message", id: "msg_1", content: [] },
  });

const delta = (text: string) =>
  frame({ type: "response.output_text.delta", output_index: 0, content_index: 0, delta: text });

const streamEnd = frame({
  type: "response.completed",
  response: { id: "resp_1", status: "completed", output: [] },
});

/** The lines of a text of some 6 MB, each with its number. */
const longLines = Array.from({ length: 60_000 }, (_, index) => `${index} ${"word ".repeat(19)}\n`);

/** Ends the long text, once a test has seen it grow. */
let endLong: () => void = () => {};

function sendLong(response: ServerResponse) {
  const half = longLines.length / 2;
  response.write(messageStart + delta(longLines.slice(0, half).join("")));
  endLong = () => response.end(delta(longLines.slice(half).join("")) + streamEnd);
}

let server: PlaygroundServer;
let upstream: Awaited<ReturnType<typeof startUpstream>>;

test.beforeAll(async () => {
  upstream = await startUpstream((_request, response, body) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const { instructions } = JSON.parse(body.toString());
    if (instructions === "long") return sendLong(response);
    const text = instructions === "misfit" ? '{"city":7,"more":true}' : markdown;
    response.end(messageStart + (text.match(/.{1,9}/gs) ?? []).map(delta).join("") + streamEnd);
  });
  server = await startPlayground({ PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }) });
});

test.afterAll(async () => {
  await server.stop();
  await upstream.stop();
});

/** Opens a request by a link, as whoever was sent it does. */
async function openRequest(page: Page, provider: string, request: object): Promise<PlaygroundPage> {
  const body = JSON.stringify({ ...request, stream: true });
  // Another fragment alone opens no page.
  await page.goto("about:blank");
  return openPlayground(page, server.address, `/s#${await encodeDraftLink({ provider, body })}`);
}

const openScenario = (page: Page, name: string) => openRequest(page, "sandbox", { ...scenarios[name] });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Output"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a message is what the model wrote, or Markdown by a switch that is remembered: nothing runs, nothing is fetched", async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server.address)) foreign.push(request.url());
  });
  page.on("dialog", () => foreign.push("a script ran"));
  const visit = await openRequest(page, "standin", { model: "any", input: "Hi" });
  await visit.runToEnd();
  const article = visit.output.getByRole("article");
  await expect(article).toContainText("# Weather in **Ankara**");

  const choice = visit.output.getByRole("radiogroup", { name: "Show texts as" });
  await choice.getByRole("radio", { name: "Markdown" }).check();
  await expect(article.getByRole("heading", { name: "Weather in Ankara" })).toBeVisible();
  await expect(article.getByRole("link")).toHaveCount(1);
  const link = article.getByRole("link", { name: "the page" });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(article).toContainText("a trap (javascript:alert(1))");
  await expect(article).toContainText("<img src=x onerror=alert(1)>");
  await expect(article).toContainText("image, not fetched: remote · https://pictures.invalid/x.png");
  await expect(article.locator("img, script")).toHaveCount(0);
  await expectAccessible(page);

  await page.reload();
  await visit.runToEnd();
  await expect(article.getByRole("table")).toContainText("-3");
  await expect(choice.getByRole("radio", { name: "Markdown" })).toBeChecked();
  await choice.getByRole("radio", { name: "Text" }).check();
  await expect(article).toContainText("| Mon | -3 |");
  expect(foreign).toEqual([]);
});

test("every tool has a card, in the order of the output, and what a text cites is a press away", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visit = await openScenario(page, "all-tools");
  await visit.runToEnd(30_000);
  const articles = visit.output.getByRole("article");
  await expect(articles).toHaveCount(3);
  for (const [index, type] of [/web_search_call/, /code_interpreter_call/, /get_weather/].entries())
    await expect(articles.nth(index).getByRole("heading").first()).toContainText(type);
  await expectAccessible(page);

  const search = await openScenario(page, "web-search");
  await search.runToEnd();
  await expect(articles.first().getByRole("heading")).toContainText("web_search_call");
  await expect(articles.first().getByRole("link").first()).toHaveAttribute("href", /^https:/);
  const message = articles.last();
  await message.getByRole("button", { name: /^Source 2: / }).press("Enter");
  await expect(message.getByRole("listitem").nth(1)).toBeFocused();

  const code = await openScenario(page, "code-interpreter");
  await code.runToEnd();
  const card = articles.first();
  await expect(card).toContainText("print(result)");
  await expect(card).toContainText("logs");
  await articles.last().getByRole("button", { name: "Copy" }).click();
  await expect(articles.last().getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("scripted");

  const image = await openScenario(page, "image-generation");
  await image.runToEnd();
  const drawn = image.output.getByRole("img", { name: "Image" });
  await expect(drawn).toHaveAttribute("src", /^data:image\/png;base64,/);
  await expect
    .poll(() => drawn.evaluate((picture: HTMLImageElement) => picture.naturalWidth))
    .toBeGreaterThan(0);
});

test("tokens are tinted by how likely they were, and tell what else might have stood there", async ({
  page,
}) => {
  const visit = await openScenario(page, "logprobs");
  await visit.runToEnd();
  await visit.output.getByRole("radio", { name: "Tokens" }).check();
  const tokens = visit.output.getByRole("listbox", { name: /^Tokens: \d+$/ });
  await expect(tokens).toContainText("scripted");
  await tokens.press("ArrowRight");
  await tokens.press("ArrowRight");
  const alternatives = visit.output.getByRole("table", { name: "What might have stood there" });
  await expect(alternatives.getByRole("row").first()).toContainText("%");
  await expect(tokens.getByRole("option", { selected: true })).toHaveCount(1);
  await expectAccessible(page);
});

test("structured output is a tree, held against the schema that was asked for", async ({ page }) => {
  const text = { format: { type: "json_schema", name: "weather", schema } };
  const visit = await openRequest(page, "standin", {
    model: "any",
    input: "Hi",
    instructions: "misfit",
    text,
  });
  await visit.runToEnd();
  await visit.output.getByRole("radio", { name: "Tree" }).check();
  await expect(visit.output).toContainText("3 faults against the schema");
  const tree = visit.output.getByRole("tree", { name: "Structured output" });
  await visit.output.getByRole("button", { name: "city: the schema wants string" }).click();
  await expect(tree.getByRole("treeitem", { selected: true })).toContainText('"city": 7');
  await expectAccessible(page);
});

test("a text of 6 MB is followed, scrolled and copied, and only what is near the view is in the page", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visit = await openRequest(page, "standin", { model: "any", input: "Hi", instructions: "long" });
  await visit.run.click();
  const article = visit.output.getByRole("article");
  const half = longLines.length / 2;
  await expect(article.getByText(`${half - 1} word`)).toBeInViewport();
  const panel = visit.output.getByRole("tabpanel");
  await panel.hover();
  await page.mouse.wheel(0, -3000);
  const heldAt = await panel.evaluate(({ scrollTop }) => scrollTop);
  endLong();
  await visit.waitForEnd();
  expect(Math.abs((await panel.evaluate(({ scrollTop }) => scrollTop)) - heldAt)).toBeLessThan(200);

  for (const share of [0.75, 0.25, 0, 1]) {
    await panel.evaluate((element, to) => element.scrollTo(0, element.scrollHeight * to), share);
    const middle = () =>
      panel.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        const text = document.elementFromPoint(left + 60, top + height / 2)?.textContent ?? "";
        return Number.parseInt(text, 10);
      });
    await expect.poll(async () => Math.abs((await middle()) / longLines.length - share)).toBeLessThan(0.02);
    expect(await article.locator("*").count()).toBeLessThan(100);
  }
  await article.getByRole("button", { name: "Copy" }).click();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.readText()).length))
    .toBe(longLines.join("").length);
});
