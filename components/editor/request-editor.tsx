import { LoadingNote } from "@/components/editor/loading-note";
import { createPartLoader, LateView } from "@/components/ui/late-view";
import { loadHelpMessages, loadJsonEditorMessages, loadToolCardsMessages } from "@/lib/i18n/late-messages";

const editorPart = createPartLoader(async (locale) => {
  const [{ EditorView }, jsonEditor, help, toolCards] = await Promise.all([
    import("@/components/editor/editor-view"),
    loadJsonEditorMessages(locale),
    loadHelpMessages(locale),
    loadToolCardsMessages(locale),
  ]);
  return { View: EditorView, messages: { jsonEditor, help, toolCards } };
});

/** The request as JSON text, fetched when it is first shown. */
export function RequestEditor() {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <LateView loader={editorPart} props={{}} waiting={<LoadingNote hasFailed={false} />} />
    </div>
  );
}
