import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, test } from "@playwright/test";
import { copyDraft, pasteDraft } from "@/e2e/draft-text";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

/** The editor of a structured parameter. */
const part = ({ request }: PlaygroundPage, name: string): Locator =>
  request.getByRole("group", { name, exact: true });

const property = (editor: Locator, name: string): Locator =>
  editor.getByRole("group", { name: `Property ${name}`, exact: true });

/** What the sandbox has said, as the page shows it. */
const outputText = async ({ output }: PlaygroundPage): Promise<string> =>
  output.getByRole("tabpanel", { name: "Output" }).innerText();

async function readRequest(playground: PlaygroundPage): Promise<Record<string, unknown>> {
  return JSON.parse(await copyDraft(playground.page));
}

test("a JSON Schema format is made by hand, repaired for strict mode, and the output fits it", async ({
  page,
}) => {
  const playground = await openPlayground(page, server.address);
  const format = part(playground, "text.format");
  await playground.request.hover();
  await format.getByRole("radio", { name: "json_schema" }).check();
  await format.getByRole("textbox", { name: "Name of the format" }).fill("city");

  await format.getByRole("button", { name: "property", exact: true }).click();
  const nameBox = (name: string) =>
    property(format, name).getByRole("textbox", { name: "Name", exact: true });
  await expect(nameBox("property")).toBeFocused();
  await page.keyboard.type("name");
  await page.keyboard.press("Enter");
  await expect(nameBox("property")).toBeFocused();
  await page.keyboard.type("size");
  const size = property(format, "size");
  await size.getByRole("combobox", { name: "Type" }).selectOption("string");
  await size.getByRole("button", { name: "More about size" }).click();
  for (const value of ["small", "large"]) {
    await size.getByRole("textbox", { name: "add a value" }).fill(value);
    await page.keyboard.press("Enter");
  }
  await size.getByRole("checkbox", { name: "Required" }).uncheck();

  await expect(format.getByText("1 place does not fit strict mode.")).toBeVisible();
  await expect(size.getByText("Has to be required; it may be null instead.")).toBeVisible();
  await format.getByRole("button", { name: "Repair" }).click();
  await expect(format.getByText("Fits strict mode.")).toBeVisible();
  expect((await readRequest(playground)).text).toEqual({
    format: {
      type: "json_schema",
      name: "city",
      strict: true,
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          size: { type: ["string", "null"], enum: ["small", "large", null] },
        },
        required: ["name", "size"],
        additionalProperties: false,
      },
    },
  });

  expect(await playground.runToEnd()).toMatch(/^Completed/);
  const answer = JSON.parse((await outputText(playground)).match(/\{.*\}/s)?.[0] ?? "null");
  expect(Object.keys(answer)).toEqual(["name", "size"]);
  expect(["small", "large", null]).toContain(answer.size);
});

test("sample JSON is held against the schema as it is written", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const format = part(playground, "text.format");
  await playground.request.hover();
  await format.getByRole("radio", { name: "json_schema" }).check();
  await format.getByRole("button", { name: "property", exact: true }).click();
  await page.keyboard.type("count");
  await property(format, "count").getByRole("combobox", { name: "Type" }).selectOption("integer");
  await format.getByRole("button", { name: "Try it" }).click();
  await expect(format.getByText("This fits the schema.")).toBeVisible();
  await format.getByRole("textbox", { name: "Sample JSON" }).fill('{"count": "many"}');
  await expect(format.getByText('Does not fit at count: integer is wanted, "many" is there.')).toBeVisible();
});

test("metadata is a table, and the response has it", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const metadata = part(playground, "metadata");
  await playground.request.hover();
  await metadata.getByRole("button", { name: "key and value" }).click();
  await page.keyboard.type("ticket");
  await metadata.getByRole("textbox", { name: "Value of ticket" }).fill("A-17");
  await page.keyboard.press("Enter");
  await page.keyboard.type("team");
  await metadata.getByRole("textbox", { name: "Value of team" }).fill("Ödeme");
  expect((await readRequest(playground)).metadata).toEqual({ ticket: "A-17", team: "Ödeme" });
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await playground.tab("Response").click();
  await expect(playground.output.getByText("Ödeme")).toBeVisible();
});

test("a chain: the response of a run is picked as the one to go on from", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  const picker = part(playground, "previous_response_id").getByRole("combobox");
  await picker.focus();
  const [, newest] = await picker.getByRole("option").all();
  const id = (await newest?.getAttribute("value")) ?? "";
  expect(id).toMatch(/^resp_/);
  await picker.selectOption(id);
  await expect(playground.field("previous_response_id")).toHaveValue(id);
  await playground.field("input").fill("And then?");
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await playground.tab("Response").click();
  await expect(playground.output.getByText(id)).toBeVisible();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("Go on from");
  await page.keyboard.press("Enter");
  await expect(playground.field("previous_response_id")).toHaveValue(/^resp_/);
  await expect(playground.field("previous_response_id")).not.toHaveValue(id);
});

test("a conversation is created, used and picked again", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const conversation = part(playground, "conversation");
  await playground.request.hover();
  await conversation.getByRole("button", { name: "New conversation" }).click();
  await expect(playground.field("conversation")).toHaveValue(/^conv_/);
  const id = await playground.field("conversation").inputValue();
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await playground.field("conversation").fill("conv_nowhere");
  expect(await playground.runToEnd()).toMatch(/^HTTP 404/);
  await conversation.getByRole("combobox").focus();
  await conversation.getByRole("combobox").selectOption(id);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
});

test("include is a checklist; what is not known stays in it", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await playground.field("include").fill('["vendor.thing"]');
  await playground.request.getByRole("button", { name: "include as JSON" }).click();
  const include = part(playground, "include");
  await include.getByRole("button", { name: "Show all 8" }).click();
  await include.getByRole("checkbox", { name: "message.output_text.logprobs" }).check();
  expect((await readRequest(playground)).include).toEqual(["vendor.thing", "message.output_text.logprobs"]);
  await include.getByRole("button", { name: "Remove vendor.thing" }).click();
  expect(await playground.runToEnd()).toMatch(/^Completed/);
});

test("a prompt of the provider is filled with its variables", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const prompt = part(playground, "prompt");
  await playground.request.hover();
  await prompt.getByRole("textbox", { name: "id", exact: true }).fill("pmpt_sandbox_story");
  for (const [name, value] of [
    ["audience", "children"],
    ["subject", "a fox"],
  ] as const) {
    await prompt.getByRole("button", { name: "variable", exact: true }).click();
    await page.keyboard.type(name);
    await prompt.getByRole("textbox", { name: `Value of ${name}` }).fill(value);
  }
  expect((await readRequest(playground)).prompt).toEqual({
    id: "pmpt_sandbox_story",
    variables: { audience: "children", subject: "a fox" },
  });
  expect(await playground.runToEnd()).toMatch(/^Completed/);
});

test("a step of context management is added, and the sandbox takes it", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const steps = part(playground, "context_management");
  await playground.request.hover();
  await steps.getByRole("button", { name: "compaction" }).click();
  await steps.getByRole("textbox", { name: "compact_threshold" }).fill("20000");
  expect((await readRequest(playground)).context_management).toEqual([
    { type: "compaction", compact_threshold: 20_000 },
  ]);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
});

test("by keyboard alone: a schema of two properties, one of them renamed, moved and taken back", async ({
  page,
}) => {
  const playground = await openPlayground(page, server.address);
  const format = part(playground, "text.format");
  await playground.request.hover();
  await format.getByRole("radio", { name: "text", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(format.getByRole("radio", { name: "json_schema" })).toBeChecked();
  await format.getByRole("button", { name: "property", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("city");
  await page.keyboard.press("Enter");
  await page.keyboard.type("country");
  await page.keyboard.press("Alt+ArrowUp");
  const names = async () => {
    const { text } = await readRequest(playground);
    return Object.keys((text as { format: { schema: { properties: object } } }).format.schema.properties);
  };
  await expect(property(format, "country").getByRole("textbox", { name: "Name" })).toBeFocused();
  expect(await names()).toEqual(["country", "city"]);
  await property(format, "country").getByRole("button", { name: "Remove country" }).focus();
  await page.keyboard.press("Enter");
  await expect(property(format, "city").getByRole("textbox", { name: "Name" })).toBeFocused();
  expect(await names()).toEqual(["city"]);
  await page.keyboard.press("Control+Z");
  expect(await names()).toEqual(["country", "city"]);
});

const everyPart = JSON.stringify({
  model: "gpt-5.4",
  input: "Cities",
  prompt: {
    id: "pmpt_sandbox_story",
    variables: { subject: "a fox", picture: { type: "input_text", text: "x" } },
  },
  text: {
    format: {
      type: "json_schema",
      name: "no name",
      strict: true,
      schema: {
        type: "object",
        title: "Cities",
        properties: {
          kind: { type: ["string", "null"], enum: ["a", null], description: "Which kind" },
          list: { type: "array", items: { type: "object", properties: { other: { $ref: "#" } } } },
        },
      },
    },
  },
  metadata: { ticket: "x".repeat(513) },
  context_management: [{ type: "compaction", extra: 1 }],
  include: ["reasoning.encrypted_content", "vendor.thing"],
});

for (const [colorScheme, width, tag] of [
  ["light", 1440, " @full"],
  ["dark", 390, ""],
] as const) {
  test(`axe finds nothing in the editors, opened: ${colorScheme}, ${width} px${tag}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const playground = await openPlayground(page, server.address);
    await pasteDraft(page, everyPart);
    await playground.tab("Form").click();
    const format = part(playground, "text.format");
    await format.getByRole("button", { name: "More about kind" }).click();
    await format.getByRole("button", { name: "More about other" }).click();
    await format.getByRole("button", { name: "Try it" }).click();
    await part(playground, "include").getByRole("button", { name: "Show all 8" }).click();
    await expect(part(playground, "metadata").getByText("Value: 513 of 512 characters")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include("[role=tabpanel]").analyze();
    expect(violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }))).toEqual(
      [],
    );
  });
}
