import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findFreeName,
  longestPresetName,
  printPresetFile,
  readPresetFile,
  tidyPresetName,
} from "@/lib/protocol/request/preset-file";

const header = { format: "responses-playground-presets", version: 1 };

test("what is printed is read back: names, and texts to the byte", () => {
  const names = fc
    .string({ minLength: 1, maxLength: longestPresetName })
    .filter((name) => tidyPresetName(name) === name && name !== "");
  const lists = fc.array(fc.record({ name: names, body: fc.string({ unit: "binary" }) }), { maxLength: 4 });
  fc.assert(
    fc.property(lists, (presets) => {
      expect(readPresetFile(printPresetFile(presets))).toEqual({ kind: "presets", presets, skipped: [] });
    }),
  );
});

test("whatever stands in a file, reading it ends with a value", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(readPresetFile(text).kind).toBe("problem");
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.anything(), body: fc.anything() }))),
      (presets) => {
        const file = readPresetFile(JSON.stringify({ ...header, presets }));
        expect(file.kind === "presets" ? file.presets.length + file.skipped.length : -1).toBe(presets.length);
      },
    ),
  );
});

test.each([
  ["not_json", "{"],
  ["not_presets", "[]"],
  ["not_presets", '{"model":"gpt-5.4"}'],
  ["not_presets", JSON.stringify({ ...header, presets: {} })],
  ["newer_version", JSON.stringify({ ...header, version: 2, presets: [] })],
])("a file that cannot be read is %s", (problem, text) => {
  expect(readPresetFile(text)).toEqual({ kind: "problem", problem });
});

test("what is no preset is named by its place, and the others are read", () => {
  const presets = [
    { name: "a", body: "{}" },
    { name: " ", body: "{}" },
    7,
    { name: " b\n c ", body: "x" },
    { name: "d" },
  ];
  expect(readPresetFile(`\ufeff${JSON.stringify({ ...header, presets })}`)).toEqual({
    kind: "presets",
    presets: [
      { name: "a", body: "{}" },
      { name: "b c", body: "x" },
    ],
    skipped: [2, 3, 5],
  });
});

test("a name that is taken gets a number, and stays within its length", () => {
  expect(findFreeName("Weather", new Set())).toBe("Weather");
  expect(findFreeName("Weather", new Set(["Weather"]))).toBe("Weather 2");
  expect(findFreeName("Weather", new Set(["Weather", "Weather 2"]))).toBe("Weather 3");
  const long = "x".repeat(longestPresetName);
  expect(findFreeName(long, new Set([long]))).toBe(`${"x".repeat(longestPresetName - 2)} 2`);
});
