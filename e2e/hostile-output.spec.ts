import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import {
  hostileError,
  hostileHeader,
  hostilePage,
  hostileTexts,
  writeHostileStream,
} from "@/e2e/hostile-stream";
import { openPlayground, type PlaygroundPage, showSingleRows } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

/** What the stand-in answers, by the model that is asked. */
const answers: Record<string, { status: number; type: string; body: string }> = {
  stream: { status: 200, type: "text/event-stream", body: writeHostileStream() },
  refusal: { status: 400, type: "application/json", body: hostileError },
  page: { status: 502, type: `text/html; a="${hostileHeader}"`, body: hostilePage },
};

let playground: PlaygroundServer;
let upstream: Awaited<ReturnType<typeof startUpstream>>;

test.beforeAll(async () => {
  upstream = await startUpstream((request, response, body) => {
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ object: "list", data: hostileTexts.map((id) => ({ id })) }));
      return;
    }
    const {
      status,
      type,
      body: text,
    } = answers[JSON.parse(body.toString()).model] ?? { status: 404, type: "", body: "" };
    response.writeHead(status, {
      "content-type": type,
      "x-request-id": hostileHeader,
      "retry-after": hostileHeader,
      "openai-processing-ms": hostileHeader,
      "x-ratelimit-remaining-__proto__": hostileHeader,
      "x-ratelimit-limit-requests": hostileHeader,
    });
    response.end(text);
  });
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ hostile: upstream.baseUrl }),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await upstream.stop();
});

type Harmed = typeof globalThis & { harm: string[] };

/** Takes down whatever runs, asks, fails or leaves the page. */
async function watchHarm(page: Page) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`popup: ${popup.url()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== playground.address && protocol !== "data:" && protocol !== "blob:")
      seen.push(`request: ${request.url().slice(0, 99)}`);
  });
  await page.addInitScript(() => {
    const harmed = globalThis as Harmed;
    harmed.harm = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      harmed.harm.push(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return async () => [...seen, ...(await page.evaluate(readHarm))];
}

/** In the page: what ran, and what stands in the document that no text of a stream may put there. */
function readHarm(): string[] {
  const { harm } = globalThis as Harmed;
  const faults = [...harm];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "math"].includes(name)) faults.push(`element: ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on")) faults.push(`attribute: ${attribute}`);
      const isAddress = attribute === "href" || attribute === "src" || attribute === "xlink:href";
      if (isAddress && /^\s*(javascript|vbscript|data:text)/i.test(value)) faults.push(`address: ${value}`);
      const isFetched = attribute === "src" || (attribute === "href" && name === "link");
      if (isFetched && value.includes("evil.example")) faults.push(`address: ${value}`);
    }
  }
  if (Object.keys(Object.prototype).length > 0 || !({}.toString instanceof Function))
    faults.push("prototype");
  return faults;
}

/** Opens whatever is closed in a region, and what is closed in that, so far as it can be seen. */
async function openAll(region: Locator): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const summary of await region.locator("details:not([open]) > summary").all())
      if (await summary.isVisible()) await summary.click();
    for (const button of await region.getByRole("button", { expanded: false }).all())
      if (await button.isVisible()) await button.press("Enter");
  }
}

/** Every way of the page to show a run: views of texts, tabs, all events, filter and export. */
async function lookEverywhere(visit: PlaygroundPage): Promise<void> {
  const { output, page, tab } = visit;
  const views = output.getByRole("radiogroup", { name: "Show texts as" });
  for (const name of ["Tokens", "Tree", "Markdown", "Text"]) {
    await views.getByRole("radio", { name }).check({ force: true });
    await openAll(output);
  }
  for (const name of ["Response", "Checks", "Metrics"]) {
    await tab(name).click();
    await openAll(output);
  }
  await visit.grid.focus();
  await page.keyboard.press("Home");
  const count = await visit.rowCount();
  for (let row = 0; row < count; row += 1) await page.keyboard.press(row % 9 === 0 ? "Enter" : "ArrowDown");
  await page.getByRole("searchbox", { name: "Filter events" }).fill("<script>");
  await expect.poll(visit.rowCount).toBeGreaterThan(0);
}

type MarkdownNode = { type: string; children?: MarkdownNode[] };

/** What a reader of Markdown that knows GitHub's additions finds in a text: HTML, links, pictures, code and so on. */
function listNodeTypes(markdown: string): string[] {
  const types = new Set<string>();
  const gather = ({ type, children = [] }: MarkdownNode): void => {
    types.add(type);
    for (const child of children) gather(child);
  };
  renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm, () => gather] }, markdown));
  return [...types].sort();
}

test("nothing that a stream says runs, is fetched or becomes more than text", async ({ page }) => {
  test.setTimeout(120_000);
  const listHarm = await watchHarm(page);
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.aim("hostile", "stream");
  await expect.poll(() => visit.runToEnd()).toMatch(/^Failed · \d+ events/);
  for (const text of hostileTexts.slice(0, 8)) await expect(visit.output).toContainText(text);
  await lookEverywhere(visit);
  expect(await listHarm()).toEqual([]);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Markdown/ })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^[\w.-]+$/);
  const report = readFileSync(await download.path(), "utf8");
  for (const text of hostileTexts.slice(0, 8)) expect(report).toContain(text);
  // Tables, headings, lists and code are the report's own.
  expect(listNodeTypes(report)).toEqual([
    ...["code", "heading", "inlineCode", "list", "listItem", "paragraph", "root", "strong"],
    ...["table", "tableCell", "tableRow", "text"],
  ]);
  expect(await listHarm()).toEqual([]);
});

test("nothing that a refusal, a page or a header says runs or is fetched", async ({ page }) => {
  const listHarm = await watchHarm(page);
  const visit = await openPlayground(page, playground.address);
  for (const [model, word] of [
    ["refusal", "HTTP 400"],
    ["page", "HTTP 502"],
  ] as const) {
    await visit.aim("hostile", model);
    expect(await visit.runToEnd()).toContain(word);
    await expect(visit.output).toContainText(hostileTexts[0]);
    await openAll(visit.output);
    for (const name of ["Response", "Metrics", "Output"]) {
      await visit.tab(name).click();
      await openAll(visit.output);
    }
  }
  await visit.model.fill("<script>");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  expect(await listHarm()).toEqual([]);
});
