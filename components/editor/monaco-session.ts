import type { BoxState } from "@/components/editor/box-state";
import { lensOf } from "@/components/editor/draft-lens";
import { editor, jsonDefaults } from "@/components/editor/monaco";
import { showChips } from "@/components/editor/monaco-chips";
import { routeClipboard } from "@/components/editor/monaco-clipboard";
import { prepareMonaco } from "@/components/editor/monaco-environment";
import { createModelAdapter, readShown } from "@/components/editor/monaco-model";
import { editorOptions } from "@/components/editor/monaco-options";
import { clearRefusal, markRefusal } from "@/components/editor/monaco-refusal";
import { followPageTheme } from "@/components/editor/monaco-theme";
import { offerToolNames } from "@/components/editor/monaco-tool-names";
import type { EditorTexts } from "@/components/editor/use-editor-texts";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { requestJsonSchema } from "@/lib/protocol/request/request-json-schema";

/** An editor on the page, over a model that outlives it. */
export interface EditorView {
  /** Goes on from where somebody was in the plain box: focus, selection, scrolling. */
  takeOver(box: BoxState): void;
  setTexts(texts: EditorTexts): void;
  /** Marks what a server refused, with its words. */
  markRefusal(path: JsonPath, words: string): void;
  clearRefusal(): void;
  dispose(): void;
}

/** Monaco for one draft: its model, with the undo history in it, lives as long as the page. */
export interface EditorSession {
  mount(container: HTMLElement, texts: EditorTexts): EditorView;
}

/** Makes the model and hands the draft's history over to it. */
export function createEditorSession(draft: DraftStore): EditorSession {
  prepareMonaco();
  const model = editor.createModel("", "json");
  const lens = lensOf(draft);
  const adapter = createModelAdapter(model, lens);
  draft.attachEditor(adapter);
  followPageTheme(document);
  offerToolNames();
  // Widths that were measured in a fallback font would set the cursor beside its letter.
  void document.fonts.ready.then(() => editor.remeasureFonts());

  /** Brings the model up to what the lens shows, as part of the step that was made last. */
  const showAgain = () => {
    const { text } = draft.getSnapshot();
    if (readShown(model) !== lens.show(text)) adapter.write(text, true);
  };
  // A large value that came by another way than a paste. Not while the history moves: that would be a new step in it.
  model.onDidChangeContent(({ isUndoing, isRedoing }) => isUndoing || isRedoing || queueMicrotask(showAgain));

  return {
    mount(container, firstTexts) {
      let texts = firstTexts;
      const view = editor.create(container, { ...editorOptions, model, ariaLabel: texts.name });
      const chips = showChips(view, model, lens, (token) => texts.describeValue(token));
      const stopClipboard = routeClipboard(container, view, lens, showAgain);
      // A form edit may have left its step open for the next keystroke in that field; typing here is another step.
      view.onDidFocusEditorText(() => model.pushStackElement());
      describeRequest(texts);
      return {
        takeOver: (box) => takeOver(view, model, box),
        setTexts(next) {
          texts = next;
          view.updateOptions({ ariaLabel: texts.name });
          chips.draw();
          describeRequest(texts);
        },
        markRefusal: (path, words) => markRefusal(model, path, words),
        clearRefusal: () => clearRefusal(model),
        dispose() {
          stopClipboard();
          chips.stop();
          view.dispose();
        },
      };
    },
  };
}

/** The schema, with help in the page's language, for markers, completion and hover. */
function describeRequest(texts: EditorTexts): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    comments: "error",
    trailingCommas: "error",
    enableSchemaRequest: false,
    schemaValidation: "warning",
    schemas: [
      {
        uri: "inmemory://playground/request.json",
        fileMatch: ["*"],
        schema: requestJsonSchema(texts),
      },
    ],
  });
}

function takeOver(view: editor.IStandaloneCodeEditor, model: editor.ITextModel, box: BoxState): void {
  const start = model.getPositionAt(box.selectionStart);
  const end = model.getPositionAt(box.selectionEnd);
  view.setSelection({
    selectionStartLineNumber: start.lineNumber,
    selectionStartColumn: start.column,
    positionLineNumber: end.lineNumber,
    positionColumn: end.column,
  });
  view.setScrollTop(box.scrollTop);
  if (box.hasFocus) view.focus();
}
