import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { copyDraft, pasteDraft } from "@/e2e/draft-text";
import { type MirroredPlayground, startMirroredPlayground } from "@/e2e/mirrored-playground";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { sharePlayground } from "@/e2e/playground-server";
import { decodePermalink, encodeDraftLink } from "@/lib/protocol/permalink";

/** All that printing it again would change: spacing, order, a key of nobody's, a number beyond doubles, a repeated key. */
const oddText = `{ "stream":true,
     "model" : "odd-1",   "x_nobody_knows": {"big": 12345678901234567890, "small": 1.50},
  "input":"Grüße, dünya 🌍 \\u00e7",
"metadata":{"a":"1"},"x_twice":1, "x_twice":2 }
`;

const secret = "e2e-secret-0123456789abcdef0123456789";

let server: MirroredPlayground;

test.beforeAll(async () => {
  server = await startMirroredPlayground();
});

test.afterAll(() => server.stop());

/** What the page asks of providers, lists of models aside. */
function watchCalls(context: BrowserContext): string[] {
  const calls: string[] = [];
  context.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const isModelList = request.method() === "GET" && pathname.endsWith("/v1/models");
    if (pathname.startsWith("/api/providers/") && !isModelList) calls.push(`${request.method()} ${pathname}`);
  });
  return calls;
}

async function readPermalink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click();
  const permalink = page.getByRole("dialog").getByRole("textbox", { name: "Permalink" });
  await expect(permalink).toHaveValue(/#1\.d\./);
  return permalink.inputValue();
}

async function decodeBody(url: string): Promise<string> {
  const decoded = await decodePermalink(new URL(url).hash);
  if (decoded.kind !== "draft") throw new Error(`The link holds a problem: ${decoded.problem}`);
  return decoded.draft.body;
}

async function openLink(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  return page;
}

test("a shared request fills another visitor's page exactly, sends nothing, and then runs", async ({
  page,
  browser,
}) => {
  const author = await openPlayground(page, server.address);
  await author.provider.selectOption("mirror");
  await pasteDraft(page, oddText);
  await expect(page.getByText("only in JSON")).toBeVisible();
  expect(await copyDraft(page)).toBe(oddText);
  const url = await readPermalink(page);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/s#1\.d\.[\w-]+\.[0-9a-f]{8}$/);
  expect(await decodeBody(url)).toBe(oddText);

  const context = await browser.newContext();
  const calls = watchCalls(context);
  const visitor = onPlayground(await context.newPage());
  await visitor.page.goto(url);
  await expect(visitor.page.getByText("Opened from a link.")).toBeVisible();
  await expect(
    visitor.page.getByText("Nothing has been sent; Run sends it to Stand-in mirror."),
  ).toBeVisible();
  await expect(visitor.field("input")).toHaveValue("Grüße, dünya 🌍 ç");
  await expect(visitor.model).toHaveValue("odd-1");
  await expect(visitor.provider).toHaveValue("mirror");
  await expect(visitor.request.getByText("x_nobody_knows, x_twice")).toBeVisible();
  expect(await copyDraft(visitor.page)).toBe(oddText);
  await expect(visitor.status).toHaveText("Ready");
  expect(calls).toEqual([]);

  server.received.length = 0;
  expect(await visitor.runToEnd()).toMatch(/^Completed · 1 event · /);
  expect(calls).toEqual(["POST /api/providers/mirror/v1/responses"]);
  expect(server.received).toEqual([oddText]);
});

test("the link is copied with one button", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPlayground(page, server.address);
  const url = await readPermalink(page);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url);
});

test("what looks like a key is masked in the link, the dialog says so, and the request keeps it", async ({
  page,
}) => {
  const key = "sk-proj-0123456789abcdefghijklmnop";
  const text = `{\n  "model": "gpt-5.4",\n  "input": "use ${key}, please"\n}\n`;
  await openPlayground(page, server.address);
  await pasteDraft(page, text);
  const url = await readPermalink(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("What looks like a secret is masked in the link")).toBeVisible();
  await expect(dialog.getByText("an API key in line 3")).toBeVisible();
  const body = await decodeBody(url);
  expect(JSON.parse(body).model).toBe("gpt-5.4");
  for (let from = 0; from + 12 <= key.length; from += 1)
    expect(body).not.toContain(key.slice(from, from + 12));
  await page.keyboard.press("Escape");
  expect(await copyDraft(page)).toBe(text);
});

test.describe("a link that does not open says why and loses nothing", () => {
  const whole = encodeDraftLink({ provider: "sandbox", body: oddText });
  const links: Record<string, [fragment: () => Promise<string> | string, words: string]> = {
    "cut short": [async () => (await whole).slice(0, -20), "a part of it was lost or changed"],
    "changed on the way": [
      async () => (await whole).replace(/^1\.d\.../, "1.d.AA"),
      "a part of it was lost or changed",
    ],
    "of a newer version": [() => "2.d.AAAA.00000000", "made by a newer playground"],
    "of another kind": [() => "1.z.AAAA.00000000", "something that this playground does not know"],
    "without a request": [() => "", "no request in it"],
    "of something else": [() => "section-3", "no request in it"],
  };
  for (const [name, [fragment, words]] of Object.entries(links)) {
    test(name, async ({ page }) => {
      const calls = watchCalls(page.context());
      const { field } = await openPlayground(page, server.address);
      await field("input").fill("my own words");
      // A moment's edits are kept for a reload: a link opened in the same tab is one.
      await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain("my own words");
      await page.goto(`${server.address}/s#${await fragment()}`);
      await expect(page.getByText("This link cannot be opened.")).toBeVisible();
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByText("The request on the page is as it was.")).toBeVisible();
      await expect(field("input")).toHaveValue("my own words");
      expect(calls).toEqual([]);
      await page.getByRole("button", { name: "Dismiss" }).click();
      await expect(page.getByText("This link cannot be opened.")).toBeHidden();
    });
  }
});

test("a good link opened over one's own words gives them back", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  await field("input").fill("my own words");
  await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain("my own words");
  await page.goto(`${server.address}/s#${await encodeDraftLink({ provider: "sandbox", body: oddText })}`);
  await expect(field("input")).toHaveValue("Grüße, dünya 🌍 ç");
  await page.getByRole("button", { name: "Back to what was here" }).click();
  await expect(field("input")).toHaveValue("my own words");
});

test("another link pasted into the same tab opens too", async ({ page }) => {
  const link = async (input: string) =>
    `${server.address}/s#${await encodeDraftLink({ provider: "sandbox", body: JSON.stringify({ input }) })}`;
  await page.goto(await link("first"));
  await expect(onPlayground(page).field("input")).toHaveValue("first");
  await page.goto(await link("second"));
  await expect(onPlayground(page).field("input")).toHaveValue("second");
});

test("a provider that is not here, or has no key here, is named, and Run goes where the page says", async ({
  browser,
}) => {
  const words: Record<string, string> = {
    elsewhere: "made for the provider “elsewhere”, which this server does not have; Run sends it to",
    cometapi: "made for CometAPI, which has no key on this server; Run sends it to",
  };
  for (const [provider, sentence] of Object.entries(words)) {
    const fragment = await encodeDraftLink({ provider, body: oddText });
    const page = await openLink(browser, `${server.address}/s#${fragment}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(onPlayground(page).provider).toHaveValue("mirror");
    await page.context().close();
  }
});

test("with an access secret the link survives signing in", async ({ page }) => {
  const closed = await sharePlayground({ PLAYGROUND_SECRET: secret });
  const fragment = await encodeDraftLink({ provider: "sandbox", body: oddText });
  await page.goto(`${closed.address}/s#${fragment}`);
  await expect(page).toHaveURL(/\/login\?next=%2Fs#1\.d\./);
  await page.getByLabel("Secret").fill("wrong");
  await page.getByRole("button", { name: "Open the playground" }).click();
  await expect(page.getByText("That is not the secret.")).toBeVisible();
  await page.getByLabel("Secret").fill(secret);
  await page.getByRole("button", { name: "Open the playground" }).click();
  await expect(page).toHaveURL(`${closed.address}/s#${fragment}`);
  await expect(page.getByText("Opened from a link.")).toBeVisible();
  expect(await copyDraft(page)).toBe(oddText);
});
