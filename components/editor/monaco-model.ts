import type { editor } from "@/components/editor/monaco";
import type { HistoryStep } from "@/lib/client/draft-history";
import type { EditorAdapter } from "@/lib/client/draft-store";
import type { TextChange } from "@/lib/client/text-change";

// Their enums are not imported: a model is all that is needed here, and a test can make one without an editor.
const lineFeed = 0 satisfies editor.EndOfLineSequence.LF;
const readWithLineFeed = 1 satisfies editor.EndOfLinePreference.LF;

/** A Monaco text model as the draft store sees it: one undo stack for typing and for form edits. */
export function createModelAdapter(model: editor.ITextModel): EditorAdapter {
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
    load(base, steps, undone) {
      model.setValue(base);
      // A text of one line has no line ends to go by, and takes the system's.
      model.setEOL(lineFeed);
      for (const step of steps) makeStep(step);
      for (let count = 0; count < undone; count += 1) void model.undo();
    },
    apply(change, joins) {
      if (!joins) model.pushStackElement();
      apply(change);
    },
    undo: () => void model.undo(),
    redo: () => void model.redo(),
    canUndo: () => model.canUndo(),
    canRedo: () => model.canRedo(),
    readText: () => model.getValue(readWithLineFeed),
    subscribe(listener) {
      const subscription = model.onDidChangeContent(listener);
      return () => subscription.dispose();
    },
  };
}
