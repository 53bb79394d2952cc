import { expect, test, vi } from "vitest";
import { createVariableValues, variablesKey } from "@/lib/client/draft/variable-values";

function createStorage(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("values are there again after a reload; an empty one is none", () => {
  const storage = createStorage();
  const values = createVariableValues(storage);
  const listener = vi.fn();
  values.subscribe(listener);
  values.set("city", 'An "k"\nara');
  values.set("__proto__", "x");
  values.set("unit", "C");
  values.set("unit", "");
  expect(listener).toHaveBeenCalledTimes(4);
  expect([...createVariableValues(storage).getSnapshot()]).toEqual([
    ["city", 'An "k"\nara'],
    ["__proto__", "x"],
  ]);
});

test("each change is a new map, so that what draws it sees it", () => {
  const values = createVariableValues(null);
  const before = values.getSnapshot();
  values.set("a", "1");
  expect(values.getSnapshot()).not.toBe(before);
  expect(before.size).toBe(0);
});

test.each(["[", '{"version":2,"values":{"a":"1"}}', '{"version":1,"values":["a"]}'])(
  "what else stands under our key is no value: %s",
  (text) => {
    expect(createVariableValues(createStorage(new Map([[variablesKey, text]]))).getSnapshot().size).toBe(0);
  },
);

test("a storage that is full keeps the values of the page", () => {
  const values = createVariableValues({
    getItem: () => null,
    setItem() {
      throw new DOMException("no room", "QuotaExceededError");
    },
  });
  values.set("a", "1");
  expect(values.getSnapshot().get("a")).toBe("1");
});
