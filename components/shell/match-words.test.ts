import { expect, test } from "vitest";
import { matchesWords, rankWords, wordRank } from "@/components/shell/match-words";

test("every word has to be there, in any order", () => {
  expect(matchesWords("Theme: dark", "dark th")).toBe(true);
  expect(matchesWords("Theme: dark", "dark light")).toBe(false);
  expect(matchesWords("Theme: dark", "  ")).toBe(true);
});

test.each(["isteği ÇALIŞTIR", "istegi calistir", "ISTEGI", "ıstegı", "İSTEĞİ"])(
  "%s finds the Turkish name, with its letters or without",
  (typed) => {
    expect(matchesWords("İsteği çalıştır", typed)).toBe(true);
  },
);

test.each([
  ["Olay türleri", "olay tür", wordRank.beginning],
  ["Olay türleri", "OLAY TUR", wordRank.beginning],
  ["Bütün olay türleri", "olay tür", wordRank.inOrder],
  ["Aynı türden önceki olay", "olay tür", wordRank.wordBeginnings],
  ["Previous event of the same type", "type", wordRank.inOrder],
  ["Show prototype", "type", wordRank.somewhere],
  ["Prototype type", "type", wordRank.inOrder],
  ["gpt-5.4-mini", "5.4", wordRank.inOrder],
  ["Go to: Output", "output go", wordRank.wordBeginnings],
  ["Go to: Output", "outgo", null],
])("%s answers to %s with rank %s", (text, typed, rank) => {
  expect(rankWords(text, typed)).toBe(rank);
});
