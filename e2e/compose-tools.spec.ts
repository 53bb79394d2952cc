import { expect, type Locator, type Page, test } from "@playwright/test";
import { copyDraft, pasteDraft, pasteText } from "@/e2e/draft-text";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";
import { decodePermalink } from "@/lib/protocol/permalink";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

const card = ({ request }: PlaygroundPage, name: string) => request.getByRole("group", { name, exact: true });
const box = ({ request }: PlaygroundPage, name: string) =>
  request.getByRole("textbox", { name, exact: true });

function segment({ request }: PlaygroundPage, group: string, name: string): Locator {
  const choices = request.getByRole("radiogroup", { name: group, exact: true });
  return choices.getByRole("radio", { name, exact: true });
}

/** What an unset field offers comes once somebody is there, and the page may not listen yet. */
async function arrive({ page, request }: Pick<PlaygroundPage, "page" | "request">): Promise<void> {
  await expect(async () => {
    await page.mouse.move(200, 200);
    await page.mouse.move(220, 220);
    await expect(request.getByRole("button", { name: "Add tool" })).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function addTool({ page, request }: PlaygroundPage, type: string): Promise<void> {
  await arrive({ page, request });
  await request.getByRole("button", { name: "Add tool" }).click();
  await page
    .getByRole("menuitem", { name: new RegExp(`^${type}\\b`) })
    .first()
    .click();
}

async function fromMenu({ page, request }: PlaygroundPage, tool: string, action: string): Promise<void> {
  await request.getByRole("button", { name: `More for ${tool}`, exact: true }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${action}`) }).click();
}

async function readDraft(page: Page) {
  return JSON.parse(await copyDraft(page));
}

/** Runs, and gives back the response that the last event brought. */
async function runToResponse(playground: PlaygroundPage) {
  let received = "";
  await playground.page.route("**/v1/responses", async (route) => {
    const response = await route.fetch();
    received = await response.text();
    await route.fulfill({ response, body: received });
  });
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  const last = received.split("\n\n").find((frame) => frame.includes('"type":"response.completed"'));
  return JSON.parse(last?.split("data: ")[1] ?? "{}").response;
}

test("a function made by hand is called, with arguments that fit its schema", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await addTool(playground, "function");
  await expect(box(playground, "tools[0].name")).toBeFocused();
  await page.keyboard.type("get_weather");
  await box(playground, "tools[0].description").fill("Current weather of a city");
  const parameters = playground.request.getByRole("group", { name: "tools[0].parameters", exact: true });
  await parameters.getByRole("button", { name: "property", exact: true }).click();
  await parameters.getByRole("textbox", { name: "Name", exact: true }).fill("city");
  await segment(playground, "tool_choice", "required").check();
  const { tools, tool_choice } = await readDraft(page);
  expect(tool_choice).toBe("required");
  expect(tools).toEqual([
    expect.objectContaining({
      type: "function",
      name: "get_weather",
      strict: true,
      description: "Current weather of a city",
      parameters: expect.objectContaining({ properties: { city: { type: "string" } }, required: ["city"] }),
    }),
  ]);

  const { output } = await runToResponse(playground);
  const call = output.find(({ type }: { type: string }) => type === "function_call");
  expect(call.name).toBe("get_weather");
  expect(Object.keys(JSON.parse(call.arguments))).toEqual(["city"]);
  expect(typeof JSON.parse(call.arguments).city).toBe("string");

  await card(playground, "get_weather, function").getByRole("button", { expanded: true }).first().click();
  await expect(playground.request.getByText("Current weather of a city · city")).toBeVisible();
});

test("an MCP server's secrets are covered on the page, sent, and in no link", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { request } = playground;
  await addTool(playground, "mcp");
  await box(playground, "tools[0].server_label").fill("docs");
  await request.getByLabel("tools[0].authorization", { exact: true }).fill("token-of-mine-1");
  await box(playground, "headers, new key").fill("X-Api-Thing");
  await request.getByLabel("headers, value 1", { exact: true }).fill("plain-words-2");
  await expect(request.getByLabel("headers, value 1", { exact: true })).toHaveAttribute("type", "password");
  await expect(request.getByText("never put into links, saved presets or history")).toBeVisible();
  expect((await readDraft(page)).tools).toEqual([
    {
      type: "mcp",
      server_label: "docs",
      server_url: "https://example.com/mcp",
      authorization: "token-of-mine-1",
      headers: { "X-Api-Thing": "plain-words-2" },
    },
  ]);

  await page.getByRole("button", { name: "Share" }).click();
  const permalink = page.getByRole("dialog").getByRole("textbox", { name: "Permalink" });
  await expect(permalink).toHaveValue(/#1\.d\./);
  const link = await decodePermalink(new URL(await permalink.inputValue()).hash);
  if (link.kind !== "draft") throw new Error("The link holds no request.");
  expect(JSON.parse(link.draft.body).tools[0]).toMatchObject({ server_label: "docs" });
  expect(link.draft.body).not.toMatch(/token-of-mine|plain-words/);
});

test("a built-in tool is set up by its options, chosen, and echoed by the server", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { request } = playground;
  await addTool(playground, "web_search");
  await segment(playground, "tools[0].search_context_size", "low").check();
  await request.getByRole("button", { name: "Set user_location" }).click();
  await box(playground, "tools[0].user_location.city").fill("Ankara");
  await box(playground, "allowed_domains, new entry").fill("example.com");
  await segment(playground, "tool_choice", "a tool…").check();
  const tool = {
    type: "web_search",
    search_context_size: "low",
    user_location: { type: "approximate", city: "Ankara" },
    filters: { allowed_domains: ["example.com"] },
  };
  expect(await readDraft(page)).toMatchObject({ tools: [tool], tool_choice: { type: "web_search" } });
  const response = await runToResponse(playground);
  expect(response.tools).toEqual([expect.objectContaining(tool)]);
  expect(response.output[0].type).toBe("web_search_call");
});

test("tool_choice takes every form, and names what the request has", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { request } = playground;
  const tools = [
    { type: "function", name: "add", parameters: {}, strict: false },
    { type: "mcp", server_label: "docs", server_url: "https://example.com/mcp" },
  ];
  await pasteDraft(page, JSON.stringify({ model: "gpt-5.4", input: "Hi", stream: true, tools }));
  await playground.tab("Form").click();
  const choice = async () => (await readDraft(page)).tool_choice;
  for (const word of ["none", "required", "auto"]) {
    await segment(playground, "tool_choice", word).check();
    expect(await choice()).toBe(word);
  }
  await segment(playground, "tool_choice", "a tool…").check();
  await request.getByRole("combobox", { name: "Tool", exact: true }).selectOption("mcp · docs");
  await box(playground, "tool of the server").fill("search");
  expect(await choice()).toEqual({ type: "mcp", server_label: "docs", name: "search" });
  await segment(playground, "tool_choice", "allowed tools…").check();
  await request.getByRole("checkbox", { name: "add", exact: true }).check();
  await segment(playground, "tool_choice.mode", "required").check();
  expect(await choice()).toEqual({
    type: "allowed_tools",
    mode: "required",
    tools: [
      { type: "mcp", server_label: "docs" },
      { type: "function", name: "add" },
    ],
  });
  expect((await runToResponse(playground)).tool_choice).toMatchObject({ type: "allowed_tools" });
  await request.getByRole("button", { name: "Clear tool_choice", exact: true }).click();
  expect(await choice()).toBeUndefined();
});

test("tools are moved, doubled and removed without a byte of the others, and undo leads back", async ({
  page,
}) => {
  const playground = await openPlayground(page, server.address);
  const text = `{
  "model": "gpt-5.4", "input": "Hi",
  "tools": [
    {"type":"local_shell",   "x_big": 12345678901234567890},
    {"type": "web_search"},
    { "type": "vendor:magic", "x": 1.50 }
  ]
}`;
  await pasteDraft(page, text);
  await playground.tab("Form").click();
  await fromMenu(playground, "vendor:magic", "Move up");
  const lines = text.split("\n");
  const swapped = text
    .replace('{"type": "web_search"},', "1,")
    .replace('{ "type": "vendor:magic", "x": 1.50 }', '{"type": "web_search"}')
    .replace("1,", '{ "type": "vendor:magic", "x": 1.50 },');
  expect(await copyDraft(page)).toBe(swapped);
  await fromMenu(playground, "local_shell", "Duplicate");
  expect(await copyDraft(page)).toBe(swapped.replace(lines[3] ?? "", `${lines[3]}\n${lines[3]}`));
  await fromMenu(playground, "web_search", "Remove");
  expect((await copyDraft(page)).includes("web_search")).toBe(false);
  const toggle = card(playground, "vendor:magic").getByRole("button").first();
  for (const [times, wanted] of [
    [2, swapped],
    [1, text],
  ] as const) {
    for (let count = 0; count < times; count += 1) {
      await toggle.focus();
      await page.keyboard.press("Control+z");
    }
    expect(await copyDraft(page)).toBe(wanted);
  }
});

test("a function of Chat Completions is pasted as one of this API", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await addTool(playground, "Paste");
  const parameters = { type: "object", properties: { a: { type: "number" } } };
  await expect(box(playground, "Function definition")).toBeFocused();
  await pasteText(page, JSON.stringify({ type: "function", function: { name: "add", parameters } }));
  await playground.request.getByRole("button", { name: "Add", exact: true }).click();
  await expect(card(playground, "add, function")).toBeVisible();
  expect((await readDraft(page)).tools).toEqual([
    { type: "function", name: "add", parameters, strict: false },
  ]);
});

test("a tool is made, moved and removed by the keyboard alone", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await arrive(playground);
  await playground.field("tools").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: /^function/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box(playground, "tools[0].name")).toBeFocused();
  await page.keyboard.type("now");
  await playground.request.getByRole("button", { name: "Add tool" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("w");
  await page.keyboard.press("Enter");
  const types = async () => (await readDraft(page)).tools.map(({ type }: { type: string }) => type);
  expect(await types()).toEqual(["function", "web_search"]);
  await card(playground, "web_search").getByRole("button", { expanded: true }).first().focus();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await types()).toEqual(["web_search", "function"]);
  await playground.request.getByRole("button", { name: "More for web_search" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(
    card(playground, "now, function").getByRole("button", { expanded: true }).first(),
  ).toBeFocused();
  expect(await types()).toEqual(["function"]);
});
