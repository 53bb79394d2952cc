import { type RefObject, useCallback } from "react";
import { routeUndo } from "@/components/form/history-events";
import type { DraftStore } from "@/lib/client/draft-store";

type PlainEditorProps = {
  /** Where the box itself goes, for the one who hands its focus on. */
  box?: RefObject<HTMLTextAreaElement | null>;
  draft: DraftStore;
  name: string;
  value: string;
};

/** The request as text in a plain box: on phones, and until Monaco is there. */
export function PlainEditor({ box, draft, name, value }: PlainEditorProps) {
  const attach = useCallback(
    (element: HTMLTextAreaElement) => {
      const stop = routeUndo(element, draft);
      if (box) box.current = element;
      return () => {
        stop();
        if (box) box.current = null;
      };
    },
    [draft, box],
  );
  return (
    <textarea
      ref={attach}
      aria-label={name}
      value={value}
      onChange={(event) => draft.setText(event.target.value)}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      className="block size-full resize-none bg-panel px-4 py-2 font-mono text-xs leading-5 text-body outline-offset-[-2px]"
    />
  );
}
