import type { FieldActions } from "@/components/form/field-actions";
import type { FieldState } from "@/components/form/field-state";

/** What every control is given. The row around it brings label, help, problems and the button that clears. */
export type ControlProps = {
  /** The control's own id, which the label points to. */
  id: string;
  labelId: string;
  /** Ids of help and problems, or undefined when there are none. */
  describedBy: string | undefined;
  /** The parameter's API name. */
  name: string;
  state: FieldState;
  /** The server has refused the value, whatever the page itself thinks of it. */
  isRefused?: boolean;
  /** The request cannot be edited field by field at the moment. */
  isPaused: boolean;
  actions: FieldActions;
};
