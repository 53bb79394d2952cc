import { useMemo, useSyncExternalStore } from "react";
import { collectValues } from "@/lib/client/draft/fill-draft";
import { openVariableValues } from "@/lib/client/draft/variable-values";
import { usePlayground } from "@/lib/client/playground";
import { fillVariables } from "@/lib/protocol/request/variables";

/** What the variables of requests stand for now. For parts that come late: it brings the variables' code along. */
export function useVariableValues(): ReadonlyMap<string, string> {
  const { responses } = usePlayground();
  const values = openVariableValues();
  const typed = useSyncExternalStore(values.subscribe, values.getSnapshot, values.getSnapshot);
  const answered = useSyncExternalStore(responses.subscribe, responses.getSnapshot, responses.getSnapshot);
  return useMemo(() => collectValues(typed, answered), [typed, answered]);
}

/** `text` as Run would send it now. */
export function useFilledText(text: string): string {
  const values = useVariableValues();
  return useMemo(() => fillVariables(text, values), [text, values]);
}
