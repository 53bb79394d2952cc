import type { editor } from "@/components/editor/monaco";
import { readShown } from "@/components/editor/monaco-model";
import type { EditorLens } from "@/lib/client/draft/editor-lens";
import type { ValueToken } from "@/lib/client/draft/large-value-table";

// Their enum is not imported: see monaco-model.ts.
const neverGrows = 1 satisfies editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

type Chips = {
  /** Once more, for other words. */
  draw(): void;
  stop(): void;
};

/**
 * Draws the tokens of large values as chips, each of them one thing for the caret: it goes over it, selects it whole
 * and deletes it whole. `describe`: what a hover says of a value.
 */
export function showChips(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  lens: EditorLens,
  describe: (token: ValueToken) => string,
): Chips {
  const decorations = view.createDecorationsCollection();
  let tokens: ValueToken[] = [];
  let lastCaret = 0;

  const draw = () => {
    tokens = lens.findTokens(readShown(model));
    decorations.set(tokens.map((token) => toDecoration(model, token, describe(token))));
  };

  const keepWhole = ({ selection }: editor.ICursorSelectionChangedEvent) => {
    const anchor = offsetOf(model, selection.selectionStartLineNumber, selection.selectionStartColumn);
    const caret = offsetOf(model, selection.positionLineNumber, selection.positionColumn);
    const isForward = anchor === caret ? caret > lastCaret : caret > anchor;
    const wholeCaret = stepOut(tokens, caret, isForward);
    const wholeAnchor = anchor === caret ? wholeCaret : stepOut(tokens, anchor, !isForward);
    lastCaret = wholeCaret;
    if (wholeCaret !== caret || wholeAnchor !== anchor) select(view, model, wholeAnchor, wholeCaret);
  };

  const deleteWhole = ({ browserEvent }: { browserEvent: KeyboardEvent }) => {
    const { key } = browserEvent;
    const selection = view.getSelection();
    if ((key !== "Backspace" && key !== "Delete") || !selection?.isEmpty()) return;
    const caret = offsetOf(model, selection.positionLineNumber, selection.positionColumn);
    const token = tokens.find(
      ({ offset, length }) => caret === (key === "Delete" ? offset : offset + length),
    );
    if (token) select(view, model, token.offset, token.offset + token.length);
  };

  draw();
  const subscriptions = [
    model.onDidChangeContent(draw),
    view.onDidChangeCursorSelection(keepWhole),
    view.onKeyDown(deleteWhole),
  ];
  return {
    draw,
    stop() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function toDecoration(
  model: editor.ITextModel,
  { offset, length }: ValueToken,
  hover: string,
): editor.IModelDeltaDecoration {
  const start = model.getPositionAt(offset);
  const range = {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: start.lineNumber,
    endColumn: start.column + length,
  };
  const inlineClassName = "rounded-control bg-accent-soft text-accent";
  return { range, options: { inlineClassName, stickiness: neverGrows, hoverMessage: { value: hover } } };
}

function offsetOf(model: editor.ITextModel, lineNumber: number, column: number): number {
  return model.getOffsetAt({ lineNumber, column });
}

/** The end of the token in whose middle the offset lies; the offset itself where it lies in none. */
function stepOut(tokens: readonly ValueToken[], at: number, isForward: boolean): number {
  const token = tokens.find(({ offset, length }) => at > offset && at < offset + length);
  if (!token) return at;
  return isForward ? token.offset + token.length : token.offset;
}

function select(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  anchor: number,
  caret: number,
): void {
  const start = model.getPositionAt(anchor);
  const end = model.getPositionAt(caret);
  view.setSelection({
    selectionStartLineNumber: start.lineNumber,
    selectionStartColumn: start.column,
    positionLineNumber: end.lineNumber,
    positionColumn: end.column,
  });
}
