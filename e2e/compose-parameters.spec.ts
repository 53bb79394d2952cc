import { expect, type Page, test } from "@playwright/test";
import { copyDraft, pasteDraft } from "@/e2e/draft-text";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

type Json = Record<string, unknown>;

/**
 * One parameter: what a visitor does in the form (`text` goes into its box, `choice` is pressed), the value that then
 * stands in the request, and what the answer says of it. `echo`: where it is not the value itself.
 */
type Parameter = { name: string; value: unknown; echo?: unknown } & ({ text: string } | { choice: string });

const text = (name: string, value: unknown, echo?: unknown): Parameter => ({
  name,
  value,
  text: typeof value === "string" ? value : JSON.stringify(value),
  ...(echo === undefined ? {} : { echo }),
});
const choice = (name: string, value: unknown, echo?: unknown): Parameter => ({
  name,
  value,
  choice: String(value),
  ...(echo === undefined ? {} : { echo }),
});

const weather = {
  type: "function",
  name: "get_weather",
  strict: true,
  parameters: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
};

const schema = {
  type: "object",
  properties: { title: { type: "string" } },
  required: ["title"],
  additionalProperties: false,
};

/** Those of one list can be sent together. */
const bundles: Record<string, Parameter[]> = {
  "of the model": [
    text("input", "Say hello."),
    text("instructions", "Answer in one sentence."),
    text("temperature", 0.7),
    text("top_p", 0.9),
    text("max_output_tokens", 512),
    text("presence_penalty", 0.5),
    text("frequency_penalty", 0.25),
    text("metadata", { ticket: "A-17" }),
    text("safety_identifier", "user-5f3a"),
    text("user", "user-5f3a"),
    text("prompt_cache_key", "support-bot"),
    choice("prompt_cache_retention", "24h"),
    choice("service_tier", "flex"),
    choice("truncation", "auto"),
    choice("store", false),
  ],
  "of tools": [
    text("tools", [weather]),
    text("tool_choice", "required", "required"),
    choice("parallel_tool_calls", false),
    text("max_tool_calls", 3),
  ],
  "of the text and of reasoning": [
    text("text.format", { type: "json_schema", name: "story", schema, strict: true }),
    choice("text.verbosity", "low"),
    choice("reasoning.effort", "low"),
    choice("reasoning.summary", "auto"),
    choice("reasoning.context", "current_turn"),
    choice("reasoning.mode", "pro"),
    text("top_logprobs", 2),
    text("include", ["message.output_text.logprobs"], null),
  ],
  "that OpenAI has added": [
    text("prompt", { id: "pmpt_sandbox_story", variables: { audience: "sailors", subject: "a whale" } }),
    choice("background", true),
    choice("prompt_cache_options.mode", "explicit"),
    choice("prompt_cache_options.ttl", "12h"),
    choice("prompt_cache_options.prewarm", true),
    text("moderation.model", "omni-moderation-latest", null),
    choice("moderation.policy.input.mode", "score", null),
    choice("moderation.policy.output.mode", "score", null),
    choice("image.context_compression", "enabled"),
    choice("access_programs.cyber", "standard"),
    text("context_management", [{ type: "compaction", compact_threshold: 1000 }], null),
    choice("stream_options.include_obfuscation", false, null),
  ],
};

const pathOf = (name: string) => name.split(".");

function valueAt(object: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], object);
}

function setAt(object: Json, [key = "", ...rest]: readonly string[], value: unknown): Json {
  return { ...object, [key]: rest.length === 0 ? value : setAt((object[key] ?? {}) as Json, rest, value) };
}

/** The box as such: `tool_choice` is text, but its box takes JSON. */
const isJsonBox = (name: string) => name === "tool_choice";

async function setInForm({ request, field }: PlaygroundPage, parameter: Parameter): Promise<void> {
  if ("choice" in parameter) {
    const group = request.getByRole("radiogroup", { name: parameter.name, exact: true });
    await group.getByRole("radio", { name: parameter.choice, exact: true }).check();
    return;
  }
  const typed = isJsonBox(parameter.name) ? JSON.stringify(parameter.value) : parameter.text;
  await field(parameter.name).fill(typed);
}

/** That the form shows the value, in its control or, where an editor of its own stands there, as JSON. */
async function expectInForm({ request, field }: PlaygroundPage, parameter: Parameter): Promise<void> {
  const { name, value } = parameter;
  await expect(request.getByRole("button", { name: `Clear ${name}`, exact: true }), name).toBeVisible();
  if ("choice" in parameter) {
    const group = request.getByRole("radiogroup", { name, exact: true });
    await expect(group.getByRole("radio", { name: parameter.choice, exact: true }), name).toBeChecked();
    return;
  }
  const toggle = request.getByRole("button", { name: `${name} as JSON`, exact: true });
  if ((await toggle.count()) > 0 && (await toggle.getAttribute("aria-pressed")) === "false")
    await toggle.click();
  const shown = await field(name).inputValue();
  expect(typeof value === "string" && !isJsonBox(name) ? shown : JSON.parse(shown), name).toEqual(value);
}

/** The whole answer, as the Response tab hands it out. */
async function readResponse({ page, output, tab }: PlaygroundPage): Promise<Json> {
  await tab("Response").click();
  await output.getByRole("button", { name: "Copy JSON" }).click();
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Json;
}

function expectEcho(response: Json, parameters: readonly Parameter[]): void {
  for (const { name, value, echo } of parameters) {
    if (echo === null || name === "input") continue;
    expect(valueAt(response, pathOf(name)), name).toEqual(echo ?? value);
  }
}

const requestOf = (parameters: readonly Parameter[]): Json =>
  parameters.reduce<Json>((request, { name, value }) => setAt(request, pathOf(name), value), {
    model: "gpt-5.4",
    input: "Tell me a three sentence bedtime story about a unicorn.",
    stream: true,
  });

/** What shows besides an echo that a parameter has been read. */
const effects: Record<string, (visit: PlaygroundPage, response: Json) => Promise<void>> = {
  async "of tools"(_visit, { output }) {
    expect((output as Json[]).map(({ type, name }) => [type, name])).toContainEqual([
      "function_call",
      "get_weather",
    ]);
  },
  async "of the text and of reasoning"(_visit, { output }) {
    const items = output as { type: string; content: { text: string; logprobs?: unknown[] }[] }[];
    expect(items.map(({ type }) => type)).toContain("reasoning");
    const part = items.find(({ type }) => type === "message")?.content[0];
    expect(Object.keys(JSON.parse(part?.text ?? "") as Json)).toEqual(["title"]);
    expect(part?.logprobs?.length).toBeGreaterThan(0);
  },
  async "that OpenAI has added"({ rows, tab, output }, { moderation }) {
    expect(moderation).toMatchObject({ input: { model: "omni-moderation-latest" } });
    const deltas = rows.and(output.page().locator('[data-type="response.output_text.delta"]'));
    await deltas.first().click();
    await tab("Event").click();
    await expect(output.getByRole("tabpanel", { name: "Event" })).not.toContainText("obfuscation");
  },
};

for (const [group, parameters] of Object.entries(bundles)) {
  test(`parameters ${group}: set in the form, seen in the JSON and in the answer; and the other way round`, async ({
    page,
  }) => {
    const visit = await openPlayground(page, server.address);
    for (const parameter of parameters) await setInForm(visit, parameter);
    const sent = await copyDraft(page);
    expect(JSON.parse(sent)).toEqual(requestOf(parameters));
    await runAndCompare(visit, group, parameters);

    await page.goto("about:blank");
    await page.goto(server.address);
    await pasteDraft(page, JSON.stringify(requestOf(parameters)));
    await visit.tab("Form").click();
    for (const parameter of parameters) await expectInForm(visit, parameter);
    await runAndCompare(visit, group, parameters);
  });
}

async function runAndCompare(
  visit: PlaygroundPage,
  group: string,
  parameters: readonly Parameter[],
): Promise<void> {
  expect(await visit.runToEnd()).toMatch(/^Completed/);
  const response = await readResponse(visit);
  expectEcho(response, parameters);
  await effects[group]?.(visit, response);
}

const idOf = async (visit: PlaygroundPage) => String((await readResponse(visit)).id);

async function createConversation(page: Page): Promise<string> {
  const answer = await page.request.post(`${server.address}/api/providers/sandbox/v1/conversations`, {
    data: {},
  });
  return String(((await answer.json()) as Json).id);
}

test("previous_response_id and conversation go on from what was, set on either side", async ({ page }) => {
  const visit = await openPlayground(page, server.address);
  const { field, request, tab } = visit;
  await visit.runToEnd();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const first = await idOf(visit);
  await field("previous_response_id").fill(first);
  expect(JSON.parse(await copyDraft(page))).toMatchObject({ previous_response_id: first });
  await visit.runToEnd();
  expect((await readResponse(visit)).previous_response_id).toBe(first);

  const conversation = await createConversation(page);
  await field("conversation").fill(conversation);
  await expect(
    request.getByText(/previous_response_id.*conversation|conversation.*previous_response_id/).first(),
  ).toBeVisible();
  await request.getByRole("button", { name: "Clear previous_response_id", exact: true }).click();
  await visit.runToEnd();
  expect((await readResponse(visit)).conversation).toEqual({ id: conversation });

  await pasteDraft(page, JSON.stringify({ model: "gpt-5.4", input: "Go on.", conversation, stream: true }));
  await tab("Form").click();
  await expect(field("conversation")).toHaveValue(conversation);
  expect(await visit.runToEnd()).toMatch(/^Completed/);
});

test("stream and model, set on either side", async ({ page }) => {
  const visit = await openPlayground(page, server.address);
  const { model, request, rowCount, tab } = visit;
  const stream = request.getByRole("radiogroup", { name: "stream", exact: true });
  await stream.getByRole("radio", { name: "false" }).check();
  await model.fill("gpt-5.4-mini");
  await page.keyboard.press("Escape");
  expect(JSON.parse(await copyDraft(page))).toMatchObject({ stream: false, model: "gpt-5.4-mini" });
  expect(await visit.runToEnd()).toMatch(/^Completed/);
  expect(await rowCount()).toBe(0);
  expect((await readResponse(visit)).model).toBe("gpt-5.4-mini");

  await pasteDraft(page, JSON.stringify({ model: "gpt-5.4", input: "Hello", stream: true }));
  await tab("Form").click();
  await expect(stream.getByRole("radio", { name: "true" })).toBeChecked();
  await expect(model).toHaveValue("gpt-5.4");
  expect(await visit.runToEnd()).toMatch(/^Completed/);
  expect(await rowCount()).toBeGreaterThan(5);
});
