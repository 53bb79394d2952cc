import { fromEditorText, toEditorText } from "@/lib/client/draft/editor-text";
import { createLargeValueTable, type LargeValueTable } from "@/lib/client/draft/large-value-table";

/** What the editors of one draft show of its exact text, and the way back. */
export interface EditorLens extends Pick<LargeValueTable, "findTokens" | "hasBrokenToken"> {
  /** The text as an editor holds it: LF only, and a short token in place of each large value. */
  show(exact: string): string;
  /** The exact text after an edit in an editor. `before`: the exact text before it. */
  read(before: string, shown: string): string;
  /** A text for the clipboard: tokens would mean nothing elsewhere. */
  copyOut(shown: string): string;
  /** A text from the clipboard, which knows of no tokens: what reads like one is real text. */
  pasteIn(text: string): string;
}

export function createEditorLens(): EditorLens {
  const table = createLargeValueTable();
  let last = { exact: "", shortened: "", shown: "" };

  function look(exact: string) {
    if (exact === last.exact) return last;
    const shortened = table.shorten(exact);
    last = { exact, shortened, shown: toEditorText(shortened) };
    return last;
  }

  return {
    show: (exact) => look(exact).shown,
    read: (before, shown) => table.expand(fromEditorText(look(before).shortened, shown)),
    copyOut: table.expand,
    pasteIn(text) {
      const shortened = table.shorten(text);
      last = { exact: "", shortened: "", shown: "" };
      return toEditorText(shortened);
    },
    findTokens: table.findTokens,
    hasBrokenToken: table.hasBrokenToken,
  };
}
