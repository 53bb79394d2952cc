import type { editor } from "@/components/editor/monaco";
import type { HistoryStep } from "@/lib/client/draft/draft-history";
import type { EditorAdapter } from "@/lib/client/draft/draft-store";
import { showHistory } from "@/lib/client/draft/editor-history";
import type { EditorLens } from "@/lib/client/draft/editor-lens";
import { diffTexts, type TextChange } from "@/lib/client/draft/text-change";

// Their enums are not imported: a model is all that is needed here, and a test can make one without an editor.
const lineFeed = 0 satisfies editor.EndOfLineSequence.LF;
const readWithLineFeed = 1 satisfies editor.EndOfLinePreference.LF;

/** A Monaco text model as the draft store sees it: one undo stack for typing and for form edits. */
export function createModelAdapter(model: editor.ITextModel, lens: EditorLens): EditorAdapter {
  function apply({ offset, removed, inserted }: TextChange) {
    const start = model.getPositionAt(offset);
    const end = model.getPositionAt(offset + removed.length);
    const range = {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    };
    model.pushEditOperations(null, [{ range, text: inserted }], () => null);
  }

  function makeStep(step: HistoryStep) {
    model.pushStackElement();
    for (const change of step) apply(change);
    model.pushStackElement();
  }

  return {
    load(text, history) {
      const { base, steps, undone } = showHistory(text, history, lens);
      model.setValue(base);
      // A text of one line has no line ends to go by, and takes the system's.
      model.setEOL(lineFeed);
      for (const step of steps) makeStep(step);
      for (let count = 0; count < undone; count += 1) void model.undo();
    },
    write(text, joins) {
      if (!joins) model.pushStackElement();
      const change = diffTexts(readShown(model), lens.show(text));
      if (change) apply(change);
    },
    read: (before) => lens.read(before, readShown(model)),
    undo: () => void model.undo(),
    redo: () => void model.redo(),
    canUndo: () => model.canUndo(),
    canRedo: () => model.canRedo(),
    subscribe(listener) {
      const subscription = model.onDidChangeContent(listener);
      return () => subscription.dispose();
    },
  };
}

/** The text as the editor shows it. */
export function readShown(model: editor.ITextModel): string {
  return model.getValue(readWithLineFeed);
}
