import type { Page } from "@playwright/test";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { makeLongRequest, makeRequest, type RequestName } from "@/scripts/bench/compose/requests";
import { watchBusy } from "@/scripts/bench/page-usage";
import { percentile } from "@/scripts/bench/samples";

export type TypingPlace = "form" | "editor";

/**
 * Milliseconds from the press of a key to the paint after it. `busy`: how long the main thread's processor worked for a
 * key, on average; what else the machine does makes that longer by little.
 */
export type TypingTimes = {
  place: TypingPlace;
  request: RequestName;
  keys: number;
  busy: number;
  median: number;
  p95: number;
  worst: number;
};

/** A pause between keys that quick typists make. */
const keyPauseMs = 70;

/** Opens a page, puts the request into it, and types into `instructions`: in its field, or in the editor. */
export async function measureTyping(
  page: Page,
  address: string,
  request: RequestName,
  place: TypingPlace,
  keys: number,
): Promise<TypingTimes> {
  const { field, tab } = await openPlayground(page, address);
  await putIn(page, makeRequest(request));
  if (place === "form") {
    await tab("Form").click();
    await field("instructions").click();
    await page.keyboard.press("End");
  } else {
    await goToInstructions(page);
  }
  // What loads with the first key, and the parts of the form that come late, are not what is measured.
  await page.keyboard.type(" And so", { delay: keyPauseMs });
  await page.waitForTimeout(1_500);
  const readBusy = await watchBusy(page);
  await watchKeys(page);
  const busyBefore = await readBusy();
  await page.keyboard.type("abcdefghi ".repeat(Math.ceil(keys / 10)), { delay: keyPauseMs });
  const busy = (await readBusy()) - busyBefore;
  const samples = await readKeys(page);
  return {
    place,
    request,
    keys: samples.length,
    busy: busy / samples.length,
    median: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    worst: Math.max(...samples),
  };
}

/** Milliseconds from Ctrl+V to the paint after it, for 1 MB of JSON in place of the whole request. */
export async function measurePaste(page: Page, address: string): Promise<number> {
  await openPlayground(page, address);
  await putIn(page, makeRequest("the first request"));
  await page.evaluate((text) => navigator.clipboard.writeText(text), makeLongRequest());
  await page.keyboard.press("Control+A");
  await watchKeys(page);
  await page.keyboard.press("Control+V");
  await page.waitForTimeout(3_000);
  return Math.max(...(await readKeys(page)));
}

const editorOf = (page: Page) => page.getByRole("textbox", { name: "Request JSON" });

async function putIn(page: Page, text: string): Promise<void> {
  const { tab } = onPlayground(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab("JSON").click();
  await page.getByText("Loading the editor.").waitFor({ state: "hidden" });
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await editorOf(page).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
  await page.keyboard.press("Control+Home");
  await page.getByText('"instructions"').waitFor();
}

/** Into the text on the second line, in front of its closing quote. */
async function goToInstructions(page: Page): Promise<void> {
  await editorOf(page).focus();
  for (const key of ["Control+Home", "ArrowDown", "End", "ArrowLeft", "ArrowLeft"])
    await page.keyboard.press(key);
}

type KeyWatch = { keyTimes: number[] };

/** From here on the page notes how long each key takes: from the system's own time of the press. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = globalThis as typeof globalThis & KeyWatch;
    watch.keyTimes = [];
    // No function in here has a name: what runs this file would mark it with a helper that the page does not have.
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Control") return;
        // A message behind a frame comes once the frame has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => watch.keyTimes.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

async function readKeys(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  return page.evaluate(() => (globalThis as typeof globalThis & KeyWatch).keyTimes);
}
