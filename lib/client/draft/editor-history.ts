import { type DraftHistory, type HistoryStep, takeBack } from "@/lib/client/draft/draft-history";
import type { EditorLens } from "@/lib/client/draft/editor-lens";
import { applyChange, diffTexts } from "@/lib/client/draft/text-change";

/** What an editor starts from: `base`, then every step again, of which it takes the last `undone` back. */
export type EditorHistory = { base: string; steps: readonly HistoryStep[]; undone: number };

/** Beside an image of some megabytes each step takes some milliseconds: more than these do not go along. */
const maxSteps = 200;

/** The history of an exact text as an editor can make it again, on the texts that it shows. */
export function showHistory(
  text: string,
  { done, undone }: ReturnType<DraftHistory["steps"]>,
  lens: EditorLens,
): EditorHistory {
  const kept = done.slice(-maxSteps);
  let exact = kept.toReversed().reduce(takeBack, text);
  const base = lens.show(exact);
  const makeAgain = (step: HistoryStep): HistoryStep => {
    const before = lens.show(exact);
    exact = step.reduce(applyChange, exact);
    const change = diffTexts(before, lens.show(exact));
    return change ? [change] : [];
  };
  const isVisible = (step: HistoryStep) => step.length > 0;
  const doneAgain = kept.map(makeAgain).filter(isVisible);
  const undoneAgain = undone.slice(0, maxSteps).map(makeAgain).filter(isVisible);
  return { base, steps: [...doneAgain, ...undoneAgain], undone: undoneAgain.length };
}
