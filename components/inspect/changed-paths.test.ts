import { expect, test } from "vitest";
import { findChangedPaths } from "@/components/inspect/changed-paths";

const before = {
  status: "in_progress",
  output: [{ id: "msg_1", content: [{ text: "Once" }] }],
  usage: null,
  tools: [],
};

test("what is another value has changed, and so has what holds it", () => {
  const after = { ...before, output: [{ id: "msg_1", content: [{ text: "Once upon" }] }] };
  const changed = findChangedPaths(before, after);
  expect(changed.has(["output", 0, "content", 0, "text"])).toBe(true);
  expect(changed.has(["output", 0])).toBe(true);
  expect(changed.has(["output", 0, "id"])).toBe(false);
  expect(changed.has(["status"])).toBe(false);
});

test("what is new has changed with all that it holds", () => {
  const changed = findChangedPaths(before, { ...before, usage: { input_tokens: 3, details: { cached: 0 } } });
  expect(changed.has(["usage", "details", "cached"])).toBe(true);
  const grown = findChangedPaths([1], [1, [2]]);
  expect(grown.has([1, 0])).toBe(true);
  expect(grown.has([0])).toBe(false);
});

test("a loss shows at what has lost something", () => {
  const { usage: _, ...after } = before;
  expect(findChangedPaths(before, after).has([])).toBe(true);
  expect(findChangedPaths({ list: [1, 2] }, { list: [1] }).has(["list"])).toBe(true);
});

test("the same words in other objects are no change", () => {
  const changed = findChangedPaths(before, structuredClone(before));
  expect(changed.has([])).toBe(false);
});

test("values nested without end are compared without end of the stack", () => {
  const nested = () => JSON.parse("[".repeat(5000) + "]".repeat(5000)) as unknown;
  expect(findChangedPaths(nested(), nested()).has([])).toBe(true);
});
