import { expect, type Page, test } from "@playwright/test";
import { copyDraft, editorOf, openEditor, pasteDraft, pasteText } from "@/e2e/draft-text";
import { type MirroredPlayground, sentBody, startMirroredPlayground } from "@/e2e/mirrored-playground";
import { openPlayground } from "@/e2e/playground-page";

let server: MirroredPlayground;

test.beforeAll(async () => {
  server = await startMirroredPlayground();
});

test.afterAll(() => server.stop());

/** Takes an entry of Monaco's list of suggestions, with its first letters typed where the list is long. */
async function take(page: Page, name: RegExp, typed = ""): Promise<void> {
  await page.keyboard.press("Control+Space");
  await page.keyboard.type(typed);
  await page.getByRole("option", { name }).first().click();
}

/** 5 MB of base64, no two lines of it alike. */
const image = `data:image/png;base64,${Buffer.from(
  Uint8Array.from({ length: 3_750_000 }, (_, index) => (index * 7919) >> 3),
).toString("base64")}`;

const imageText = `{
  "model": "m-1",
  "instructions": "Look.",
  "input": [{"role": "user", "content": [{"type": "input_image", "image_url": "${image}"}]}],
  "seed": 12345678901234567890
}
`;

/** From now on `data-most-boxes` of the page says how many boxes for the request could be seen at once. */
function countBoxes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const count = () => {
      const boxes = [...document.querySelectorAll('[aria-label="Request JSON"]')];
      const seen = boxes.filter((box) => box.checkVisibility({ visibilityProperty: true })).length;
      const { dataset } = document.documentElement;
      dataset.mostBoxes = String(Math.max(seen, Number(dataset.mostBoxes ?? 0)));
    };
    new MutationObserver(count).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

test("one box at a time is Request JSON, and the change to Monaco loses no key", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await countBoxes(page);
  await playground.tab("JSON").click();
  await editorOf(page).fill("{}");
  const typed = "0123456789".repeat(8);
  await page.keyboard.type(typed, { delay: 20 });
  await expect(page.getByText("Loading the editor.")).toBeHidden({ timeout: 20_000 });
  await expect(editorOf(page)).toBeFocused();
  expect(await copyDraft(page)).toBe(`{}${typed}`);
  expect(await page.locator("html").getAttribute("data-most-boxes")).toBe("1");

  // In the first column too, what tests and screen readers find is there to be seen.
  await editorOf(page).press("Control+Home");
  await expect(editorOf(page)).toBeVisible();
});

test("a function tool is written with Ctrl+Space", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  await pasteDraft(page, "{\n  \n}\n");
  for (const key of ["Control+Home", "ArrowDown", "End"]) await page.keyboard.press(key);
  await take(page, /^tools,/, "tools");
  await take(page, /^\[ \]/);
  await take(page, /^function,/);
  await page.keyboard.type("get_weather");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The weather in a city.");
  await expect
    .poll(async () => JSON.parse(await copyDraft(page)))
    .toEqual({
      tools: [
        {
          type: "function",
          name: "get_weather",
          description: "The weather in a city.",
          parameters: {
            type: "object",
            properties: { city: { type: "string" } },
            required: ["city"],
            additionalProperties: false,
          },
          strict: true,
        },
      ],
    });
});

test("tool_choice is completed with the request's own tools", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  await pasteDraft(page, '{\n  "tools": [{"type": "function", "name": "add_up"}],\n  "tool_choice": \n}\n');
  for (const key of ["Control+Home", "ArrowDown", "ArrowDown", "End"]) await page.keyboard.press(key);
  await take(page, /^add_up/);
  await expect.poll(() => copyDraft(page)).toContain('"tool_choice": {"type":"function","name":"add_up"}');
});

test("keys inside of tools and messages say what they are", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  await pasteDraft(
    page,
    '{\n  "tools": [{\n    "type": "mcp", "server_label": "docs",\n    "require_approval": "never"\n  }],\n  "input": [{\n    "role": "user", "content": "Hi"\n  }]\n}\n',
  );
  for (const [key, words] of [
    ['"require_approval"', "Whether you approve each call first"],
    ['"role"', "Who speaks."],
  ] as const) {
    await expect(async () => {
      await playground.status.hover();
      await page.getByText(key).hover();
      await expect(page.getByText(words)).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }
});

test("Format lays the text out, keeps each number's spelling, and is one step of undo", async ({ page }) => {
  const odd = '{"model":"m", "top_p":0.70,"seed":12345678901234567890,\n\n"metadata":{ "a":"\\u0041" }}';
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  await pasteDraft(page, odd);
  await page.getByRole("button", { name: "Format", exact: true }).click();
  const laidOut = `{
  "model": "m",
  "top_p": 0.70,
  "seed": 12345678901234567890,
  "metadata": {
    "a": "\\u0041"
  }
}`;
  await expect.poll(() => copyDraft(page)).toBe(laidOut);
  await editorOf(page).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => copyDraft(page)).toBe(odd);
});

test("1 MB can be pasted, and the form shows it at once", async ({ page }) => {
  const playground = await openPlayground(page, server.address);
  await openEditor(playground);
  const text = JSON.stringify(
    { instructions: "Be brief.", input: "Once upon a time. ".repeat(58_000) },
    null,
    2,
  );
  const startedAt = Date.now();
  await pasteDraft(page, text);
  await playground.tab("Form").click();
  await expect(playground.field("instructions")).toHaveValue("Be brief.");
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  expect(await sentBody(server, playground)).toBe(text);
});

test.describe("5 MB of base64", () => {
  test("is a chip in Monaco, goes out to the byte, and is copied whole", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    await openEditor(playground);
    await pasteDraft(page, imageText);
    const chip = page.getByText("⟪3.8 MB · #1⟫");
    await expect(chip).toBeAttached();
    expect(await sentBody(server, playground)).toBe(imageText);

    await playground.tab("JSON").click();
    await editorOf(page).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(imageText);
  });

  test("stays through edits, undo and redo in editor and form", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    const { field, tab } = playground;
    await openEditor(playground);
    await pasteDraft(page, imageText);
    await tab("Form").click();
    await field("instructions").fill("Look closely.");
    const edited = imageText.replace("Look.", "Look closely.");
    expect(await copyDraft(page)).toBe(edited);

    // The chip is deleted with one key: it stands before the quote that ends line 4's text.
    await tab("JSON").click();
    await page.getByRole("button", { name: "Format", exact: true }).click();
    const formatted = await copyDraft(page);
    await editorOf(page).focus();
    const line = formatted.split("\n").findIndex((text) => text.includes("image_url"));
    await page.keyboard.press("Control+Home");
    for (let count = 0; count < line; count += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Backspace");
    await expect.poll(() => copyDraft(page)).toBe(formatted.replace(image, "data:image/png;base64,"));

    await editorOf(page).focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => copyDraft(page)).toBe(formatted);
    await tab("Form").click();
    await field("instructions").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => copyDraft(page)).toBe(edited);
    await page.keyboard.press("Escape");
    await field("instructions").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => copyDraft(page)).toBe(imageText);
    await field("instructions").focus();
    await page.keyboard.press("Control+y");
    await expect.poll(() => copyDraft(page)).toBe(edited);
  });

  test("is never taken for real text that reads like its token", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    await openEditor(playground);
    await pasteDraft(page, imageText);
    await playground.tab("Form").click();
    await playground.field("instructions").fill("⟪3.8 MB · #1⟫");
    const expected = imageText.replace("Look.", "⟪3.8 MB · #1⟫");
    expect(await sentBody(server, playground)).toBe(expected);
    await playground.tab("JSON").click();
    await editorOf(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" ");
    expect(await sentBody(server, playground)).toBe(`${expected} `);
  });
});

test.describe("below 768 px", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("5 MB of base64 are a short token in the plain box, and go out to the byte", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    const { tab } = playground;
    await tab("JSON").click();
    await pasteDraft(page, imageText);
    const shown = imageText.replace(/(?<=base64,)[^"]+/, "⟪3.8 MB · #1⟫");
    await expect(editorOf(page)).toHaveValue(shown);
    await editorOf(page).fill(shown.replace("Look.", "Read."));
    expect(await copyDraft(page)).toBe(imageText.replace("Look.", "Read."));

    await editorOf(page).fill(shown.replace("#1⟫", "⟫"));
    await expect(page.getByText("A chip has been edited")).toBeVisible();
    await editorOf(page).focus();
    await page.keyboard.press("Control+z");
    await expect(page.getByText("A chip has been edited")).toBeHidden();
    expect(await sentBody(server, playground)).toBe(imageText.replace("Look.", "Read."));
  });

  test("what is cut from the plain box is the real text, and comes back as a chip", async ({ page }) => {
    const playground = await openPlayground(page, server.address);
    await playground.tab("JSON").click();
    await pasteDraft(page, imageText);
    await editorOf(page).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+X");
    await expect(editorOf(page)).toHaveValue("");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(imageText);
    await pasteText(page, imageText);
    expect(await copyDraft(page)).toBe(imageText);
  });
});
