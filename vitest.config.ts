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
    environment: "node",
    // One core less than there are, by default: half of a machine with two.
    maxWorkers: 2,
    // Property tests take a second or two on an idle machine, and several times that on a busy one.
    testTimeout: 30_000,
    projects: [
      // What draws keeps late parts and stand-ins of browser objects in modules: each file has its own.
      { extends: true, test: { name: "page", include: ["{app,components}/**/*.test.{ts,tsx}"] } },
      // The rest shares its modules, which saves a third of the time.
      {
        extends: true,
        test: { name: "lib", include: ["{lib,server,scripts}/**/*.test.{ts,tsx}"], isolate: false },
      },
    ],
  },
});
