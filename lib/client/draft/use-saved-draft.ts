import { useLayoutEffect } from "react";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { keepDraftSaved, openTabStorage, readSavedDraft } from "@/lib/client/draft/saved-draft";

/**
 * Brings back what this tab had before a reload, and keeps it saved from then on. A link (`/s#…`) replaces it in
 * one step of undo, or leaves it alone where it does not open.
 */
export function useSavedDraft(draft: DraftStore): void {
  // Before the first paint in the browser: the draft of the server's page is not seen first.
  useLayoutEffect(() => {
    const storage = openTabStorage();
    const saved = readSavedDraft(storage);
    if (saved) draft.restore(saved.text, saved.lastGoodText);
    return keepDraftSaved(draft, storage, window);
  }, [draft]);
}
