import type { DraftStore } from "@/lib/client/draft/draft-store";
import { createEditorLens, type EditorLens } from "@/lib/client/draft/editor-lens";

const lenses = new WeakMap<DraftStore, EditorLens>();

/** The one lens through which all editors of a draft show it: Monaco and the plain box name the same values alike. */
export function lensOf(draft: DraftStore): EditorLens {
  const known = lenses.get(draft);
  if (known) return known;
  const lens = createEditorLens();
  lenses.set(draft, lens);
  return lens;
}
