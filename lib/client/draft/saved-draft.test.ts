import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraftStore } from "@/lib/client/draft/draft-store";
import { type DraftStorage, keepDraftSaved, readSavedDraft } from "@/lib/client/draft/saved-draft";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function createStorage(): DraftStorage & { setItem: (key: string, value: string) => void } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

test("a draft is saved a moment after it changes, and read back exactly", () => {
  const storage = createStorage();
  const store = createDraftStore({ initialText: "{}" });
  keepDraftSaved(store, storage, new EventTarget());
  store.setText('{"input": "ş\\u0000"');
  expect(readSavedDraft(storage)).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(readSavedDraft(storage)).toEqual({ text: '{"input": "ş\\u0000"', lastGoodText: "{}" });
});

test("a draft is saved at once when the page goes away", () => {
  const storage = createStorage();
  const page = new EventTarget();
  const store = createDraftStore({ initialText: "{}" });
  keepDraftSaved(store, storage, page);
  store.setText("{ }");
  page.dispatchEvent(new Event("pagehide"));
  expect(readSavedDraft(storage)).toEqual({ text: "{ }", lastGoodText: "{ }" });
});

test("a long draft is saved only once the page is hidden: storing it would hold up the typing", () => {
  const storage = createStorage();
  const page = new EventTarget();
  const store = createDraftStore({ initialText: "{}" });
  keepDraftSaved(store, storage, page);
  const text = `{"input": "${"A".repeat(600_000)}"}`;
  store.setText(text);
  vi.advanceTimersByTime(10_000);
  expect(readSavedDraft(storage)).toBeNull();
  page.dispatchEvent(new Event("visibilitychange"));
  expect(readSavedDraft(storage)?.text).toBe(text);
});

test("a draft that nobody touched is not saved, so that the next visit finds the newest first draft", () => {
  const storage = createStorage();
  const page = new EventTarget();
  keepDraftSaved(createDraftStore({ initialText: "{}" }), storage, page);
  page.dispatchEvent(new Event("pagehide"));
  expect(readSavedDraft(storage)).toBeNull();
});

test.each(["", "{", "null", '"{}"', '{"version": 2, "text": "{}"}', '{"version": 1, "text": 5}'])(
  "a corrupted store (%s) reads as nothing saved",
  (content) => {
    expect(readSavedDraft({ getItem: () => content, setItem: () => {} })).toBeNull();
  },
);

test("a storage that is blocked or full never throws", () => {
  const refuse = () => {
    throw new DOMException("no", "QuotaExceededError");
  };
  const storage: DraftStorage = { getItem: refuse, setItem: refuse };
  expect(readSavedDraft(storage)).toBeNull();
  expect(readSavedDraft(null)).toBeNull();
  const store = createDraftStore({ initialText: "{}" });
  const stop = keepDraftSaved(store, storage, new EventTarget());
  store.setText("{ }");
  expect(() => vi.advanceTimersByTime(1_000)).not.toThrow();
  expect(stop).not.toThrow();
});
