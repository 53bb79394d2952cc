import { createContext, useContext } from "react";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import type { InputSuggestions } from "@/lib/protocol/request/input-calls";
import type { InputPlan } from "@/lib/protocol/request/input-content";

/** What the cards of `input` can do beyond their own values. One object as long as nothing of it changes. */
export type InputActions = {
  /** Relative to `input`. */
  edits: PartEdits;
  /** The request cannot be edited at the moment. */
  isPaused: boolean;
  /** Carries out what was planned, and puts the focus on the first box of what is new. */
  carryOut: (plan: InputPlan) => void;
  /** New items behind all others. */
  add: (items: readonly JsonObject[]) => void;
  /** Takes out the element at `place`; the focus goes to its neighbour. */
  remove: (place: JsonPath) => void;
  onGoToJson: () => void;
};

const ActionsContext = createContext<InputActions | null>(null);
const SuggestionsContext = createContext<InputSuggestions>({
  functionCalls: [],
  customCalls: [],
  approvals: [],
  references: [],
});

export const InputActionsProvider = ActionsContext.Provider;
export const SuggestionsProvider = SuggestionsContext.Provider;

export function useInputActions(): InputActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useInputActions is only for what stands inside of the input editor.");
  return actions;
}

/** Redraws with every call that comes or goes, and with nothing else. */
export function useSuggestions(): InputSuggestions {
  return useContext(SuggestionsContext);
}
