import { expect, test } from "vitest";
import { joinTokens } from "@/lib/code/export/code-token";
import { nastyRequests } from "@/lib/code/export/fixtures/nasty-requests";
import { readJsonTokens } from "@/lib/code/export/json-tokens";
import { buildJsonTree } from "@/lib/code/export/json-tree";

test.each(Object.entries(nastyRequests))("%s: the pieces of the text together are the text", (_, text) => {
  expect(joinTokens(readJsonTokens(text))).toBe(text);
});

test("a tree keeps every key, in order, and every number's spelling", () => {
  const tree = buildJsonTree(readJsonTokens('{"b": 1.50, "a": [true, {}], "b": "x"}'));
  expect(tree).toEqual({
    depth: 3,
    root: {
      kind: "object",
      members: [
        { key: "b", value: { kind: "number", spelling: "1.50" } },
        {
          key: "a",
          value: {
            kind: "array",
            elements: [
              { kind: "word", word: "true" },
              { kind: "object", members: [] },
            ],
          },
        },
        { key: "b", value: { kind: "string", value: "x" } },
      ],
    },
  });
});

test("a hundred thousand brackets are no trouble", () => {
  const text = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(buildJsonTree(readJsonTokens(text))?.depth).toBe(100_001);
});
