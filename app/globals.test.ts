import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { themeColors } from "@/lib/client/visit/preferences";

const css = readFileSync("app/globals.css", "utf8");

type Tokens = Readonly<Record<string, string>>;

/** The tokens of the rule that begins with this text. */
function readTokens(opening: string): Tokens {
  const [, rule = ""] = css.split(`${opening} {`);
  const declarations = rule.slice(0, rule.indexOf("}")).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...declarations].map(([, name, color]) => [name, color]));
}

const themes = {
  light: readTokens("\n:root"),
  dark: readTokens('\n[data-theme="dark"]'),
} as const;

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["canvas", "panel", "raised", "selected"];
const hues = ["accent", "message", "reasoning", "tool", "lifecycle", "error"];
const texts = ["ink", "text", "muted", "faint", ...hues];

/** Text and the ground that it stands on. */
const textPairs = [
  ...surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)),
  ...hues.map((hue) => [hue, `${hue}-soft`] as const),
  ...["ink", "text", "muted"].map((text) => [text, "accent-soft"] as const),
  // Quotes and counts.
  ...["ink", "text", "muted", "faint"].map((text) => [text, "line-soft"] as const),
  ["accent-ink", "accent"] as const,
];

test("the system's dark theme and the chosen one are the same", () => {
  expect(readTokens(':root:not([data-theme="light"])')).toEqual(themes.dark);
  expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
});

test("the browser's own frame has the colour of the canvas", () => {
  expect(themeColors).toEqual({ light: themes.light.canvas, dark: themes.dark.canvas });
});

describe.each(Object.entries(themes))("%s", (_theme, tokens) => {
  const ratio = ([one, other]: readonly [string, string]) =>
    contrast(tokens[one] ?? "#000000", tokens[other] ?? "#000000");

  test("text of any size reads at 4.5:1 on every ground it stands on", () => {
    const faults = textPairs.filter((pair) => ratio(pair) < 4.5);
    expect(faults.map((pair) => `${pair.join(" on ")}: ${ratio(pair).toFixed(2)}`)).toEqual([]);
  });

  test("the ring around what has the focus, and the edges of controls, stand out at 3:1", () => {
    const pairs = surfaces.flatMap((surface) => [
      ["accent", surface] as const,
      ["line-strong", surface] as const,
    ]);
    expect(pairs.filter((pair) => ratio(pair) < 3)).toEqual([]);
  });
});
