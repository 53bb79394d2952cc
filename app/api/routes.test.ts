import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isGuarded } from "@/lib/server/guard";

const folder = dirname(fileURLToPath(import.meta.url));
const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith("route.ts"),
);
const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

test("there is a route for whatever has none", () => {
  expect(routes).toContain(join("[[...path]]", "route.ts"));
});

describe.each(routes)("%s", (path) => {
  test("answers every method itself, behind the guard, and exports nothing else", async () => {
    const exported: Record<string, object> = await import(join(folder, path));
    expect(Object.keys(exported).sort()).toEqual(methods);
    expect(methods.filter((method) => !isGuarded(exported[method] ?? {}))).toEqual([]);
  });
});
