import { expect, test } from "@playwright/test";
import { copyDraft, editorOf, openEditor, pasteDraft, pasteText } from "@/e2e/draft-text";
import { type MirroredPlayground, sentBody, startMirroredPlayground } from "@/e2e/mirrored-playground";
import { openPlayground } from "@/e2e/playground-page";

const firstText = `{
  "model": "gpt-5.4",
  "input": "Tell me a three sentence bedtime story about a unicorn.",
  "stream": true
}
`;

/** What printing it again would change: spacing, the order of keys, unknown and repeated keys, a great number. */
const oddText = `{ "stream":true,
     "input"  :  "Grüße 🌍",
  "x_nobody_knows": {"big": 12345678901234567890, "small": 1.50},
"temperature": 1.0 ,
"x_twice":1, "x_twice":2, "model" : "odd-1"}
`;

let server: MirroredPlayground;

test.beforeAll(async () => {
  server = await startMirroredPlayground();
});

test.afterAll(() => server.stop());

test("the first request is sent as it stands: no key more, none less", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  expect(await sentBody(server, playground)).toBe(firstText);
});

test("each field writes its own key and nothing else", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { field, request } = playground;
  await field("instructions").fill("Be brief.");
  await field("temperature").fill("0.7");
  await field("max_output_tokens").fill("64");
  await field("metadata").fill('{"a":  "1"}');
  await request.getByRole("radiogroup", { name: "store" }).getByRole("radio", { name: "false" }).check();
  await request
    .getByRole("radiogroup", { name: "reasoning.effort" })
    .getByRole("radio", { name: "low" })
    .check();
  const sent = await sentBody(server, playground);
  expect(sent).toBe(await copyDraft(page));
  expect(JSON.parse(sent ?? "")).toEqual({
    ...JSON.parse(firstText),
    instructions: "Be brief.",
    temperature: 0.7,
    max_output_tokens: 64,
    metadata: { a: "1" },
    store: false,
    reasoning: { effort: "low" },
  });
  expect(sent).toContain('{"a":  "1"}');

  for (const name of ["instructions", "temperature", "max_output_tokens", "metadata", "store"]) {
    await request.getByRole("button", { name: `Clear ${name}`, exact: true }).click();
  }
  await request.getByRole("button", { name: "Clear reasoning.effort", exact: true }).click();
  expect(JSON.parse((await sentBody(server, playground)) ?? "")).toEqual(JSON.parse(firstText));
});

test("an edit in the form changes only its own value, and the bytes go out as they are shown", async ({
  page,
}) => {
  const playground = await openPlayground(page, server.address);
  const { field, request, tab } = playground;
  await pasteDraft(page, oddText);
  expect(await sentBody(server, playground)).toBe(oddText);

  await tab("Form").click();
  await expect(field("input")).toHaveValue("Grüße 🌍");
  await expect(field("temperature")).toHaveValue("1.0");
  await expect(request.getByText("x_nobody_knows, x_twice")).toBeVisible();
  await field("input").fill("Hallo");
  await field("temperature").fill("0.25");
  const edited = oddText.replace("Grüße 🌍", "Hallo").replace("1.0 ,", "0.25 ,");
  expect(await copyDraft(page)).toBe(edited);
  expect(await sentBody(server, playground)).toBe(edited);
});

test("what is typed in the editor stands in the form, and the other way round", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { field, model, tab } = playground;
  await openEditor(playground);
  await editorOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText('"temperature": 0.5,');
  await tab("Form").click();
  await expect(field("temperature")).toHaveValue("0.5");
  await field("temperature").fill("0.6");
  await model.fill("gpt-5.4-mini");
  await page.keyboard.press("Escape");
  expect(JSON.parse(await copyDraft(page))).toMatchObject({ temperature: 0.6, model: "gpt-5.4-mini" });
});

test("undo is one history over form and editor", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  const { field, tab } = playground;
  await field("input").fill("first, in the form");
  await openEditor(playground);
  await editorOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await pasteText(page, '"top_p": 0.9,');
  await tab("Form").click();
  await expect(field("top_p")).toHaveValue("0.9");
  await field("temperature").fill("0.3");

  await tab("JSON").click();
  await editorOf(page).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => copyDraft(page)).not.toContain("temperature");
  await tab("Form").click();
  await expect(field("top_p")).toHaveValue("0.9");
  await field("input").focus();
  await page.keyboard.press("Control+z");
  await expect(field("top_p")).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(field("input")).toHaveValue(JSON.parse(firstText).input);
  expect(await copyDraft(page)).toBe(firstText);

  await field("input").focus();
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect(field("input")).toHaveValue("first, in the form");
  await expect(field("top_p")).toHaveValue("0.9");
  await expect(field("temperature")).toHaveValue("0.3");
});

test("Monaco marks a wrong value, says what a parameter is, and completes names", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  await pasteDraft(page, '{\n  "temperature": 7\n}\n');
  // The check runs in a worker: what a hover says may come later than the hover.
  await expect(async () => {
    await playground.status.hover();
    await page.getByText('"temperature"').hover();
    await expect(page.getByText("How freely the next word is chosen")).toBeVisible({ timeout: 2_000 });
    await page.getByText("7", { exact: true }).last().hover();
    await expect(page.getByText("maximum of 2")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await playground.status.hover();

  await pasteDraft(page, "{\n  \n}\n");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("option", { name: /^instructions/ })).toBeVisible();
  await page.keyboard.type("max_out");
  await page.getByRole("option", { name: /^max_output_tokens/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => copyDraft(page)).toContain('"max_output_tokens"');
});

test.describe("below 768 px", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the JSON tab is a plain text box over the same request", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    const { field, tab } = playground;
    await tab("JSON").click();
    await expect(page.locator("textarea").and(editorOf(page))).toHaveValue(firstText);
    await editorOf(page).fill(oddText);
    await tab("Form").click();
    await expect(field("input")).toHaveValue("Grüße 🌍");
    expect(await copyDraft(page)).toBe(oddText);
    expect(await sentBody(server, playground)).toBe(oddText);
  });
});

test("JSON that does not parse is named by line and column, pauses the form, and is sent as it is", async ({
  page,
}) => {
  const broken = '{\n  "model": "odd-1",\n  "input": nope\n}\n';
  const playground = await openPlayground(page, server.address);
  await pasteDraft(page, broken);
  await expect(page.getByText(/Line 3, column 12:.*nope.*Run sends it as it is\./)).toBeVisible();
  await playground.tab("Form").click();
  await expect(page.getByText("The JSON cannot be read, so the form is paused.")).toBeVisible();
  await expect(playground.field("input")).not.toBeEditable();
  expect(await sentBody(server, playground)).toBe(broken);
});
