import fc from "fast-check";
import { expect, test } from "vitest";
import {
  closeAll,
  createTree,
  deepestLevel,
  findNode,
  listEntries,
  openAll,
  revealPath,
  setOpen,
  type TreeNode,
  updateTree,
} from "@/components/inspect/json-tree";
import { findRow, listRows } from "@/components/inspect/tree-rows";
import { formatPath } from "@/lib/protocol/json/format-path";
import type { JsonPath } from "@/lib/protocol/json/json-text";

const all = () => true;
const none = () => false;

const response = {
  id: "resp_1",
  output: [{ type: "message", content: [{ type: "output_text", text: "Hi" }] }],
  metadata: {},
  usage: { input_tokens: 3 },
};

const pathsOf = (root: TreeNode, first = 0, end = root.rowCount) =>
  listRows(root, first, end).map(({ path }) => formatPath(path));

function openWhole(value: unknown, budget: number): TreeNode {
  const opened = [...openAll(value, budget)].at(-1);
  if (!opened) throw new Error("No tree came.");
  return opened;
}

/** Every path of a value, written the slow way. */
function everyPath(value: unknown, path: JsonPath = []): string[] {
  return [
    formatPath(path),
    ...listEntries(value).flatMap(([key, entry]) => everyPath(entry, [...path, key])),
  ];
}

test("a tree shows what is open, each value under its place", () => {
  expect(pathsOf(createTree(response, none))).toEqual([""]);
  expect(pathsOf(closeAll(response))).toEqual(["", "id", "output", "metadata", "usage"]);
  expect(pathsOf(openWhole(response, 1000))).toEqual(everyPath(response));
});

test("what has nothing inside can neither be opened nor closed", () => {
  const rows = listRows(closeAll(response), 0, 9);
  expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, null, false, null, false]);
});

test("a branch opens and closes, and the others stay the same nodes", () => {
  const closed = closeAll(response);
  const opened = setOpen(closed, ["usage"], true, none);
  expect(pathsOf(opened)).toEqual(["", "id", "output", "metadata", "usage", "usage.input_tokens"]);
  expect(findNode(opened, ["output"])).toBe(findNode(closed, ["output"]));
  expect(pathsOf(setOpen(opened, ["usage"], false, none))).toEqual(pathsOf(closed));
});

test("revealing a path opens all that leads to it, and nothing else", () => {
  const revealed = revealPath(createTree(response, none), ["output", 0, "content", 0, "text"], none);
  expect(pathsOf(revealed)).toEqual([
    "",
    "id",
    "output",
    "output[0]",
    "output[0].type",
    "output[0].content",
    "output[0].content[0]",
    "output[0].content[0].type",
    "output[0].content[0].text",
    "metadata",
    "usage",
  ]);
  expect(findRow(revealed, ["output", 0, "content", 0, "text"])).toBe(8);
});

test("a path that leads nowhere, or into what is closed, is found at what is shown of it", () => {
  const root = closeAll(response);
  expect(findRow(root, ["usage", "input_tokens"])).toBe(4);
  expect(findRow(root, ["nothing", "here"])).toBe(0);
  expect(setOpen(root, ["nothing", "here"], true, none).rowCount).toBe(root.rowCount);
});

test("a newer value keeps what was opened, and unchanged branches are the same nodes", () => {
  const before = setOpen(closeAll(response), ["usage"], true, none);
  const newer = {
    ...response,
    output: [...response.output, { type: "reasoning" }],
    usage: { input_tokens: 4 },
  };
  const after = updateTree(before, newer, none);
  expect(pathsOf(after)).toEqual(pathsOf(before));
  expect(findNode(after, ["usage", "input_tokens"])?.value).toBe(4);
  expect(findNode(after, ["id"])).toBe(findNode(before, ["id"]));
  expect(findNode(after, ["metadata"])).toBe(findNode(before, ["metadata"]));
  expect(updateTree(after, newer, none)).toBe(after);
});

test("what fills up later opens as if it had been there from the start", () => {
  const empty = createTree({ output: [] }, all);
  expect(pathsOf(updateTree(empty, { output: [{ type: "message" }] }, all))).toEqual([
    "",
    "output",
    "output[0]",
    "output[0].type",
  ]);
});

test("what was closed by hand stays closed while it grows, and a value of another kind takes its place", () => {
  const closed = setOpen(createTree({ list: [1] }, all), ["list"], false, all);
  expect(pathsOf(updateTree(closed, { list: [1, 2] }, all))).toEqual(["", "list"]);
  expect(pathsOf(updateTree(closed, { list: "gone" }, all))).toEqual(["", "list"]);
});

test("any stretch of rows is that stretch of all rows", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(20), fc.nat(20), (value, first, count) => {
      const root = openWhole(value, 10_000);
      const paths = everyPath(value);
      expect(root.rowCount).toBe(paths.length);
      expect(pathsOf(root, first, first + count)).toEqual(paths.slice(first, first + count));
      for (const { index, path } of listRows(root, first, first + count))
        expect(findRow(root, path)).toBe(index);
    }),
    { seed: 6 },
  );
});

test("a tree brought up to date is the tree of the new value", () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, value, (before, after) => {
      const root = updateTree(createTree(before, all), after, all);
      expect(pathsOf(root)).toEqual(everyPath(after));
    }),
    { seed: 6 },
  );
});

test("opening all of it ends at the budget, and at the deepest level", () => {
  const wide = Array.from({ length: 300 }, () => [1, 2, 3]);
  const root = openWhole(wide, 600);
  expect(root.rowCount).toBe(1 + 300 + 300);
  const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000)) as unknown;
  expect(openWhole(deep, 1_000_000).rowCount).toBe(deepestLevel + 1);
});

test("opening all of it can rest within long lists and between short ones", () => {
  const long = Array.from({ length: 2000 }, (_, index) => index);
  const short = Array.from({ length: 300 }, () => [1]);
  expect([...openAll(long, 10_000)].filter((step) => step === null).length).toBeGreaterThanOrEqual(4);
  expect([...openAll(short, 10_000)].filter((step) => step === null).length).toBeGreaterThan(300);
});
