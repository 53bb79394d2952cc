import { expect, test, vi } from "vitest";
import { createSelectionStore } from "@/lib/client/rows/selection-store";

function createStore(selected: number | null = null) {
  const write = vi.fn<(index: number | null) => void>();
  return { store: createSelectionStore({ read: () => selected, write }), write };
}

test("the address bar's event is selected at the start, and each change is written there", () => {
  const { store, write } = createStore(118);
  expect(store.getSnapshot().selectedEvent).toBe(118);

  store.select(3);
  store.select(3);
  store.select(null);

  expect(write.mock.calls).toEqual([[3], [null]]);
});

test("selecting a row lets go of the end; clearing the selection does not", () => {
  const { store } = createStore();
  store.select(3);
  expect(store.getSnapshot().following).toBe(false);

  store.setFollowing(true);
  store.select(null);
  expect(store.getSnapshot().following).toBe(true);
});

test("opening an event selects it and shows its tab, in one notice", () => {
  const { store } = createStore();
  const listener = vi.fn();
  store.subscribe(listener);

  store.open(7);

  expect(store.getSnapshot()).toMatchObject({
    selectedEvent: 7,
    following: false,
    tab: "event",
    isOpen: true,
  });
  expect(listener).toHaveBeenCalledOnce();
});

test("leaving an event keeps it selected and goes back to the output", () => {
  const { store } = createStore();
  store.open(7);
  store.leave();
  expect(store.getSnapshot()).toMatchObject({
    selectedEvent: 7,
    following: false,
    tab: "output",
    isOpen: false,
  });
});

test("subscribers hear of changes only", () => {
  const { store } = createStore();
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);

  store.setFollowing(true);
  store.showTab("output");
  expect(listener).not.toHaveBeenCalled();
  store.showTab("event");
  expect(listener).toHaveBeenCalledOnce();

  unsubscribe();
  store.showTab("output");
  expect(listener).toHaveBeenCalledOnce();
});

test("a new run starts with nothing selected and its end followed, whatever tab is open", () => {
  const { store } = createStore(5);
  store.showTab("response");
  store.select(6);
  store.reset();
  expect(store.getSnapshot()).toMatchObject({
    selectedEvent: null,
    following: true,
    tab: "response",
    isOpen: false,
  });
});

test("a level of findings is hidden and shown again, also over a new run", () => {
  const { store } = createStore();
  store.toggleLevel("note");
  store.toggleLevel("warning");
  store.reset();
  expect(store.getSnapshot().hiddenLevels).toEqual(["note", "warning"]);
  store.toggleLevel("note");
  expect(store.getSnapshot().hiddenLevels).toEqual(["warning"]);
});
