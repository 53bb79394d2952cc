import { isNumberText } from "@/components/form/field-actions";
import { type DraftProblem, readDraft } from "@/lib/protocol/request/read-draft";
import type { FieldControl } from "@/lib/protocol/request/request-fields";

/** Why a box's text is not in the request as it stands. `line` and `column` count from 1, within the box. */
export type TypedProblem =
  | { kind: "not_a_number" }
  | { kind: "not_json"; problem: DraftProblem; line: number; column: number };

/** Null where what was typed did go into the request, if in another spelling. */
export function readTypedProblem(typed: string, control: FieldControl): TypedProblem | null {
  if (control.kind === "number") return isNumberText(typed) ? null : { kind: "not_a_number" };
  const result = readDraft(typed);
  if (result.kind !== "invalid_json") return null;
  const { problem, line, column } = result;
  return { kind: "not_json", problem, line, column };
}
