import { expect, test } from "vitest";
import { closeAll, createTree } from "@/components/inspect/json-tree";
import { moveInTree } from "@/components/inspect/tree-keys";

const value = { id: "a", list: [1, 2], end: true };
const root = createTree(value, () => true);

test("up and down go from row to row, Home and End to the ends, and no key beyond them", () => {
  expect(moveInTree(root, [], "ArrowDown")).toEqual({ kind: "go", path: ["id"] });
  expect(moveInTree(root, ["end"], "ArrowUp")).toEqual({ kind: "go", path: ["list", 1] });
  expect(moveInTree(root, ["list"], "Home")).toEqual({ kind: "go", path: [] });
  expect(moveInTree(root, [], "End")).toEqual({ kind: "go", path: ["end"] });
  expect(moveInTree(root, ["end"], "ArrowDown")).toEqual({ kind: "go", path: ["end"] });
  expect(moveInTree(root, ["end"], "PageUp")).toEqual({ kind: "go", path: [] });
});

test("right opens, then goes inside; left closes, then goes out", () => {
  const closed = closeAll(value);
  expect(moveInTree(closed, ["list"], "ArrowRight")).toEqual({ kind: "open", path: ["list"], isOpen: true });
  expect(moveInTree(root, ["list"], "ArrowRight")).toEqual({ kind: "go", path: ["list", 0] });
  expect(moveInTree(root, ["list", 1], "ArrowLeft")).toEqual({ kind: "go", path: ["list"] });
  expect(moveInTree(root, ["list"], "ArrowLeft")).toEqual({ kind: "open", path: ["list"], isOpen: false });
  expect(moveInTree(root, ["id"], "ArrowRight")).toEqual({ kind: "go", path: ["id"] });
});

test("Enter and Space open and close; keys of others are left alone", () => {
  expect(moveInTree(root, ["list"], "Enter")).toEqual({ kind: "open", path: ["list"], isOpen: false });
  expect(moveInTree(root, ["id"], " ")).toEqual({ kind: "go", path: ["id"] });
  expect(moveInTree(root, ["id"], "j")).toBeNull();
});
