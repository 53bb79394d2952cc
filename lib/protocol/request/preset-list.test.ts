import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appendPresets,
  type PresetList,
  putPreset,
  removePreset,
  renamePreset,
  revertChange,
} from "@/lib/protocol/request/preset-list";

const list: PresetList = [
  { name: "a", body: "1" },
  { name: "b", body: "2" },
  { name: "c", body: "3" },
];
const namesIn = (presets: PresetList) => presets.map(({ name }) => name);

test("saving under a name that is there replaces that one in its place, else it goes last", () => {
  expect(putPreset(list, { name: "b", body: "9" })[1]).toEqual({ name: "b", body: "9" });
  expect(namesIn(putPreset(list, { name: "d", body: "9" }))).toEqual(["a", "b", "c", "d"]);
});

test("a new name that another one has gets a number; its own and an empty one change nothing", () => {
  expect(namesIn(renamePreset(list, "a", " b "))).toEqual(["b 2", "b", "c"]);
  expect(renamePreset(list, "a", "a")).toEqual(list);
  expect(renamePreset(list, "a", "  ")).toBe(list);
});

test("imported names that clash, among themselves too, get numbers", () => {
  const added = [
    { name: "b", body: "x" },
    { name: "n", body: "y" },
    { name: "n", body: "z" },
  ];
  expect(namesIn(appendPresets(list, added))).toEqual(["a", "b", "c", "b 2", "n", "n 2"]);
});

test("what another tab has saved in between outlives an undo", () => {
  const removed = removePreset(list, "b");
  const elsewhere = putPreset(removed, { name: "z", body: "26" });
  expect(namesIn(revertChange(elsewhere, list, removed))).toEqual(["a", "b", "c", "z"]);
});

test("any change, taken back at once, leaves the list as it was", () => {
  const names = fc.constantFrom("a", "b", "c", "d");
  const changes = fc.oneof(
    fc.tuple(names, fc.string()).map(
      ([name, body]) =>
        (before: PresetList) =>
          putPreset(before, { name, body }),
    ),
    fc.tuple(names, names).map(
      ([name, next]) =>
        (before: PresetList) =>
          renamePreset(before, name, next),
    ),
    names.map((name) => (before: PresetList) => removePreset(before, name)),
    fc
      .array(fc.record({ name: names, body: fc.string() }), { maxLength: 3 })
      .map((added) => (before: PresetList) => appendPresets(before, added)),
  );
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (steps) => {
      let before: PresetList = [];
      let after: PresetList = [];
      for (const step of steps) {
        before = after;
        after = step(before);
        expect(new Set(namesIn(after)).size).toBe(after.length);
      }
      expect(revertChange(after, before, after)).toEqual(before);
    }),
  );
});
