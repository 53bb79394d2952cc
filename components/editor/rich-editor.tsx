import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { loadEditor } from "@/components/editor/load-editor";
import type { EditorSession, EditorView } from "@/components/editor/monaco-session";
import { PlainEditor } from "@/components/editor/plain-editor";
import type { DraftStore } from "@/lib/client/draft-store";
import type { FieldName } from "@/lib/protocol/request/request-fields";

/** Browsers lay out a text area whole: 4 MB on one line (an image) held the page for 4 s, Monaco shows it at once. */
const longestBoxText = 200_000;

type RichEditorProps = {
  draft: DraftStore;
  name: string;
  /** The text for as long as the plain box stands in. */
  value: string;
  /** The help for a parameter; a new function for a new language. */
  describe: (name: FieldName) => string;
};

/** Monaco, with a plain box in its place until it has loaded; that hands over focus and selection. */
export function RichEditor({ draft, name, value, describe }: RichEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const { session, hasFailed } = useEditorSession(draft);
  const [view, setView] = useState<EditorView | null>(null);
  const [isComposing, setComposing] = useState(false);
  const [isHandedOver, setHandedOver] = useState(false);
  const readName = useEffectEvent(() => name);

  useEffect(() => session?.describeFields(describe), [session, describe]);

  useEffect(() => {
    if (!session || !container.current) return;
    const mounted = session.mount(container.current, readName());
    setView(mounted);
    return () => {
      mounted.dispose();
      setView(null);
      setHandedOver(false);
    };
  }, [session]);

  useEffect(() => view?.setName(name), [view, name]);

  useEffect(() => {
    // In the midst of a composition a change of box would lose what is being composed.
    if (!view || isComposing) return;
    if (box.current) view.takeOver(box.current);
    setHandedOver(true);
  }, [view, isComposing]);

  return (
    <>
      <div ref={container} className="absolute inset-0" />
      {isHandedOver ? null : (
        <div
          className="absolute inset-0"
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        >
          {value.length <= longestBoxText || hasFailed ? (
            <PlainEditor box={box} draft={draft} name={name} value={value} />
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

function LoadingNote({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations("request");
  return (
    <p className="pointer-events-none absolute right-3 bottom-2 rounded-control bg-raised px-2 py-1 text-2xs text-faint">
      {t(hasFailed ? "editorFailed" : "editorLoading")}
    </p>
  );
}
