import { useState } from "react";
import type { ControlProps } from "@/components/form/control-props";
import { type FieldActions, isNumberText } from "@/components/form/field-actions";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { parseJson } from "@/lib/protocol/json/json-text";

/** What was typed and is no number yet; it counts until the request's own text changes under it. */
type Typed = { text: string; basis: string | undefined };

/** An option as the form's own controls want it. An optional text that is emptied is not sent any more. */
export function useFieldProps({ id, labelId, describedBy, option, value, place }: OptionProps): ControlProps {
  const { isPaused, problems } = useCard();
  const [typed, setTyped] = useState<Typed | null>(null);
  const { edits, path } = place;
  const written = readWritten(value, edits);

  const clear = () => {
    setTyped(null);
    edits.set([], undefined);
  };
  const actions: FieldActions = {
    clear,
    set: (next) => (next === "" && !option.isRequired ? clear() : edits.set([], next)),
    type(text) {
      if (text.trim() === "") return clear();
      const json = toNumberText(text);
      if (json !== null) edits.setRaw([], json);
      const now = edits.read([]);
      setTyped(text === now ? null : { text, basis: now });
    },
  };
  const ownProblems = problems.filter((problem) => problem.path.join("\n") === path.join("\n"));
  return {
    ...{ id, labelId, describedBy, isPaused, actions, name: option.name },
    state: {
      isSet: value !== undefined,
      value,
      written,
      typed: typed && typed.basis === written ? typed.text : null,
      problems: ownProblems,
    },
  };
}

/** Only a number's own spelling is ever shown, and to look it up the request's text is walked. */
function readWritten(value: unknown, edits: PartEdits): string | undefined {
  return typeof value === "number" ? edits.read([]) : JSON.stringify(value);
}

/** JSON for a number that may be written more freely than JSON has it (`.5`); null for what is none. */
function toNumberText(typed: string): string | null {
  const text = typed.trim();
  if (!isNumberText(text)) return null;
  return parseJson(text) === undefined ? String(Number(text)) : text;
}
