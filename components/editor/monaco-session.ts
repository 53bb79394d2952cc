import { editor, jsonDefaults } from "@/components/editor/monaco";
import { prepareMonaco } from "@/components/editor/monaco-environment";
import { createModelAdapter } from "@/components/editor/monaco-model";
import { editorOptions } from "@/components/editor/monaco-options";
import { followPageTheme } from "@/components/editor/monaco-theme";
import type { DraftStore } from "@/lib/client/draft-store";
import type { FieldName } from "@/lib/protocol/request/request-fields";
import { requestJsonSchema } from "@/lib/protocol/request/request-json-schema";

/** An editor on the page, over a model that outlives it. */
export interface EditorView {
  /** Takes over from a text area: its focus, its selection, its scrolling. */
  takeOver(area: HTMLTextAreaElement): void;
  setName(name: string): void;
  dispose(): void;
}

/** Monaco for one draft: its model, with the undo history in it, lives as long as the page. */
export interface EditorSession {
  mount(container: HTMLElement, name: string): EditorView;
  /** `describe`: the help for a parameter in the page's language, shown on hover and beside completions. */
  describeFields(describe: (name: FieldName) => string): void;
}

/** Makes the model and hands the draft's history over to it. */
export function createEditorSession(draft: DraftStore): EditorSession {
  prepareMonaco();
  const model = editor.createModel("", "json");
  draft.attachEditor(createModelAdapter(model));
  followPageTheme(document);
  // Widths that were measured in a fallback font would set the cursor beside its letter.
  void document.fonts.ready.then(() => editor.remeasureFonts());
  return { mount: (container, name) => mountEditor(model, container, name), describeFields };
}

function describeFields(describe: (name: FieldName) => string): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    comments: "error",
    trailingCommas: "error",
    enableSchemaRequest: false,
    schemaValidation: "warning",
    schemas: [
      { uri: "inmemory://playground/request.json", fileMatch: ["*"], schema: requestJsonSchema(describe) },
    ],
  });
}

function mountEditor(model: editor.ITextModel, container: HTMLElement, name: string): EditorView {
  const view = editor.create(container, { ...editorOptions, model, ariaLabel: name });
  // A form edit may have left its step open for the next keystroke in that field; typing here is another step.
  view.onDidFocusEditorText(() => model.pushStackElement());
  return {
    takeOver: (area) => takeOver(view, model, area),
    setName: (ariaLabel) => view.updateOptions({ ariaLabel }),
    dispose: () => view.dispose(),
  };
}

function takeOver(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  area: HTMLTextAreaElement,
): void {
  const start = model.getPositionAt(area.selectionStart);
  const end = model.getPositionAt(area.selectionEnd);
  view.setSelection({
    selectionStartLineNumber: start.lineNumber,
    selectionStartColumn: start.column,
    positionLineNumber: end.lineNumber,
    positionColumn: end.column,
  });
  view.setScrollTop(area.scrollTop);
  if (document.activeElement === area) view.focus();
}
