import type { PartEdits } from "@/lib/client/draft/part-edits";
import { diffTexts } from "@/lib/client/draft/text-change";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { applyTextEdits, editDraft, type TextEdit } from "@/lib/protocol/request/draft-edit";
import type { InputStep } from "@/lib/protocol/request/input-content";

/** Sets several values, one after the other, as one step of undo: the smallest span of the text that holds them all. */
export function editTogether(edits: PartEdits, steps: readonly InputStep[]): void {
  edits.change((text, base) => planTogether(text, base, steps), null);
}

function planTogether(text: string, base: JsonPath, steps: readonly InputStep[]): TextEdit[] {
  const after = steps.reduce(
    (now, { path, value }) => applyTextEdits(now, editDraft(now, [...base, ...path], value)),
    text,
  );
  const change = diffTexts(text, after);
  return change ? [{ offset: change.offset, length: change.removed.length, text: change.inserted }] : [];
}
