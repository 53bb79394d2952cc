import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { copyDraft, pasteDraft } from "@/e2e/draft-text";
import { type MirroredPlayground, startMirroredPlayground } from "@/e2e/mirrored-playground";
import { openPlayground } from "@/e2e/playground-page";
import { en } from "@/lib/i18n/messages/en";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { type PresetId, presetIds } from "@/lib/protocol/request/preset-ids";
import { presets } from "@/lib/protocol/request/presets";

let server: MirroredPlayground;

test.beforeAll(async () => {
  server = await startMirroredPlayground();
});

test.afterAll(() => server.stop());

const presetRow = (page: Page) => page.getByRole("toolbar", { name: "Presets" });

/** What Output shows of each preset's lesson. */
const lessons: Record<PresetId, string | RegExp> = {
  "bedtime-story": "Once upon a time",
  chain: "Before it came 2 earlier items.",
  "structured-output": /"day":\s*"Friday"/,
  "function-calling": /get_weather.*Ankara.*get_weather.*Berlin/s,
  "function-result": "The tool get_weather answered",
  reasoning: "Checking the parameters",
  image: "The image is image/png, 64 × 64 pixels",
  pdf: "“warranty.pdf” is application/pdf",
  "web-search": "A made-up web page",
  "file-search": "The warranty lasts two years.",
  "code-interpreter": "7006652",
  mcp: /deepwiki.*echo/s,
  background: "Take your time",
  logprobs: "the built-in sandbox",
};

/** Sends on what the page sends, at once where the sandbox would take its time. Gives back what the page sent. */
async function hurrySandbox(page: Page): Promise<string[]> {
  const sent: string[] = [];
  await page.route("**/api/providers/sandbox/v1/responses", async (route) => {
    const text = route.request().postData() ?? "";
    sent.push(text);
    const body = { ...JSON.parse(text), metadata: { sandbox_delay_ms: "0" } };
    await route.continue({ postData: JSON.stringify(body) });
  });
  return sent;
}

test("each preset is one press away, is sent as it stands, and shows on the sandbox what it teaches", async ({
  page,
}) => {
  const { output, provider, request, run, status } = await openPlayground(page, server.address);
  await provider.selectOption("sandbox");
  const sent = await hurrySandbox(page);
  for (const id of presetIds) {
    const chip = presetRow(page).getByRole("button", { name: en.presetRow.names[id], exact: true });
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    await expect(request.getByText(`${en.presetRow.names[id]} is in the request.`)).toBeVisible();
    await run.click();
    // It is named Stop until the end.
    await expect(run, id).toBeVisible({ timeout: 15_000 });
    await expect(status, id).toHaveText(/^Completed/);
    await expect(output, id).toContainText(lessons[id]);
    if (id !== "chain") expect(sent.at(-1)).toBe(presets[id]);
  }
  const [, chained] = sent;
  expect(chained?.replace(/"resp_\w+"/, '"{{last_response_id}}"')).toBe(presets.chain);
});

test("an own preset outlives a reload, goes into a file, and comes back from it", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  await field("input").fill("key sk-proj-1234567890abcdef1234");
  await field("temperature").fill("0.5");
  const saved = (await copyDraft(page)).replace("sk-proj-1234567890abcdef1234", "[masked]");
  await page.getByRole("button", { name: "Save as a preset" }).click();
  const dialog = page.getByRole("dialog", { name: "Presets" });
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("My own");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("“My own” is saved. What looked like a secret was masked.")).toBeVisible();

  await page.reload();
  await presetRow(page).getByRole("button", { name: "Bedtime story" }).click();
  await presetRow(page).getByRole("button", { name: "My own" }).click();
  await expect(field("temperature")).toHaveValue("0.5");
  expect(await copyDraft(page)).toBe(saved);

  await page.getByRole("button", { name: "All presets" }).click();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export all" }).click();
  const path = await (await downloading).path();
  expect(await readFile(path, "utf8")).not.toContain("sk-proj");

  await dialog.getByRole("button", { name: "Delete My own" }).click();
  await expect(presetRow(page).getByRole("button", { name: "My own" })).toHaveCount(0);
  await dialog.getByLabel("Import…").and(page.locator("input")).setInputFiles(path);
  await expect(dialog.getByText("1 preset imported.")).toBeVisible();
  await dialog.getByRole("button", { name: "My own", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await copyDraft(page)).toBe(saved);
});

test("variables are filled where the request is sent, to the byte, and nowhere else", async ({ page }) => {
  const text = `{ "stream":true,
     "input"  :  "{{greeting}} from {{ city }}, {{city}} and {{nobody}}",
  "x_big": 12345678901234567890, "{{city}}": 1.50, "model" : "odd-1"}
`;
  const playground = await openPlayground(page, server.address);
  await playground.provider.selectOption("mirror");
  await pasteDraft(page, text);
  const { request } = playground;
  await request.getByRole("textbox", { name: "Value of greeting" }).fill('"Grüße" 🌍\n\\ {{city}}');
  await request.getByRole("textbox", { name: "Value of city" }).fill("Ankara");
  await expect(request.getByText("used 2 times")).toBeVisible();
  await expect(request.getByText("no value: sent as it stands")).toHaveCount(1);
  await request.getByText("What will be sent").click();
  await expect(request.locator("mark")).toHaveText([/^\\"Grüße/, "Ankara", "Ankara", "{{nobody}}"]);

  const filled = text.replace(
    "{{greeting}} from {{ city }}, {{city}}",
    String.raw`\"Grüße\" 🌍\n\\ {{city}} from Ankara, Ankara`,
  );
  server.received.length = 0;
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  expect(server.received).toEqual([filled]);
  expect(await copyDraft(page)).toBe(text);

  await page.reload();
  await expect(request.getByRole("textbox", { name: "Value of city" })).toHaveValue("Ankara");
  await playground.provider.selectOption("mirror");
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  expect(server.received).toEqual([filled, filled]);
});

test.describe("in Turkish, on a phone, with the keyboard alone", () => {
  test.use({ locale: "tr-TR", viewport: { width: 390, height: 844 } });

  test("a preset is chosen from the row, taken back, and another one found in the palette", async ({
    page,
  }) => {
    await page.goto(server.address);
    const row = page.getByRole("toolbar", { name: "Hazır istekler" });
    await row.getByRole("button", { name: "Uyku masalı" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Zincir isteğe yerleştirildi. Hiçbir şey gönderilmedi.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "last_response_id değeri" })).toBeVisible();
    await page.getByRole("button", { name: "Geri al" }).focus();
    await page.keyboard.press("Enter");
    await expect(row.getByRole("button", { name: "Uyku masalı" })).toHaveAttribute("aria-pressed", "true");
    expect(await copyDraft(page)).toBe(firstDraft);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("görsel");
    await page.keyboard.press("Enter");
    await expect(row.getByRole("button", { name: "Görsel" })).toHaveAttribute("aria-pressed", "true");
    expect(await copyDraft(page)).toBe(presets.image);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
