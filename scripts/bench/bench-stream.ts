import { type Browser, chromium, type Page } from "@playwright/test";
import playwrightConfig from "@/playwright.config";
import { startServer } from "@/scripts/bench/bench-server";
import { type BurstTimes, measureBurst } from "@/scripts/bench/stream/measure-burst";
import { measurePace } from "@/scripts/bench/stream/measure-pace";
import { measureSoak } from "@/scripts/bench/stream/measure-soak";
import type { StreamTimes } from "@/scripts/bench/stream/report-stream";
import { subjectNames } from "@/scripts/bench/stream/subjects";
import { startPlayground } from "@/scripts/bench/targets";
import { ensureChromium } from "@/scripts/programs";
import { buildIfNeeded } from "@/server/build";

const counts = [1_000, 10_000, 50_000, 100_000];

/** Streams on the page, beside the least that a page can do, in Chromium on the production build. Builds what is not built. */
export async function benchStream(root: string, isQuick: boolean): Promise<StreamTimes> {
  const executablePath = ensureChromium();
  await buildIfNeeded(root);
  const upstream = await startServer(new URL("./stream/stream-upstream.ts", import.meta.url), {});
  const provider = { id: "bench", name: "Bench", baseUrl: `${upstream.address}/v1` };
  const server = await startPlayground({ PLAYGROUND_PROVIDERS: JSON.stringify([provider]) });
  const browser = await chromium.launch({
    args: playwrightConfig.use?.launchOptions?.args ?? [],
    ...(executablePath ? { executablePath } : {}),
  });
  const addresses = { address: server.address, upstream: upstream.address };
  const bursts = await measureBursts(browser, server.address, isQuick ? 2 : 7);
  const paces = [];
  for (const name of subjectNames)
    paces.push(await onPage(browser, (page) => measurePace(page, addresses, name, 200, isQuick ? 10 : 60)));
  const soak = await onPage(browser, (page) => measureSoak(page, server.address, 100, isQuick ? 30 : 600));
  await browser.close();
  await server.stop();
  await upstream.stop();
  return { bursts, paces, soak };
}

/** In turns, every second round the other way round: what else the machine does hits both alike. */
async function measureBursts(browser: Browser, address: string, rounds: number): Promise<BurstTimes[]> {
  const bursts: BurstTimes[] = [];
  for (const events of counts) {
    for (let round = 0; round < rounds; round += 1) {
      const names = round % 2 === 0 ? subjectNames : subjectNames.toReversed();
      for (const name of names)
        bursts.push(await onPage(browser, (page) => measureBurst(page, address, name, events)));
    }
  }
  return bursts;
}

async function onPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  const result = await work(page);
  await page.close();
  return result;
}
