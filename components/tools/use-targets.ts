import { useMemo } from "react";
import { useDraft } from "@/lib/client/playground";
import { listTargets, type ToolTarget } from "@/lib/protocol/request/tool-choices";

/** The tools of the request that can be chosen: the same list for as long as they are the same. */
export function useTargets(): readonly ToolTarget[] {
  // As a text, which is equal where the list is: the request is parsed anew with each key that is typed.
  const targets = useDraft(({ lastGood }) => JSON.stringify(listTargets(lastGood.tools)));
  return useMemo(() => JSON.parse(targets), [targets]);
}
