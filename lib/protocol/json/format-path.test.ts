import { expect, test } from "vitest";
import { formatPath } from "@/lib/protocol/json/format-path";

test("names are joined by dots, indexes and odd names stand in brackets", () => {
  expect(formatPath(["output", 0, "content", 1, "text"])).toBe("output[0].content[1].text");
  expect(formatPath(["metadata", "my key", "a.b"])).toBe('metadata["my key"]["a.b"]');
  expect(formatPath(["", 'say "hi"'])).toBe('[""]["say \\"hi\\""]');
});

test("the whole value has an empty path", () => {
  expect(formatPath([])).toBe("");
});
