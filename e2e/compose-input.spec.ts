import { expect, type Locator, type Page, test } from "@playwright/test";
import { copyDraft } from "@/e2e/draft-text";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground } from "@/e2e/playground-server";
import { drawPng } from "@/lib/sandbox/tools/draw-png";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

const picture = { name: "picture.png", mimeType: "image/png", buffer: drawPng(40, 30, "picture") };
const report = { name: "report.txt", mimeType: "text/plain", buffer: Buffer.from("Snow in Ankara.\n") };
/** What stands behind the end of a PNG is no part of the image. */
const bigPicture = {
  ...picture,
  name: "big.png",
  buffer: Buffer.concat([picture.buffer, Buffer.alloc(2_000_000, 7)]),
};

const item = ({ request }: PlaygroundPage, number: number) =>
  request.getByRole("group", { name: new RegExp(`^Item ${number}:`) });

const button = (within: PlaygroundPage["request"] | Locator, name: string) =>
  within.getByRole("button", { name, exact: true });

async function readInput(page: Page) {
  return JSON.parse(await copyDraft(page)).input;
}

async function chooseFile(opener: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = opener.page().waitForEvent("filechooser");
  await opener.click();
  await (await chooser).setFiles(file);
}

/** Lets a file fall onto an element, as from the desktop. */
async function dropFile(target: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
  const { name, mimeType, buffer } = file;
  const dataTransfer = await target.page().evaluateHandle(
    ({ base64, ...facts }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], facts.name, { type: facts.mimeType }));
      return transfer;
    },
    { name, mimeType, base64: buffer.toString("base64") },
  );
  for (const event of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(event, { dataTransfer });
}

async function choose(playground: PlaygroundPage, number: number, command: string) {
  await button(playground.request, `More for item ${number}`).click();
  await playground.page.getByRole("menuitem", { name: new RegExp(`^${command}`) }).click();
}

/** The lines that hold the place of unset parts are fetched when somebody is there. */
async function arrive(page: Page): Promise<PlaygroundPage> {
  const playground = await openPlayground(page, server.address);
  await expect(async () => {
    await page.mouse.move(Math.random() * 100, 400);
    await expect(button(playground.request, "+ image")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return playground;
}

test("an image is chosen, seen, run, and its text is nowhere on the form", async ({ page }) => {
  const playground = await arrive(page);
  const { request, field, output } = playground;
  await field("input").fill("What is this?");
  await button(request, "+ image").click();
  await expect(button(item(playground, 1), "Choose an image")).toBeFocused();
  await chooseFile(button(item(playground, 1), "Choose an image"), picture);
  await expect(item(playground, 1)).toContainText(`image/png · ${picture.buffer.length} B · 40 × 30 px`);
  await expect(item(playground, 1).getByRole("img")).toBeVisible();
  await item(playground, 1).getByRole("combobox", { name: "detail" }).selectOption("low");
  expect(await request.innerText()).not.toContain(picture.buffer.toString("base64").slice(0, 20));
  expect(await readInput(page)).toEqual([
    {
      role: "user",
      content: [
        { type: "input_text", text: "What is this?" },
        {
          type: "input_image",
          image_url: `data:image/png;base64,${picture.buffer.toString("base64")}`,
          detail: "low",
        },
      ],
    },
  ]);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(output).toContainText(`image/png, 40 × 30 pixels, ${picture.buffer.length} bytes`);

  const saved = page.waitForEvent("download");
  await button(item(playground, 1), "Save file").click();
  expect((await saved).suggestedFilename()).toBe("input.png");
  await button(item(playground, 1), "Clear").click();
  await item(playground, 1).getByRole("textbox", { name: "image_url" }).fill("https://example.com/a.png");
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(output).toContainText("given by its address, which the sandbox never fetches");
});

test("an image is pasted into the text box, and a file dropped on it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = await arrive(page);
  const { field, output } = playground;
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const blob = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  }, picture.buffer.toString("base64"));
  await field("input").fill("Compare these.");
  await field("input").focus();
  await page.keyboard.press("Control+v");
  await expect(item(playground, 1)).toContainText("40 × 30 px");
  await dropFile(item(playground, 1), report);
  await expect(item(playground, 1).getByRole("textbox", { name: "filename" })).toHaveValue("report.txt");
  const [message] = await readInput(page);
  expect(message.content.map(({ type }: { type: string }) => type)).toEqual([
    "input_text",
    "input_image",
    "input_file",
  ]);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(output).toContainText("40 × 30 pixels");
  await expect(output).toContainText("its first line is “Snow in Ankara.”");
});

test("a file is given by its address", async ({ page }) => {
  const playground = await arrive(page);
  await button(playground.request, "+ file").click();
  await item(playground, 1).getByRole("textbox", { name: "file_url" }).fill("https://example.com/report.pdf");
  expect((await readInput(page))[0].content[1]).toEqual({
    type: "input_file",
    file_url: "https://example.com/report.pdf",
  });
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(playground.output).toContainText("The file is given by its address");
});

test("a picture of 2 MB states its size first, and typing stays quick with it", async ({ page }) => {
  const playground = await arrive(page);
  await dropFile(playground.field("input"), bigPicture);
  const note = playground.request.getByRole("group", { name: "big.png · 2.0 MB" });
  await expect(note).toContainText("As base64 it makes the request 2.7 MB longer.");
  await button(note, "Cancel").click();
  await expect(note).toBeHidden();
  await expect(playground.field("input")).toBeVisible();
  await dropFile(playground.field("input"), bigPicture);
  await button(note, "Attach anyway").click();
  await expect(item(playground, 1)).toContainText("image/png · 2.0 MB · 40 × 30 px");
  const box = item(playground, 1).getByRole("textbox", { name: "text" });
  await box.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("What is on this picture?");
  await expect(box).toHaveValue("What is on this picture?");
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(playground.output).toContainText(`${bigPicture.buffer.length} bytes`);
});

test("messages of four roles are written, moved, doubled, removed, and undo brings all back", async ({
  page,
}) => {
  const playground = await arrive(page);
  const { request, field, output } = playground;
  await field("input").fill("Where is the treasure?");
  await button(request, "switch to items").click();
  await button(request, "+ message").click();
  await item(playground, 2).getByRole("combobox", { name: "role" }).selectOption("developer");
  await item(playground, 2).getByRole("textbox", { name: "content" }).fill("Answer like a pirate.");
  await button(request, "+ message").click();
  await item(playground, 3).getByRole("combobox", { name: "role" }).selectOption("assistant");
  await item(playground, 3).getByRole("textbox", { name: "content" }).fill("Aye.");
  const roles = async () => (await readInput(page)).map(({ role }: { role: string }) => role);
  expect(await roles()).toEqual(["user", "developer", "assistant"]);

  await choose(playground, 2, "Move up");
  expect(await roles()).toEqual(["developer", "user", "assistant"]);
  await choose(playground, 3, "Duplicate");
  expect(await roles()).toEqual(["developer", "user", "assistant", "assistant"]);
  await item(playground, 4).getByRole("combobox", { name: "role" }).selectOption("system");
  await choose(playground, 3, "Remove");
  expect(await roles()).toEqual(["developer", "user", "system"]);
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(output).toContainText(
    "A message with more authority than the user's says “Answer like a pirate.”",
  );

  await button(request, "Close item 1").focus();
  await page.keyboard.press("Control+z");
  expect(await roles()).toEqual(["developer", "user", "assistant", "system"]);
  await button(request, "Close item 1").focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  expect(await roles()).toEqual(["user", "developer", "assistant"]);
});

test("an item is dragged by its handle to another place", async ({ page }) => {
  const playground = await arrive(page);
  await button(playground.request, "switch to items").click();
  await button(playground.request, "+ message").click();
  await item(playground, 2).getByRole("textbox", { name: "content" }).fill("second");
  const handle = button(playground.request, "Move item 2");
  await handle.hover();
  await page.mouse.down();
  const first = await item(playground, 1).boundingBox();
  await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 30, { steps: 5 });
  await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 4, { steps: 5 });
  await page.mouse.up();
  expect((await readInput(page)).map(({ content }: { content: string }) => content)[0]).toBe("second");
});

test("a function is called, and its output is sent back with the call that it is for", async ({ page }) => {
  const playground = await arrive(page);
  const { request, field, output } = playground;
  await field("input").fill("What is the weather in Ankara?");
  await field("tools").fill(
    '[{"type":"function","name":"get_weather","strict":true,"parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}}]',
  );
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await button(request, "switch to items").click();
  await request.getByRole("button", { name: /^\+ output of the last run/ }).click();
  await expect(request.getByRole("group", { name: /function_call$/ })).toBeVisible();
  await button(request, "+ function output").click();
  const answer = request.getByRole("group", { name: /function_call_output$/ });
  await expect(answer.getByRole("textbox", { name: "call_id" })).toHaveValue(/^call_/);
  await expect(answer.getByRole("textbox", { name: "output" })).toBeFocused();
  await page.keyboard.type("4 degrees and snow");
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  await expect(output).toContainText("The tool get_weather answered: 4 degrees and snow");
});

test("items are made, moved and removed by keys alone", async ({ page }) => {
  const playground = await arrive(page);
  const { request } = playground;
  await button(request, "+ message").focus();
  await page.keyboard.press("Enter");
  await expect(item(playground, 2).getByRole("textbox", { name: "content" })).toBeFocused();
  await page.keyboard.type("Name a river.");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(item(playground, 1).getByRole("textbox", { name: "content" })).toBeFocused();
  await page.keyboard.type(" Or two.");
  expect((await readInput(page))[0].content).toBe("Name a river. Or two.");
  await button(request, "Move item 1").focus();
  await page.keyboard.press("ArrowDown");
  await expect(button(request, "Move item 2")).toBeFocused();
  await button(request, "More for item 1").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(button(request, "Close item 1")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  expect(await playground.waitForEnd()).toMatch(/^(Streaming|Completed)/);
  expect(await readInput(page)).toEqual([{ role: "user", content: "Name a river. Or two." }]);
});
