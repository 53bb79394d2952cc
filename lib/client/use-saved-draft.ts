import { useLayoutEffect } from "react";
import type { DraftStore } from "@/lib/client/draft-store";
import { keepDraftSaved, openTabStorage, readSavedDraft } from "@/lib/client/saved-draft";

/**
 * Brings back what this tab had before a reload, and keeps it saved from then on. An address that carries a
 * draft of its own (`/s#…`) shows that instead.
 */
export function useSavedDraft(draft: DraftStore): void {
  // Before the first paint in the browser: the draft of the server's page is not seen first.
  useLayoutEffect(() => {
    const storage = openTabStorage();
    const saved = window.location.pathname === "/s" ? null : readSavedDraft(storage);
    if (saved) draft.restore(saved.text, saved.lastGoodText);
    return keepDraftSaved(draft, storage, window);
  }, [draft]);
}
