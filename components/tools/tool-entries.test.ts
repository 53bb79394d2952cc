import { expect, test } from "vitest";
import { carryEntries, type ToolEntry } from "@/components/tools/tool-entries";

const makeIds = (first: number) => {
  let next = first;
  return () => next++;
};

function carry(before: readonly ToolEntry[], texts: string): readonly ToolEntry[] {
  const sources = [...texts].map((text) => ({ text, value: { name: text } }));
  return carryEntries(before, sources, makeIds(100));
}

const first = carryEntries(
  [],
  [..."abcd"].map((text) => ({ text, value: { name: text } })),
  makeIds(0),
);

const idsOf = (entries: readonly ToolEntry[]) => entries.map(({ id }) => id);

test("what did not change is the very same list", () => {
  expect(carry(first, "abcd")).toBe(first);
});

test("an edited element keeps its id, and all others are the same objects", () => {
  const edited = carry(first, "abXd");
  expect(idsOf(edited)).toEqual([0, 1, 2, 3]);
  expect(edited[2]?.value).toEqual({ name: "X" });
  expect([edited[0], edited[1], edited[3]]).toEqual([first[0], first[1], first[3]]);
  expect(edited[3]).toBe(first[3]);
});

test.each([
  ["moved", "acbd", [0, 2, 1, 3]],
  ["moved to the end", "bcda", [1, 2, 3, 0]],
  ["removed", "abd", [0, 1, 3]],
  ["removed first", "bcd", [1, 2, 3]],
  ["all removed", "", []],
  ["added", "abcdE", [0, 1, 2, 3, 100]],
  ["added first", "Eabcd", [100, 0, 1, 2, 3]],
  ["doubled", "abbcd", [0, 1, 100, 2, 3]],
  ["edited and moved", "aXbd", [0, 2, 1, 3]],
])("%s: each element keeps its id", (_, texts, ids) => {
  expect(idsOf(carry(first, texts))).toEqual(ids);
});
