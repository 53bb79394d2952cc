import { useCallback, useMemo, useSyncExternalStore } from "react";
import { lensOf } from "@/components/editor/draft-lens";
import { EditorFooter } from "@/components/editor/editor-footer";
import { formatRequest } from "@/components/editor/format-request";
import { PlainEditor } from "@/components/editor/plain-editor";
import { RefusalNote } from "@/components/editor/refusal-note";
import { RichEditor } from "@/components/editor/rich-editor";
import { useEditorTexts } from "@/components/editor/use-editor-texts";
import { useRefusal } from "@/components/form/use-refusal";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft, usePlayground } from "@/lib/client/playground";

const wideQuery = "(min-width: 768px)";

/** The request as JSON text: Monaco where there is room for it, a plain box on phones. */
export function EditorView() {
  const { draft } = usePlayground();
  const lens = lensOf(draft);
  const isWide = useSyncExternalStore(subscribeToWidth, readIsWide, () => true);
  const texts = useEditorTexts();
  const text = useDraft(useCallback((snapshot: DraftSnapshot) => lens.show(snapshot.text), [lens]));
  const result = useDraft(readResult);
  const hasBrokenToken = useMemo(() => lens.hasBrokenToken(text), [lens, text]);
  const refusal = useRefusal();
  const editorProps = { draft, lens, value: text };
  return (
    <>
      <div className="relative min-h-0 flex-1">
        {isWide ? (
          <RichEditor texts={texts} refusal={refusal} {...editorProps} />
        ) : (
          <PlainEditor name={texts.name} {...editorProps} />
        )}
      </div>
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <EditorFooter
        result={result}
        hasBrokenToken={hasBrokenToken}
        isWide={isWide}
        onFormat={() => formatRequest(draft)}
      />
    </>
  );
}

const readResult = ({ result }: DraftSnapshot) => result;
const readIsWide = () => window.matchMedia(wideQuery).matches;

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(wideQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
