import { expect, test } from "vitest";
import { matchesWords } from "@/components/shell/match-words";

test("every word has to be there, in any order", () => {
  expect(matchesWords("Theme: dark", "dark th", "en")).toBe(true);
  expect(matchesWords("Theme: dark", "dark light", "en")).toBe(false);
  expect(matchesWords("Theme: dark", "  ", "en")).toBe(true);
});

test("Turkish letters fold as Turkish does", () => {
  expect(matchesWords("İsteği çalıştır", "istegi", "tr")).toBe(false);
  expect(matchesWords("İsteği çalıştır", "isteği ÇALIŞTIR", "tr")).toBe(true);
});
