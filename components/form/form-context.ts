import { createContext, useContext } from "react";
import type { FieldState } from "@/components/form/field-state";
import type { Refusal } from "@/components/form/refusal";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import type { Mend } from "@/lib/protocol/request/draft-problem";
import type { RequestField } from "@/lib/protocol/request/request-fields";

/** What all rows of the form share. It is the same object while the visitor types, and redraws no row. */
export type FormShare = {
  /** The field's state, the same object for as long as nothing about the field has changed. */
  readState: (field: RequestField, snapshot: DraftSnapshot) => FieldState;
  /** Somebody is there: what is fetched late for unset fields may be fetched now. */
  isAttended: boolean;
  /** The last run's complaint about a parameter, and the field that it is told at; null where the form has none. */
  refusal: { refusal: Refusal; field: RequestField | null } | null;
  onGoToJson: () => void;
  onMend: (mend: Mend) => void;
};

export const FormContext = createContext<FormShare | null>(null);

export function useForm(): FormShare {
  const form = useContext(FormContext);
  if (!form) throw new Error("useForm is only for what stands inside a RequestForm.");
  return form;
}
