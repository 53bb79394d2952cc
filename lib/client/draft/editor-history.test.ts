import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraftHistory, type HistoryStep } from "@/lib/client/draft/draft-history";
import { showHistory } from "@/lib/client/draft/editor-history";
import { createEditorLens } from "@/lib/client/draft/editor-lens";
import { applyChange, diffTexts } from "@/lib/client/draft/text-change";

const image = "A".repeat(10_000);

/** A history over these texts, of which the last `undone` steps were taken back. */
function createHistory(texts: readonly string[], undone: number) {
  const history = createDraftHistory();
  let text = texts[0] ?? "";
  for (const next of texts.slice(1)) {
    const change = diffTexts(text, next);
    if (change) history.record(change, false);
    text = next;
  }
  for (let count = 0; count < undone; count += 1) text = history.undo(text);
  return { text, history };
}

function play(base: string, steps: readonly HistoryStep[]): string[] {
  let text = base;
  return steps.map((step) => {
    text = step.reduce(applyChange, text);
    return text;
  });
}

test("an editor makes every step again on the texts that it shows", () => {
  const parts = fc.array(fc.constantFrom("a", "\n", "\r\n", image), { maxLength: 5 });
  const texts = fc.array(
    parts.map((some) => some.join("")),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, fc.nat({ max: 5 }), (exact, undone) => {
      const lens = createEditorLens();
      const { text, history } = createHistory(exact, undone);
      const { base, steps, undone: undoneSteps } = showHistory(text, history.steps(), lens);
      const shown = [base, ...play(base, steps)];
      const distinct = exact.map(lens.show).filter((one, index, all) => one !== all[index - 1]);
      expect(shown).toEqual(distinct);
      expect(shown[steps.length - undoneSteps]).toBe(lens.show(text));
    }),
  );
});

test("what was changed at the line ends only is no step of its own", () => {
  const { text, history } = createHistory(["{\n}", "{\r\n}", "{\r\n1}"], 0);
  const { base, steps } = showHistory(text, history.steps(), createEditorLens());
  expect(play(base, steps)).toEqual(["{\n1}"]);
});
