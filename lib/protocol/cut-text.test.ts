import { expect, test } from "vitest";
import { cutText } from "@/lib/protocol/cut-text";

test("a cut never goes through a character", () => {
  expect(cutText("a🫖b", 2)).toBe("a");
  expect(cutText("a🫖b", 3)).toBe("a🫖");
  expect(cutText("ab", 2)).toBe("ab");
});
