import type { DraftStore } from "@/lib/client/draft/draft-store";
import { isJsonObject } from "@/lib/protocol/json";

const storageKey = "playground.draft";
const saveDelayMs = 300;

/** Characters. Storing 5 million of them holds the page for half a second: longer drafts wait until it is left. */
const longestQuickSave = 500_000;

/** `lastGoodText`: the last text that could be read; the text itself as a rule. */
export type SavedDraft = { text: string; lastGoodText: string };

/** What is needed of a browser's storage. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem">;

/** This tab's own storage, so that tabs do not overwrite each other; null where the browser blocks it. */
export function openTabStorage(): DraftStorage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The draft that was saved last, or null: nothing saved, something else under our key, storage blocked. */
export function readSavedDraft(storage: DraftStorage | null): SavedDraft | null {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(storageKey) ?? "null");
    if (!isJsonObject(saved) || saved.version !== 1 || typeof saved.text !== "string") return null;
    const { text, lastGoodText } = saved;
    return { text, lastGoodText: typeof lastGoodText === "string" ? lastGoodText : text };
  } catch {
    return null;
  }
}

function saveDraft(storage: DraftStorage, { text, lastGoodText }: SavedDraft): void {
  // Twice the same text would halve what the storage takes.
  const saved = { version: 1, text, lastGoodText: lastGoodText === text ? undefined : lastGoodText };
  try {
    storage.setItem(storageKey, JSON.stringify(saved));
  } catch {
    // Full or blocked: the page goes on, and a reload brings back the last draft that fitted.
  }
}

/**
 * Saves the draft a moment after each change, and at once when the page is hidden or goes away; a long draft only
 * then. Returns the way to stop. `page`: the window, which hears of both.
 */
export function keepDraftSaved(
  store: DraftStore,
  storage: DraftStorage | null,
  page: EventTarget,
): () => void {
  if (!storage) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let savedText = store.getSnapshot().text;

  const save = () => {
    clearTimeout(timer);
    const { text, lastGoodText } = store.getSnapshot();
    if (text === savedText) return;
    savedText = text;
    saveDraft(storage, { text, lastGoodText });
  };
  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    if (store.getSnapshot().text.length <= longestQuickSave) timer = setTimeout(save, saveDelayMs);
  });
  page.addEventListener("pagehide", save);
  page.addEventListener("visibilitychange", save);
  return () => {
    save();
    unsubscribe();
    page.removeEventListener("pagehide", save);
    page.removeEventListener("visibilitychange", save);
  };
}
