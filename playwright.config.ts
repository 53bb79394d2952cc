import { defineConfig } from "@playwright/test";

/** As root Chromium has no sandbox of its own; the rest keeps it from calling home. */
const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  // By files: each has servers of its own, which would else be started in both workers.
  fullyParallel: false,
  // Minutes long, or an app to build: `npm run test:full` runs them too.
  ...(process.env.TEST_FULL ? {} : { grepInvert: /@full/ }),
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Two cores are shared by servers, browsers and tests. What needs its second try is listed as flaky.
  retries: 1,
  reporter: [["list"]],
  timeout: 45_000,
  use: {
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      args: chromiumFlags,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
