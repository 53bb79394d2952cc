import { expect, type Locator, type Page, test } from "@playwright/test";
import { copyDraft, pasteText } from "@/e2e/draft-text";
import { openPlayground } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

const key = "sk-proj-abcdefghijklmnop0123456789";
const body = '{ "model":"gpt-5.4",\n  "input": "It\'s 1.50, dünya 🌍", "x_own": 12345678901234567890 }';

const curlLine = `curl https://api.openai.com/v1/responses \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer ${key}" \\
  -H "OpenAI-Organization: org-1" \\
  -d '${body.replaceAll("'", "'\\''")}'`;

const python = `from openai import OpenAI

client = OpenAI(api_key="${key}", base_url="https://api.cometapi.com/v1")
tools = [{"type": "web_search"}]

response = client.responses.create(
    model="gpt-5.4",
    input=f"What is new in {city}?",
    tools=tools,
    stream=True,  # as it is written
)
`;

const chat = `{
  "model": "gpt-5.4",
  "messages": [
    { "role": "system", "content": "Be brief." },
    { "role": "user", "content": "Hello" }
  ],
  "max_completion_tokens": 64,
  "n": 2
}`;

function harEntry(input: string) {
  return {
    request: {
      method: "POST",
      url: "https://api.openai.com/v1/responses",
      headers: [{ name: "authorization", value: `Bearer ${key}` }],
      postData: { mimeType: "application/json", text: JSON.stringify({ model: "gpt-5.4", input }) },
    },
  };
}

const har = JSON.stringify({ log: { entries: [harEntry("the first"), harEntry("the second")] } });

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

/** Opens the dialog from the palette, as a visitor does who has looked for it. */
async function openImport(page: Page, command = "Paste to import"): Promise<Locator> {
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: command }).click();
  const dialog = page.getByRole("dialog", { name: command });
  await expect(dialog).toBeVisible();
  return dialog;
}

const pasted = (dialog: Locator) => dialog.getByRole("textbox", { name: "Pasted text" });
const replace = (dialog: Locator) => dialog.getByRole("button", { name: "Replace the request" });

test("a cURL line replaces the request byte for byte, its key is dropped and told, and undo leads back", async ({
  page,
}) => {
  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") calls.push(request.url());
  });
  const { field } = await openPlayground(page, server.address);
  const before = await field("input").inputValue();
  const dialog = await openImport(page);
  await expect(replace(dialog)).toBeDisabled();
  await pasted(dialog).fill(curlLine);
  await expect(dialog.getByText("cURL, POST https://api.openai.com/v1/responses")).toBeVisible();
  await expect(dialog.getByText("It was for api.openai.com.")).toBeVisible();
  await expect(dialog.getByText("Keys were found and dropped")).toBeVisible();
  await expect(dialog.getByText("Authorization: dropped.")).toBeVisible();
  await expect(dialog.getByText("Headers: OpenAI-Organization")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "New request" })).toHaveValue(body);
  await replace(dialog).click();
  await expect(dialog).toBeHidden();
  await expect(field("input")).toHaveValue("It's 1.50, dünya 🌍");
  expect(await copyDraft(page)).toBe(body);
  expect(await page.content()).not.toContain(key);

  await page.getByRole("region", { name: "Import" }).getByRole("button", { name: "Undo" }).click();
  await expect(field("input")).toHaveValue(before);
  expect(calls).toEqual([]);
});

test("Python becomes a request with a variable where the code has one, and the provider stays", async ({
  page,
}) => {
  const { field, provider } = await openPlayground(page, server.address);
  const chosen = await provider.inputValue();
  const dialog = await openImport(page);
  await pasted(dialog).fill(python);
  await expect(dialog.getByText("Python, POST https://api.cometapi.com/v1/responses")).toBeVisible();
  await expect(dialog.getByText("api_key: dropped.")).toBeVisible();
  await expect(dialog.getByText("input: city has no value here, {{city}} stands for it.")).toBeVisible();
  await replace(dialog).click();
  await expect(field("input")).toHaveValue("What is new in {{city}}?");
  expect(JSON.parse(await copyDraft(page))).toEqual({
    model: "gpt-5.4",
    input: "What is new in {{city}}?",
    tools: [{ type: "web_search" }],
    stream: true,
  });
  await expect(provider).toHaveValue(chosen);
});

test("a Chat Completions body is said as a Responses request, and what is lost is listed", async ({
  page,
}) => {
  const { field } = await openPlayground(page, server.address);
  const dialog = await openImport(page);
  await pasted(dialog).fill(chat);
  await expect(dialog.getByText("It was a Chat Completions request")).toBeVisible();
  await expect(dialog.getByText("n: has no counterpart in Responses.")).toBeVisible();
  await replace(dialog).click();
  await expect(field("input")).toHaveValue("Hello");
  await expect(field("instructions")).toHaveValue("Be brief.");
});

test("of a HAR file's requests the visitor chooses one", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  const dialog = await openImport(page);
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  const file = { name: "api.har", mimeType: "application/json", buffer: Buffer.from(har) };
  await (await chooser).setFiles(file);
  const choice = dialog.getByRole("group", { name: "2 requests were found. Which one?" });
  await expect(choice.getByRole("radio")).toHaveCount(2);
  await choice.getByRole("radio", { name: "the second" }).check();
  await replace(dialog).click();
  await expect(field("input")).toHaveValue("the second");
});

test("what cannot be read is told with its place, and leaves the request alone", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  const before = await field("input").inputValue();
  const dialog = await openImport(page);
  await pasted(dialog).fill("curl https://api.openai.com/v1/responses -d '{");
  await expect(dialog.getByText("A quote that opens here is never closed. Line 1, column 45.")).toBeVisible();
  await expect(replace(dialog)).toBeDisabled();
  await pasted(dialog).fill("nothing of that kind");
  await expect(dialog.getByText("It is neither a command line, nor code")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(field("input")).toHaveValue(before);
});

test("a cURL line pasted into a field is offered, never imported by itself", async ({ page }) => {
  const { field } = await openPlayground(page, server.address);
  await field("input").fill("");
  await field("input").focus();
  await pasteText(page, curlLine);
  await expect(field("input")).toHaveValue(curlLine);
  await page.getByRole("button", { name: "Import it" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste to import" });
  await expect(pasted(dialog)).toHaveValue(curlLine);
  await replace(dialog).click();
  await expect(field("input")).toHaveValue("It's 1.50, dünya 🌍");
});

test("by keyboard alone, in Turkish", async ({ page }) => {
  await page.context().addCookies([{ name: "locale", value: "tr", url: server.address }]);
  await page.goto(server.address);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("içe aktar");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Yapıştırıp içe aktar" });
  await expect(dialog.getByRole("textbox", { name: "Yapıştırılan metin" })).toBeFocused();
  await pasteText(page, curlLine);
  await expect(dialog.getByText("Anahtarlar bulundu ve çıkarıldı")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "İsteği değiştir" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "input", exact: true })).toHaveValue("It's 1.50, dünya 🌍");
});
