import { expect, test } from "vitest";
import { emptyList, type KeyedList, keyItems } from "@/components/input/keyed-items";
import { isSameValue, shareValue } from "@/components/input/share-value";

const message = (content: string) => ({ role: "user", content });
const copy = <Value>(value: Value): Value => structuredClone(value);
const keysOf = (list: KeyedList) => list.items.map(({ key }) => key);

test("a list that is parsed anew is the same list", () => {
  const list = keyItems(emptyList, [message("a"), message("b")]);
  expect(keyItems(list, [message("a"), message("b")])).toBe(list);
});

test("typing in one element leaves the identity of all others, and the key of its own", () => {
  const list = keyItems(emptyList, [message("a"), message("b"), message("c")]);
  const typed = keyItems(list, [message("a"), message("bb"), message("c")]);
  expect(keysOf(typed)).toEqual(keysOf(list));
  expect(typed.items[0]).toBe(list.items[0]);
  expect(typed.items[2]).toBe(list.items[2]);
  expect(typed.items[1]?.value).toEqual(message("bb"));
});

test.each([
  ["moved to the front", ["c", "a", "b"], [3, 1, 2]],
  ["moved to the end", ["b", "c", "a"], [2, 3, 1]],
  ["removed", ["a", "c"], [1, 3]],
  ["added in the middle", ["a", "x", "b", "c"], [1, 4, 2, 3]],
  ["added at the end", ["a", "b", "c", "x"], [1, 2, 3, 4]],
  ["duplicated", ["a", "b", "b", "c"], [1, 2, 4, 3]],
  ["all replaced", ["x"], [4]],
  ["all gone", [], []],
])("an element that is %s takes no key from another", (_, contents, keys) => {
  const list = keyItems(emptyList, ["a", "b", "c"].map(message));
  expect(keysOf(keyItems(list, contents.map(message)))).toEqual(keys);
});

test("an element that comes back gets a key that none has had", () => {
  const list = keyItems(emptyList, ["a", "b"].map(message));
  const removed = keyItems(list, ["a"].map(message));
  expect(keysOf(keyItems(removed, ["a", "b"].map(message)))).toEqual([1, 3]);
});

test("equal elements are told apart by their place", () => {
  const list = keyItems(emptyList, ["a", "a", "a"].map(message));
  expect(keysOf(keyItems(list, ["a", "b", "a"].map(message)))).toEqual([1, 2, 3]);
});

test("what did not change deep inside of a value keeps its identity", () => {
  const before = {
    role: "user",
    content: [
      { type: "input_text", text: "a" },
      { type: "x", deep: [1, null] },
    ],
  };
  const after = copy(before);
  const [text] = after.content;
  if (text) text.text = "b";
  const shared = shareValue(before, after) as typeof before;
  expect(shared).toEqual(after);
  expect(shared.content[1]).toBe(before.content[1]);
  expect(shareValue(before, copy(before))).toBe(before);
});

test.each([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: 1 }, { a: 1, b: undefined }],
  [[1, 2], [1]],
  [null, {}],
  [[], {}],
  ["1", 1],
])("%j and %j are not the same", (one, other) => {
  expect(isSameValue(one, other)).toBe(false);
});
