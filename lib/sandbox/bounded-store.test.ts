import { expect, test } from "vitest";
import { createBoundedStore } from "@/lib/sandbox/bounded-store";

function storeAt(clock: { time: number }) {
  return createBoundedStore<string>({ entries: 3, bytes: 100, lifetime: 1000 }, () => clock.time);
}

test("gives back what was put in, until it is deleted", () => {
  const store = storeAt({ time: 0 });
  store.set("a", "one", 1);
  expect(store.get("a")).toBe("one");
  store.set("a", "two", 1);
  expect(store.get("a")).toBe("two");
  expect(store.delete("a")).toBe(true);
  expect(store.delete("a")).toBe(false);
  expect(store.get("a")).toBeNull();
});

test("the least recently used goes when there are too many", () => {
  const store = storeAt({ time: 0 });
  for (const id of ["a", "b", "c"]) store.set(id, id, 1);
  store.get("a");
  store.set("d", "d", 1);
  expect(store.get("b")).toBeNull();
  expect([...store.values()]).toEqual(["c", "a", "d"]);
});

test("the least recently used go when they are too large together", () => {
  const store = storeAt({ time: 0 });
  store.set("a", "a", 60);
  store.set("b", "b", 30);
  store.set("c", "c", 70);
  expect([...store.values()]).toEqual(["b", "c"]);
  store.set("b", "smaller", 10);
  store.set("d", "d", 20);
  expect([...store.values()]).toEqual(["c", "smaller", "d"]);
});

test("what is too large alone is not kept, and pushes nothing out", () => {
  const store = storeAt({ time: 0 });
  store.set("a", "a", 100);
  expect(store.set("b", "b", 101)).toBe(false);
  expect([...store.values()]).toEqual(["a"]);
});

test("everything is forgotten after its lifetime, and its room is free again", () => {
  const clock = { time: 0 };
  const store = storeAt(clock);
  store.set("a", "a", 100);
  clock.time = 999;
  expect(store.get("a")).toBe("a");
  clock.time = 1000;
  expect(store.get("a")).toBeNull();
  store.set("b", "b", 60);
  clock.time = 1500;
  store.set("c", "c", 40);
  expect([...store.values()]).toEqual(["b", "c"]);
  clock.time = 2000;
  expect([...store.values()]).toEqual(["c"]);
});
