import { type RefObject, useCallback } from "react";
import { routePlainClipboard } from "@/components/editor/plain-clipboard";
import { routeUndo } from "@/components/form/history-events";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import type { EditorLens } from "@/lib/client/draft/editor-lens";

type PlainEditorProps = {
  /** Where the box itself goes, for the one who hands its focus on. */
  box?: RefObject<HTMLTextAreaElement | null>;
  draft: DraftStore;
  lens: EditorLens;
  name: string;
  /** The request as the lens shows it. */
  value: string;
};

/** The request as text in a plain box: on phones, and until Monaco is there. */
export function PlainEditor({ box, draft, lens, name, value }: PlainEditorProps) {
  const attach = useCallback(
    (element: HTMLTextAreaElement) => {
      const stopUndo = routeUndo(element, draft);
      const stopClipboard = routePlainClipboard(element, draft, lens);
      if (box) box.current = element;
      return () => {
        stopUndo();
        stopClipboard();
        if (box) box.current = null;
      };
    },
    [draft, lens, box],
  );
  return (
    <textarea
      ref={attach}
      aria-label={name}
      value={value}
      onChange={(event) => draft.setText(lens.read(draft.getSnapshot().text, event.target.value))}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      className="block size-full resize-none bg-panel px-4 py-2 font-mono text-xs leading-5 text-body outline-offset-[-2px]"
    />
  );
}
