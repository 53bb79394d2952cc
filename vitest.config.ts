import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // A build-time guard of Next's bundler: nothing to run.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{app,components,lib,server,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Property tests take a second or two on an idle machine, and several times that on a busy one.
    testTimeout: 30_000,
  },
});
