import { expect, test } from "vitest";
import { foldCase } from "@/components/inspect/fold-case";

test("upper and lower case are one, in Turkish too", () => {
  expect(foldCase("KISA İSTEK")).toBe(foldCase("kısa istek"));
  expect(foldCase("Once UPON")).toBe("once upon");
});

test("no text becomes longer or shorter", () => {
  for (const text of ["İİ İstanbul", "ıI iİ", "STRASSE ß", "Ωμέγα", "\u{1D400}"]) {
    expect(foldCase(text)).toHaveLength(text.length);
  }
});
