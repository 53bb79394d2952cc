import { expect, test } from "vitest";
import { createTreeSearch } from "@/components/inspect/tree-search";
import { formatPath } from "@/lib/protocol/json/format-path";

const response = {
  id: "resp_text",
  output: [
    { type: "output_text", text: "A text, and a Text again" },
    { type: "refusal", refusal: "no" },
  ],
  text: { format: { type: "text" } },
  temperature: 0.75,
  store: true,
  user: null,
};

function hitsOf(query: string, value: unknown = response): string[] {
  const search = createTreeSearch(query);
  return Array.from({ length: search.count(value) }, (_, hit) =>
    formatPath(search.pathOf(value, hit) ?? ["none"]),
  );
}

test("keys and values are searched, upper and lower case alike, a row being one hit", () => {
  expect(hitsOf("TEXT")).toEqual(["id", "output[0].type", "output[0].text", "text", "text.format.type"]);
});

test("numbers and words are found as they are written", () => {
  expect(hitsOf("0.7")).toEqual(["temperature"]);
  expect(hitsOf("tru")).toEqual(["store"]);
  expect(hitsOf("null")).toEqual(["user"]);
});

test("an index is no key to be found", () => {
  expect(hitsOf("1", { list: ["a", "b"] })).toEqual([]);
});

test("nothing is found in an empty query, nor past the last hit", () => {
  expect(hitsOf("")).toEqual([]);
  const search = createTreeSearch("refusal");
  expect(search.count(response)).toBe(2);
  expect(search.pathOf(response, 2)).toBeNull();
  expect(search.pathOf(response, -1)).toBeNull();
});

test("of a value that has grown, the same search counts anew", () => {
  const search = createTreeSearch("needle");
  const first = { a: ["needle"], b: ["hay"] };
  expect(search.count(first)).toBe(1);
  const second = { ...first, b: ["hay", "needle"] };
  expect(search.count(second)).toBe(2);
  expect(search.pathOf(second, 1)).toEqual(["b", 1]);
});

test("a value nested without end is searched as deep as the tree opens", () => {
  const deep = JSON.parse(`${'{"needle":'.repeat(5000)}1${"}".repeat(5000)}`) as unknown;
  expect(createTreeSearch("needle").count(deep)).toBe(256);
});
