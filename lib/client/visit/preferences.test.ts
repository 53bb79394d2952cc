import { expect, test } from "vitest";
import {
  paneLimits,
  printPaneWidths,
  readPaneWidths,
  readPreference,
  readTheme,
  themeColor,
  writePreference,
} from "@/lib/client/visit/preferences";

test("a theme that is not ours leaves the choice to the system", () => {
  expect(readTheme("dark")).toBe("dark");
  expect(readTheme("sepia")).toBe("system");
  expect(readTheme(undefined)).toBe("system");
});

test("the browser's frame follows the system only where the visitor has not chosen", () => {
  expect(themeColor("system", "dark")).toBe(themeColor("dark", "light"));
  expect(themeColor("light", "dark")).toBe(themeColor("system", "light"));
});

test("widths survive the cookie, and a damaged cookie falls back side by side", () => {
  expect(readPaneWidths(printPaneWidths({ request: 440, output: 512 }))).toEqual({
    request: 440,
    output: 512,
  });
  expect(readPaneWidths("440.x")).toEqual({ request: 440, output: paneLimits.output.initial });
  expect(readPaneWidths("-1.99999999")).toEqual({
    request: paneLimits.request.initial,
    output: paneLimits.output.initial,
  });
  expect(readPaneWidths("1.99999")).toEqual({
    request: paneLimits.request.minimum,
    output: paneLimits.output.maximum,
  });
});

test("a choice is found again by its whole name, and is forgotten with null", () => {
  expect(readPreference("theme", { cookie: "old-theme=light; theme=dark" })).toBe("dark");
  expect(readPreference("theme", { cookie: "themes=light" })).toBeUndefined();

  const jar = { cookie: "" };
  writePreference("theme", "dark", jar);
  expect(jar.cookie).toBe("theme=dark; Path=/; SameSite=Lax; Max-Age=31536000");
  writePreference("theme", null, jar);
  expect(jar.cookie).toContain("Max-Age=0");
});
