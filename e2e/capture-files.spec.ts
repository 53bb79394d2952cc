import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { openPlayground, showSingleRows } from "@/e2e/playground-page";
import { type SharedPlayground, sharePlayground, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

let server: SharedPlayground;

test.beforeAll(async () => {
  server = await sharePlayground();
});

/** Ends the run with E and the form of the file, as a visitor does, and gives back the file. */
async function exportRun(page: Page, format: RegExp) {
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Export this run" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: format }).click();
  const file = await download;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function openDialog(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Open a capture" }).click();
  return page.getByRole("dialog", { name: "Open a capture" });
}

async function openFile(page: Page, name: string, buffer: Buffer): Promise<Locator> {
  const dialog = await openDialog(page);
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  return dialog;
}

const notice = (page: Page) => page.getByRole("region", { name: "Capture" });

test("a run is exported, and opened again on another page: the same events, the same output, nothing sent", async ({
  page,
}) => {
  await showSingleRows(page, server.address);
  const first = await openPlayground(page, server.address);
  await expect(page.getByRole("button", { name: "Export" })).toBeDisabled();
  const status = await first.runToEnd();
  const count = await first.rowCount();
  const output = await first.output.getByRole("article").allInnerTexts();
  expect(output.length).toBeGreaterThan(0);
  // Away from the buttons, which take no letters but are no place to type either.
  await first.grid.focus();
  const stream = await exportRun(page, /^Event stream/);
  const archive = await exportRun(page, /^HAR archive/);
  expect(stream.name).toMatch(/^resp_.*\.sse$/);
  const report = await exportRun(page, /^Report/);
  expect(report.name).toMatch(/\.md$/);
  expect(report.bytes.toString()).toMatch(/^# Report of a run\n\n\*\*Completed · \d+ events/);
  const { log } = JSON.parse(archive.bytes.toString());
  expect(log.entries[0].response.content.text).toBe(stream.bytes.toString());

  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  for (const { name, bytes } of [stream, archive]) {
    const visit = await openPlayground(page, server.address);
    const dialog = await openFile(page, name, bytes);
    await expect(dialog).toBeHidden();
    const shown = await visit.waitForEnd();
    expect(await visit.rowCount(), name).toBe(count);
    await expect.poll(() => visit.output.getByRole("article").allInnerTexts(), name).toEqual(output);
    // The archive knows when the events came.
    expect(shown === status, name).toBe(name !== stream.name);
    await expect(notice(page)).toContainText(name === stream.name ? "It has no times" : "You see a capture");
    // What was opened is exported as it was.
    await visit.grid.focus();
    expect((await exportRun(page, /^Event stream/)).bytes.equals(stream.bytes), name).toBe(true);
  }
  expect(posts).toEqual([]);
});

/** An answer with two bytes that are never UTF-8, and with half of a character. */
const brokenStream = Buffer.concat([
  Buffer.from('data: {"type":"response.created","response":{"id":"resp_1"}}\n\n'),
  Buffer.from('data: {"type":"response.output_text.delta","delta":"çay '),
  Buffer.from([0xff, 0xfe, 0xc3]),
  Buffer.from(
    '"}\n\ndata: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}\n\n',
  ),
]);

test("bytes that are no UTF-8 are exported as they came, and are found again by whoever opens the file", async ({
  page,
}) => {
  const upstream = await startUpstream((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).end(brokenStream);
  });
  const variable = providersVariable({ broken: upstream.baseUrl });
  const playground = await startPlayground({ PLAYGROUND_PROVIDERS: variable });
  const live = await openPlayground(page, playground.address);
  await live.provider.selectOption("broken");
  const status = await live.runToEnd();
  await live.grid.focus();
  const files = [];
  for (const format of [/^Event stream/, /^Lines with times/]) files.push(await exportRun(page, format));
  expect(files[0]?.bytes.equals(brokenStream)).toBe(true);

  for (const { name, bytes } of files) {
    const visit = await openPlayground(page, playground.address);
    await openFile(page, name, bytes);
    const shown = await visit.waitForEnd();
    // The times apart, of which an event stream has none.
    if (name.endsWith(".sse")) expect(shown).toContain("error");
    else expect(shown, name).toBe(status);
    await visit.tab("Checks").click();
    await expect(visit.output.locator('[data-rule="invalid-utf8"]'), name).toBeVisible();
    await visit.grid.focus();
    expect((await exportRun(page, /^Event stream/)).bytes.equals(brokenStream), name).toBe(true);
  }
  await playground.stop();
  await upstream.stop();
});

test("of an archive with several answers one is chosen, and another run takes the word away", async ({
  page,
}) => {
  const visit = await openPlayground(page, server.address);
  const entry = (text: string) => ({
    request: { url: "https://api.example.org/v1/responses" },
    response: { status: 200, headers: [], content: { mimeType: "text/event-stream", text } },
  });
  const completed = 'data: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}\n\n';
  const har = JSON.stringify({ log: { entries: [entry("data: {}\n\n"), entry(completed)] } });
  const dialog = await openFile(page, "two.har", Buffer.from(har));
  const choice = dialog.getByRole("region", { name: "2 answers were found. Which one?" });
  await choice.getByRole("button").nth(1).click();
  await expect(visit.status).toHaveText(/^Completed · 1 event · /);
  await expect(notice(page)).toContainText("api.example.org");
  await visit.runToEnd();
  await expect(notice(page)).toBeHidden();
});

test("what is no capture is told in words, and the page stays as it was", async ({ page }) => {
  const visit = await openPlayground(page, server.address);
  const dialog = await openFile(page, "notes.txt", Buffer.from("Dear reader, this is a letter."));
  await expect(dialog.getByText("It has no line of an event stream")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Pasted capture" }).fill('{"at":1,"frame":"data: 1"}\n{"at":2}');
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(
    dialog.getByText("A line has no text (frame), or its time (at) is no number of milliseconds. Line 2."),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(visit.status).toHaveText("Ready");
});

/** Ctrl+V of a text, at the place that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

test("a paste outside of text boxes is offered to be opened, without a server to ask", async ({ page }) => {
  await page.route("**/api/**", (route) => route.abort());
  const visit = await openPlayground(page, server.address);
  const printed =
    '$ curl -N https://api.example.org/v1/responses\ndata: {"type":"response.created","response":{"id":"r"}}\ndata: {"type":"response.completed","response":{"id":"r","status":"completed","output":[]}}';
  await visit.field("input").focus();
  await paste(page, printed);
  await visit.grid.focus();
  await paste(page, "Dear reader");
  await expect(notice(page)).toBeHidden();

  await paste(page, printed);
  await expect(notice(page).getByRole("button", { name: "Open it" })).toBeVisible();
  await page.keyboard.press("Control+o");
  await expect(visit.status).toHaveText(/^Completed · 2 events · /);
  await expect(notice(page)).toContainText("Blank lines between its events were missing");

  const response =
    '{"object":"response","status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Hi"}]}]}';
  await paste(page, `HTTP/2 200 \ncontent-type: application/json\n\n${response}`);
  await notice(page).getByRole("button", { name: "Open it" }).click();
  await expect(visit.output.getByRole("article")).toContainText("Hi");
});

/** Resolves once the page has asked for nothing for two seconds. */
async function waitForStillness(page: Page): Promise<void> {
  let askedAt = Date.now();
  page.on("request", () => {
    askedAt = Date.now();
  });
  await expect.poll(() => Date.now() - askedAt, { timeout: 20_000 }).toBeGreaterThan(2_000);
}

test("a page that has been used once opens captures, and judges them, when the server is gone", async ({
  page,
}) => {
  const visit = await openPlayground(page, server.address);
  const commands = page.getByRole("dialog", { name: "Commands" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(commands).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await waitForStillness(page);
  await page.context().setOffline(true);

  const events =
    'data: {"type":"response.created","sequence_number":0,"response":{"id":"r"}}\n\n' +
    'data: {"type":"response.completed","sequence_number":4,"response":{"id":"r","status":"completed","output":[]}}\n\n';
  await openFile(page, "answer.sse", Buffer.from(events));
  await expect(visit.status).toHaveText(/^Completed · 2 events · /);
  expect(await visit.rowCount()).toBe(2);
  await visit.rows.first().click();
  await expect(visit.output.getByRole("heading", { name: "response.created" })).toBeVisible();
  await visit.tab("Response").click();
  await expect(visit.output.getByRole("treeitem").first()).toBeVisible();
  await visit.tab("Checks").click();
  await expect(visit.output.locator('[data-rule="seq-gap"]')).toBeVisible();
  await visit.tab("Metrics").click();
  await expect(visit.output.getByText("Two clocks")).toBeVisible();
  for (const key of ["?", "Control+Shift+s"]) {
    await visit.grid.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await visit.grid.focus();
  expect((await exportRun(page, /^Event stream/)).bytes.toString()).toBe(events);
});

test("by keyboard alone, in Turkish", async ({ page }) => {
  await page.context().addCookies([{ name: "locale", value: "tr", url: server.address }]);
  await page.goto(server.address);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("kayıt aç");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Kayıt aç" });
  await expect(dialog.getByRole("textbox", { name: "Yapıştırılan kayıt" })).toBeFocused();
  await page.keyboard.insertText('data: {"type":"response.created","response":{"id":"resp_1"}}\n\n');
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status")).toHaveText(/1 olay/);
  await expect(page.getByRole("region", { name: "Kayıt" })).toContainText("İçinde zaman yok");
});

/** The longest task of the page, in ms, while `act` goes on. */
async function measureLongestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ["longtask"] });
  });
  await act();
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

test("a file dropped on the Stream pane is opened, and a long one gives way and can be stopped", async ({
  page,
}) => {
  const visit = await openPlayground(page, server.address);
  // A drop, unlike a press, finds nobody before the scripts are there.
  await page.waitForLoadState("networkidle");
  // Made beforehand: 30 MB of text are work of the test's own.
  await page.evaluate(() => {
    const frame = `data: {"type":"response.output_text.delta","item_id":"m","output_index":0,"content_index":0,"delta":"word ","obfuscation":"${"x".repeat(150)}"}\n\n`;
    const transfer = new DataTransfer();
    transfer.items.add(new File([frame.repeat(110_000)], "long.sse"));
    Object.assign(window, { transfer });
  });
  const longest = await measureLongestTask(page, async () => {
    await page.evaluate(() => {
      const { transfer } = window as unknown as { transfer: DataTransfer };
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer });
      document.querySelector("[data-pane=stream]")?.dispatchEvent(drop);
    });
    await expect(notice(page).getByRole("progressbar")).toBeVisible();
    await expect(visit.status).toHaveText("Streaming");
    await notice(page).getByRole("button", { name: "Cancel" }).click();
  });
  console.log(`Longest task while 30 MB are opened: ${Math.round(longest)} ms.`);
  await expect(visit.status).toHaveText(/^Stopped · /);
});
