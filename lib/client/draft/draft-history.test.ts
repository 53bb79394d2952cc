import { expect, test } from "vitest";
import { createDraftHistory } from "@/lib/client/draft/draft-history";

const insert = (offset: number, inserted: string) => ({ offset, removed: "", inserted });

test("changes that join are taken back together, in the right order", () => {
  const history = createDraftHistory();
  history.record(insert(0, "a"), false);
  history.record(insert(1, "b"), true);
  history.record({ offset: 0, removed: "ab", inserted: "c" }, true);
  expect(history.undo("c")).toBe("");
  expect(history.redo("")).toBe("c");
});

test("undo and redo at the ends leave the text as it is", () => {
  const history = createDraftHistory();
  expect(history.undo("text")).toBe("text");
  expect(history.redo("text")).toBe("text");
});

test("steps are told in the order in which they were made", () => {
  const history = createDraftHistory();
  for (const letter of ["a", "b", "c"]) history.record(insert(0, letter), false);
  history.undo("cba");
  history.undo("ba");
  const letters = (steps: readonly (readonly { inserted: string }[])[]) =>
    steps.flat().map((step) => step.inserted);
  const { done, undone } = history.steps();
  expect([letters(done), letters(undone)]).toEqual([["a"], ["b", "c"]]);
});

test("the oldest steps go when there are too many to keep", () => {
  const history = createDraftHistory();
  for (let count = 0; count < 1_200; count += 1) history.record(insert(0, "x"), false);
  expect(history.steps().done).toHaveLength(1_000);
});
