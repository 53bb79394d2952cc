import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { openPlayground } from "@/e2e/playground-page";
import { startPlayground } from "@/e2e/playground-server";
import { readRecordings, startPlayer } from "@/e2e/streams";
import { providersVariable } from "@/e2e/upstream-server";
import playwrightConfig from "@/playwright.config";
import { ensureChromium } from "@/scripts/programs";

/**
 * `TEST_FULL=1 node --import tsx scripts/stream-screenshots.ts`: ten real streams as the page shows them, light and
 * dark, into a temporary folder, to be looked at. Needs the recordings and a build.
 */
const shown = [
  "020-vercel-openai-code-interpreter-tool-1",
  "023-vercel-openai-image-generation-tool-1",
  "027-vercel-openai-mcp-tool-approval-3",
  "049-vercel-xai-x-search-tool",
  "059-openai-dotnet-tokenlogprobabilitiesstreaming-true",
  "096-fantasy-simple-object-streaming",
  "107-fantasy-testopenaiwebsearch-stream",
  "156-rig-refusal-matrix-responses-agent-streaming-refusal-surfaces",
  "177-rig-streaming-grammar-parallel-tool-calls",
  "284-openinference-agent-run-reasoning-stream",
];

const streams = readRecordings().filter(({ name }) => shown.includes(name));
const folder = mkdtempSync(join(tmpdir(), "stream-screenshots-"));
const player = await startPlayer(streams);
const playground = await startPlayground({
  PLAYGROUND_PROVIDERS: providersVariable({ player: player.baseUrl }),
  LOG_LEVEL: "silent",
});
const executablePath = ensureChromium();
const browser = await chromium.launch({
  args: playwrightConfig.use?.launchOptions?.args ?? [],
  ...(executablePath ? { executablePath } : {}),
});

for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    locale: "en-US",
  });
  const visit = await openPlayground(page, playground.address);
  for (const { name } of streams) {
    await visit.aim("player", `${name}|whole`);
    await visit.runToEnd();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.close();
}

await browser.close();
await playground.stop();
await player.stop();
console.log(`${streams.length} streams: ${folder}`);
