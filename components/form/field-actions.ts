import { readObjectText } from "@/components/form/field-state";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { parseJson } from "@/lib/protocol/json/json-text";
import type { FieldControl, RequestField } from "@/lib/protocol/request/request-fields";

/** What a control can do to its field. */
export type FieldActions = {
  set(value: string | boolean): void;
  /** Takes what stands in a box as it was typed: a number or JSON. It goes into the request once it is one. */
  type(typed: string): void;
  clear(): void;
};

/** Edits of one field, each the smallest change of the request's text. */
export function createFieldActions(draft: DraftStore, field: RequestField): FieldActions {
  const { name, path, control } = field;
  const readNow = () => readObjectText(draft.getSnapshot().lastGoodText, path);

  function clear() {
    draft.setPending(name, null);
    draft.edit(path, undefined);
  }

  return {
    set(value) {
      draft.setPending(name, null);
      draft.edit(path, value);
    },
    type(typed) {
      if (typed.trim() === "") return clear();
      const json = toJsonText(typed, control);
      if (json !== null) draft.editRaw(path, json);
      const written = readNow();
      draft.setPending(name, typed === written ? null : { typed, basis: written });
    },
    clear,
  };
}

/** JSON for what was typed, or null. A number may be written more freely than JSON has it: `.5`, `1.`. */
function toJsonText(typed: string, control: FieldControl): string | null {
  const text = typed.trim();
  if (parseJson(text) !== undefined) return control.kind === "number" && !isNumberText(text) ? null : text;
  return control.kind === "number" && isNumberText(text) ? String(Number(text)) : null;
}

/** True for what reads as a decimal number, in JSON's spelling or a freer one; not for hexadecimal or infinity. */
export function isNumberText(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) && Number.isFinite(Number(text));
}
