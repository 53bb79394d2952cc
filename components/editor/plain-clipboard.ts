import type { DraftStore } from "@/lib/client/draft/draft-store";
import type { EditorLens } from "@/lib/client/draft/editor-lens";

/**
 * Puts real text on the clipboard in place of tokens, and tokens into the box in place of large values: a text area
 * lays out its text whole, and some megabytes on one line would hold the page for seconds. Returns the way to stop.
 */
export function routePlainClipboard(
  box: HTMLTextAreaElement,
  draft: DraftStore,
  lens: EditorLens,
): () => void {
  const copy = (event: ClipboardEvent) => {
    const shown = box.value.slice(box.selectionStart, box.selectionEnd);
    const exact = lens.copyOut(shown);
    if (exact === shown) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", exact);
    if (event.type === "cut") replaceSelection(box, "");
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const shown = lens.pasteIn(text);
    showAgain(box, lens.show(draft.getSnapshot().text));
    if (shown === text) return;
    event.preventDefault();
    replaceSelection(box, shown);
  };
  box.addEventListener("copy", copy);
  box.addEventListener("cut", copy);
  box.addEventListener("paste", paste);
  return () => {
    box.removeEventListener("copy", copy);
    box.removeEventListener("cut", copy);
    box.removeEventListener("paste", paste);
  };
}

/** A pasted text that reads like a token gives the value that had it another one. */
function showAgain(box: HTMLTextAreaElement, shown: string): void {
  if (box.value === shown) return;
  const { selectionStart, selectionEnd } = box;
  box.value = shown;
  box.setSelectionRange(selectionStart, selectionEnd);
}

/** As if it had been typed: React hears of it by the event. */
function replaceSelection(box: HTMLTextAreaElement, text: string): void {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
