import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type BoxState, readBox } from "@/components/editor/box-state";
import { loadEditor } from "@/components/editor/load-editor";
import { LoadingNote } from "@/components/editor/loading-note";
import type { EditorSession, EditorView } from "@/components/editor/monaco-session";
import { PlainEditor } from "@/components/editor/plain-editor";
import type { EditorTexts } from "@/components/editor/use-editor-texts";
import type { Refusal } from "@/components/form/refusal";
import { classNames } from "@/components/ui/class-names";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import type { EditorLens } from "@/lib/client/draft/editor-lens";

/** Browsers lay out a text area whole: 4 MB on one line held the page for 4 s, Monaco shows them at once. */
const longestBoxText = 200_000;

type RichEditorProps = {
  draft: DraftStore;
  lens: EditorLens;
  /** The text for as long as the plain box stands in. */
  value: string;
  texts: EditorTexts;
  /** What the last run was refused for, while it stands in the text. */
  refusal: Refusal | null;
};

/**
 * Monaco, with a plain box in its place until it has loaded; that hands over focus and selection. Only one of them can
 * be seen, focused and read out: they change places in one commit.
 */
export function RichEditor({ draft, lens, value, texts, refusal }: RichEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const left = useRef<BoxState | null>(null);
  const { session, hasFailed } = useEditorSession(draft);
  const [view, setView] = useState<EditorView | null>(null);
  const [isComposing, setComposing] = useState(false);
  const [isHandedOver, setHandedOver] = useState(false);
  const readTexts = useEffectEvent(() => texts);

  useEffect(() => {
    if (!session || !container.current) return;
    const mounted = session.mount(container.current, readTexts());
    setView(mounted);
    return () => {
      mounted.dispose();
      setView(null);
      setHandedOver(false);
    };
  }, [session]);

  useEffect(() => view?.setTexts(texts), [view, texts]);
  useEffect(() => {
    if (refusal) view?.markRefusal(refusal.path, texts.describeRefusal(refusal));
    return () => view?.clearRefusal();
  }, [view, texts, refusal]);

  // Both are effects of the layout, which run one after the other in one task: no key comes between them.
  useLayoutEffect(() => {
    // In the midst of a composition a change of box would lose what is being composed.
    if (!view || isComposing) return;
    left.current = box.current && readBox(box.current);
    setHandedOver(true);
  }, [view, isComposing]);

  useLayoutEffect(() => {
    if (!isHandedOver || !view || !left.current) return;
    view.takeOver(left.current);
    left.current = null;
  }, [view, isHandedOver]);

  return (
    <>
      <div
        ref={container}
        className={classNames(
          // As wide as the caret's place in its line, the box that is read out would be nothing in the first column.
          "absolute inset-0 [&_.native-edit-context]:min-w-px",
          !isHandedOver && "invisible",
        )}
      />
      {isHandedOver ? null : (
        <div
          className="absolute inset-0"
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        >
          {value.length <= longestBoxText || hasFailed ? (
            <PlainEditor box={box} draft={draft} lens={lens} name={texts.name} value={value} />
          ) : null}
          <LoadingNote hasFailed={hasFailed} />
        </div>
      )}
    </>
  );
}

function useEditorSession(draft: DraftStore): { session: EditorSession | null; hasFailed: boolean } {
  const [session, setSession] = useState<EditorSession | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    loadEditor(draft).then(
      (loaded) => isGone || setSession(loaded),
      () => isGone || setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [draft]);
  return { session, hasFailed };
}
