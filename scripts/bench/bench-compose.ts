import { type Browser, chromium } from "@playwright/test";
import playwrightConfig from "@/playwright.config";
import { measureReading } from "@/scripts/bench/compose/measure-reading";
import { measurePaste, measureTyping, type TypingTimes } from "@/scripts/bench/compose/measure-typing";
import type { ComposeTimes } from "@/scripts/bench/compose/report-compose";
import { requestNames } from "@/scripts/bench/compose/requests";
import { startPlayground } from "@/scripts/bench/targets";
import { ensureChromium } from "@/scripts/programs";
import { buildIfNeeded } from "@/server/build";

/** Typing in form and editor, in Chromium on the production build. Builds what is not built. */
export async function benchCompose(root: string, isQuick: boolean): Promise<ComposeTimes> {
  const reading = measureReading(isQuick ? 10 : 40);
  const executablePath = ensureChromium();
  await buildIfNeeded(root);
  const server = await startPlayground();
  const browser = await chromium.launch({
    args: playwrightConfig.use?.launchOptions?.args ?? [],
    ...(executablePath ? { executablePath } : {}),
  });
  const typing: TypingTimes[] = [];
  for (const request of requestNames) {
    for (const place of ["form", "editor"] as const) {
      typing.push(
        await onPage(browser, (page) =>
          measureTyping(page, server.address, request, place, isQuick ? 40 : 150),
        ),
      );
    }
  }
  const paste = await onPage(browser, (page) => measurePaste(page, server.address));
  await browser.close();
  await server.stop();
  return { typing, reading, paste };
}

type Page = Awaited<ReturnType<Browser["newPage"]>>;

async function onPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  const result = await work(page);
  await page.close();
  return result;
}
