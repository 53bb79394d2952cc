import { applyEdits, format } from "jsonc-parser";
import { lensOf } from "@/components/editor/draft-lens";
import type { DraftStore } from "@/lib/client/draft/draft-store";

/**
 * Lays the request out anew, two spaces deep, as one step of undo. Only white space changes: numbers keep their
 * spelling, texts their escapes. A text that cannot be read is laid out as far as it can be.
 */
export function formatRequest(draft: DraftStore): void {
  const lens = lensOf(draft);
  const { text } = draft.getSnapshot();
  const shown = lens.show(text);
  const insertFinalNewline = shown.endsWith("\n");
  const edits = format(shown, undefined, { tabSize: 2, insertSpaces: true, eol: "\n", insertFinalNewline });
  draft.replace(lens.read(text, applyEdits(shown, edits)));
}
