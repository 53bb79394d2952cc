import { useCallback, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { PlainEditor } from "@/components/editor/plain-editor";
import { RichEditor } from "@/components/editor/rich-editor";
import { useProblemText } from "@/components/form/problem-text";
import type { DraftSnapshot } from "@/lib/client/draft-store";
import { toEditorText } from "@/lib/client/editor-text";
import { useDraft, usePlayground } from "@/lib/client/playground";
import type { DraftResult } from "@/lib/protocol/request/read-draft";
import { type FieldName, fieldMessageKey } from "@/lib/protocol/request/request-fields";

const wideQuery = "(min-width: 768px)";

/** The request as JSON text: Monaco where there is room for it, a plain box on phones. */
export function RequestEditor() {
  const { draft } = usePlayground();
  const t = useTranslations("request");
  const isWide = useSyncExternalStore(subscribeToWidth, readIsWide, () => true);
  const describe = useFieldHelp();
  const text = useDraft(readEditorText);
  const result = useDraft(readResult);
  const editorProps = { draft, name: t("editorName"), value: text };
  return (
    <>
      <div className="relative min-h-0 flex-1">
        {isWide ? <RichEditor describe={describe} {...editorProps} /> : <PlainEditor {...editorProps} />}
      </div>
      <EditorFooter result={result} isWide={isWide} />
    </>
  );
}

/** The help text of a parameter; a new function for a new language. */
function useFieldHelp(): (name: FieldName) => string {
  const t = useTranslations("fields");
  return useCallback((name) => t(fieldMessageKey(name)), [t]);
}

const readResult = ({ result }: DraftSnapshot) => result;
const readEditorText = ({ text }: DraftSnapshot) => toEditorText(text);
const readIsWide = () => window.matchMedia(wideQuery).matches;

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(wideQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function EditorFooter({ result, isWide }: { result: DraftResult; isWide: boolean }) {
  const t = useTranslations("request");
  const say = useProblemText();
  if (result.kind === "invalid_json") {
    const { line, column, problem } = result;
    return (
      <p className="shrink-0 border-t border-line bg-error-soft px-4 py-2 text-xs leading-[18px] text-error">
        {t("invalidAt", { line: String(line), column: String(column), problem: say(problem) })}
      </p>
    );
  }
  return isWide ? (
    <p className="shrink-0 truncate border-t border-line-soft px-4 py-1.5 text-2xs text-faint">
      {t("editorKeys")}
    </p>
  ) : null;
}
