import { applyChange, invertChange, type TextChange } from "@/lib/client/draft/text-change";

/** What one undo takes back: the changes of one burst of typing, or of one press of a button, in order. */
export type HistoryStep = readonly TextChange[];

/** Undo and redo over one text, for as long as no editor keeps a history of its own. */
export interface DraftHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `joins`: the change belongs to the step before it. */
  record(change: TextChange, joins: boolean): void;
  /** The text before the last step; the same text when there is none. */
  undo(text: string): string;
  redo(text: string): string;
  /** Both in the order in which they were made, so that an editor can make them again. */
  steps(): { done: readonly HistoryStep[]; undone: readonly HistoryStep[] };
}

const maxSteps = 1_000;

export function createDraftHistory(): DraftHistory {
  const done: TextChange[][] = [];
  const undone: TextChange[][] = [];

  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    record(change, joins) {
      undone.length = 0;
      const last = done.at(-1);
      if (joins && last) last.push(change);
      else done.push([change]);
      if (done.length > maxSteps) done.shift();
    },
    undo(text) {
      const step = done.pop();
      if (!step) return text;
      undone.push(step);
      return takeBack(text, step);
    },
    redo(text) {
      const step = undone.pop();
      if (!step) return text;
      done.push(step);
      return step.reduce(applyChange, text);
    },
    steps: () => ({ done: [...done], undone: undone.toReversed() }),
  };
}

/** The text before a step. */
export function takeBack(text: string, step: HistoryStep): string {
  return step.toReversed().map(invertChange).reduce(applyChange, text);
}
