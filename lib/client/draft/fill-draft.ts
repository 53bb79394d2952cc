import { openVariableValues } from "@/lib/client/draft/variable-values";
import type { VisitResponse } from "@/lib/client/visit/visit-responses";
import { fillVariables } from "@/lib/protocol/request/variables";

/** The variable that the page fills by itself, as long as nothing is typed for it. */
export const lastResponseVariable = "last_response_id";

/** What variables stand for: what was typed, and the id of the newest response that can be gone on from. */
export function collectValues(
  typed: ReadonlyMap<string, string>,
  responses: readonly VisitResponse[],
): ReadonlyMap<string, string> {
  const last = responses.findLast(({ isForgotten }) => !isForgotten);
  if (!last || typed.has(lastResponseVariable)) return typed;
  return new Map([...typed, [lastResponseVariable, last.id]]);
}

/** The request as it goes out: `text` with the values of this tab in the place of its variables. */
export function fillDraft(text: string, responses: readonly VisitResponse[]): string {
  return fillVariables(text, collectValues(openVariableValues().getSnapshot(), responses));
}
