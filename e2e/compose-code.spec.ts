import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pasteDraft } from "@/e2e/draft-text";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";

let server: PlaygroundServer;

test.beforeAll(async () => {
  server = await startPlayground({ COMETAPI_KEY: "sk-not-used" });
});

test.afterAll(() => server.stop());

const codePanel = (page: Page) => page.getByRole("tabpanel", { name: /^(Code|Kod)$/ });
const languageOf = (page: Page) => page.getByRole("combobox", { name: /^(Code language|Kod dili)$/ });

async function openCode({ page, tab }: PlaygroundPage, language?: string): Promise<void> {
  await tab("Code").click();
  if (language) await languageOf(page).selectOption({ label: language });
}

/** What the copy button leaves on the clipboard. */
async function copyCode(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await codePanel(page)
    .getByRole("button", { name: /^(Copy code|Kodu kopyala)$/ })
    .click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe("");
  return read();
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include("[role=tabpanel]").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("the request stands as code in each language, and follows edits and the provider", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await playground.provider.selectOption("cometapi");
  await openCode(playground);
  await expect(codePanel(page)).toContainText("client.responses.create(");
  await expect(codePanel(page)).toContainText("pip install openai");
  const marks = {
    TypeScript: 'import OpenAI from "openai"',
    cURL: "curl -N https://api.cometapi.com/v1/responses",
    fetch: "await fetch(",
    Go: "http.NewRequest",
    Java: "HttpRequest.newBuilder",
    "C#": "new HttpClient",
    Ruby: "Net::HTTP::Post.new",
    PHP: "<?php",
  };
  for (const [language, mark] of Object.entries(marks)) {
    await languageOf(page).selectOption({ label: language });
    await expect(codePanel(page)).toContainText(mark);
    await expect(codePanel(page)).toContainText("COMETAPI_KEY");
  }

  await languageOf(page).selectOption({ label: "TypeScript" });
  await playground.provider.selectOption("sandbox");
  await expect(codePanel(page)).toContainText(`${server.address}/api/providers/sandbox/v1`);
  await playground.model.fill("gpt-5.4-mini");
  await page.keyboard.press("Escape");
  await expect(codePanel(page)).toContainText('model: "gpt-5.4-mini"');
  await playground.tab("Form").click();
  await playground.field("instructions").fill('Say "hi".');
  await openCode(playground);
  await expect(codePanel(page)).toContainText('instructions: "Say \\"hi\\"."');

  await page.reload();
  await openCode(playground);
  await expect(languageOf(page)).toHaveValue("typescript");
});

test("the copied cURL line, run in a shell, is answered by the sandbox", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const input = "It's `echo` $HOME \"$(id)\" \\ 'quoted' 🌍";
  await playground.provider.selectOption("sandbox");
  await pasteDraft(page, JSON.stringify({ model: "gpt-5.4", input }));
  await openCode(playground, "cURL");
  await expect(codePanel(page)).toContainText("🌍");
  const { stdout } = await promisify(execFile)("bash", ["-c", await copyCode(page)]);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ object: "response", status: "completed" });
  const kept = await fetch(`${server.address}/api/providers/sandbox/v1/responses/${answer.id}/input_items`);
  expect(await kept.json()).toMatchObject({ data: [{ content: [{ type: "input_text", text: input }] }] });
});

test("an image is a chip in view and whole when copied, secrets and odd numbers are told", async ({
  page,
}) => {
  const playground = await openPlayground(page, server.address);
  const image = `data:image/png;base64,${"iVBORw0KGgo".repeat(20_000)}`;
  const tool = {
    type: "mcp",
    server_label: "docs",
    server_url: "https://example.com",
    headers: { "X-Key": "k-1" },
  };
  const body = {
    model: "m",
    input: [{ role: "user", content: [{ type: "input_image", image_url: image }] }],
    tools: [tool],
  };
  await pasteDraft(page, `${JSON.stringify(body).slice(0, -1)}, "seed": 1e400}`);
  await openCode(playground, "Python");
  await expect(codePanel(page)).toContainText("image/png · 165.0 KB");
  await expect(codePanel(page)).toContainText("the number 1e400 would change");
  await expect(codePanel(page)).toContainText("secrets");
  expect((await codePanel(page).innerText()).length).toBeLessThan(4_000);
  await expectNoBarriers(page);
  const code = await copyCode(page);
  expect(code).toContain(image);
  expect(code).toContain("1e400");

  await pasteDraft(page, '{"model": nope');
  await openCode(playground);
  await expect(codePanel(page)).toContainText("the last request that could");
  await expect(codePanel(page)).toContainText("1e400");
});

test("by keyboard, in Turkish, on a phone: no sideways scroll, and the copy is the whole program", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "tr-TR" });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.getByRole("tab", { name: "Form", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Kod", exact: true })).toHaveAttribute("aria-selected", "true");
  await expect(codePanel(page)).toContainText("from openai import OpenAI");
  await expect(codePanel(page)).toContainText("ortam değişkeninden okunur");
  await languageOf(page).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Kodu kopyala" })).toBeFocused();
  const code = await copyCode(page);
  expect(code).toMatch(/^import os\n.*print\(event\.delta, end="", flush=True\)\n$/s);
  const { width, height } = (await languageOf(page).boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
  expect(await codePanel(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoBarriers(page);
  await context.close();
});
