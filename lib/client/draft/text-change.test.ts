import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange, diffTexts, invertChange } from "@/lib/client/draft/text-change";

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

test("a change leads from one text to the other, and its inverse leads back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
      const change = diffTexts(before, after);
      expect(change ? applyChange(before, change) : before).toBe(after);
      expect(change ? applyChange(after, invertChange(change)) : after).toBe(before);
    }),
  );
});

test("only the span that differs is replaced", () => {
  expect(diffTexts('{"a": 1}', '{"a": 12}')).toEqual({ offset: 7, removed: "", inserted: "2" });
  expect(diffTexts("same", "same")).toBeNull();
});

test("texts of many blocks differ by the same smallest span", () => {
  const block = (length: number, unit: string) => unit.repeat(length);
  fc.assert(
    fc.property(
      fc.nat({ max: 9_000 }),
      fc.nat({ max: 9_000 }),
      fc.constantFrom("", "x", "\u{1F600}"),
      (left, right, put) => {
        const [start, end] = [block(left, "ab"), block(right, "ba")];
        const removed = "y";
        expect(diffTexts(start + removed + end, start + put + end)).toEqual({
          offset: start.length,
          removed,
          inserted: put,
        });
      },
    ),
    { numRuns: 50 },
  );
});

test("a change never cuts a surrogate pair", () => {
  const change = diffTexts("a\u{1F600}b", "a\u{1F601}b");
  expect(change).toEqual({ offset: 1, removed: "\u{1F600}", inserted: "\u{1F601}" });
  const sharedLow = diffTexts("\u{1F600}", "\u{1FA00}");
  expect(loneSurrogate.test(`${sharedLow?.removed}|${sharedLow?.inserted}`)).toBe(false);
});
