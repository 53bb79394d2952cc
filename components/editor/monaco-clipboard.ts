import type { editor } from "@/components/editor/monaco";
import type { EditorLens } from "@/lib/client/draft/editor-lens";

/**
 * Puts real text on the clipboard in place of tokens, and tokens into the editor in place of large values, so that
 * Monaco never has to hold those. `showAgain`: brings the editor up to what the lens shows. Returns the way to stop.
 */
export function routeClipboard(
  container: HTMLElement,
  view: editor.IStandaloneCodeEditor,
  lens: EditorLens,
  showAgain: () => void,
): () => void {
  // Monaco listens further in: what it has put on the clipboard is there by now.
  const copy = ({ clipboardData }: ClipboardEvent) => {
    const shown = clipboardData?.getData("text/plain") ?? "";
    const exact = lens.copyOut(shown);
    if (exact !== shown) clipboardData?.setData("text/plain", exact);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const shown = lens.pasteIn(text);
    showAgain();
    if (lens.findTokens(shown).length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    view.trigger("keyboard", "paste", { text: shown, pasteOnNewLine: false, multicursorText: null });
  };
  container.addEventListener("copy", copy);
  container.addEventListener("cut", copy);
  container.addEventListener("paste", paste, true);
  return () => {
    container.removeEventListener("copy", copy);
    container.removeEventListener("cut", copy);
    container.removeEventListener("paste", paste, true);
  };
}
